package id.tertib.zona.pemantauan;

import id.tertib.testing.ModelConstants;
import org.junit.jupiter.api.Test;

class ZonaModelConstantsTest {

  @Test
  void namesTheStepsOfItsModels() {
    ModelConstants.agree(PemantauanZona.class, "zona-integritas", PemantauanZona.KEY);
    ModelConstants.agree(PencabutanZona.class, "zona-integritas", PencabutanZona.KEY);
  }
}
