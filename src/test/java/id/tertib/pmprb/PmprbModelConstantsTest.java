package id.tertib.pmprb;

import id.tertib.testing.ModelConstants;
import org.junit.jupiter.api.Test;

class PmprbModelConstantsTest {

  @Test
  void namesTheStepsOfItsModels() {
    ModelConstants.agree(PmprbPerangkatDaerah.class, "pmprb", PmprbPerangkatDaerah.KEY);
    ModelConstants.agree(PmprbKota.class, "pmprb", PmprbKota.KEY);
  }
}
