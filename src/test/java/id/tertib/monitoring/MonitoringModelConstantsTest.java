package id.tertib.monitoring;

import static id.tertib.testing.ModelConstants.agree;

import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringSemester;
import org.junit.jupiter.api.Test;

/** An id that exists only in the model or only in the code fails here. */
class MonitoringModelConstantsTest {

  @Test
  void namesTheStepsTimersAndMessagesOfTheOfficesModel() {
    agree(MonitoringPerangkatDaerah.class, "monitoring", MonitoringPerangkatDaerah.KEY);
  }

  @Test
  void namesTheStepsTimersAndMessagesOfTheCyclesModel() {
    agree(MonitoringSemester.class, "monitoring", MonitoringSemester.KEY);
  }
}
