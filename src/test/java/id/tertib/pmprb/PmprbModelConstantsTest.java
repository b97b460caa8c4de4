package id.tertib.pmprb;

import id.tertib.testing.ModelConstants;
import org.junit.jupiter.api.Test;

class PmprbModelConstantsTest {

  @Test
  void namesTheStepsOfItsModel() {
    ModelConstants.agree(PmprbPerangkatDaerah.class, "pmprb", PmprbPerangkatDaerah.KEY);
  }
}
