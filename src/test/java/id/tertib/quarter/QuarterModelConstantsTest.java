package id.tertib.quarter;

import static id.tertib.testing.ModelConstants.agree;

import org.junit.jupiter.api.Test;

/** An id that exists only in the model or only in the code fails here. */
class QuarterModelConstantsTest {

  @Test
  void namesTheStepsTimersAndMessagesOfTheQuartersModel() {
    agree(RencanaAksiTriwulan.class, "triwulan", RencanaAksiTriwulan.KEY);
  }
}
