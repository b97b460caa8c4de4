package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.SiklusCancellation;
import id.tertib.testing.Calendars;
import id.tertib.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The calendar starts each semester's cycle by itself, once. */
@ProcessTest
class KalenderSiklusProcessTest {

  @Autowired ApplicationContext aplikasi;
  @Autowired SiklusCancellation pembatalan;

  private Kota kota;
  private Calendars kalender;

  @BeforeEach
  void installedInJune() {
    kota = new Kota(aplikasi).pada("2026-06-22T09:00");
    kalender = new Calendars(aplikasi).installedNow();
  }

  @Test
  void startsSemesterOneOnTheFirstWorkingDayOfJuly() {
    kota.hingga("2026-07-01T06:59");
    assertThat(kota.siklus.all()).isEmpty();

    kota.hingga("2026-07-01T07:05");
    assertThat(kota.siklus("2026-S1").dimulaiOleh()).isEqualTo("sistem");
    assertThat(kota.langkahTerbuka("2026-S1")).containsExactly(MonitoringSemester.SUSUN_RENCANA);

    kota.hingga("2026-07-31T08:00");
    assertThat(kota.siklus.all()).hasSize(1);
  }

  @Test
  void startsSemesterTwoOnTheFirstWorkingDayOfTheNextYear() {
    kota.mulai(2026, 1);

    kota.hingga("2027-01-03T12:00");
    assertThat(kota.siklus.all()).hasSize(1);
    // 1 January 2027 is a Friday and a day off, the next working day is Monday the fourth.
    kota.hingga("2027-01-04T08:00");
    assertThat(kota.instance("2026-S2")).isEqualTo(1);
  }

  @Test
  void catchesUpWhatFellDueWhileTheSystemWasDownAndNothingFromBeforeItsFirstStart() {
    kota.pada("2026-08-20T10:00");

    kota.kerjakan();

    assertThat(kota.instance("2026-S1")).isEqualTo(1);
    assertThat(kota.siklus.all()).hasSize(1);
  }

  @Test
  void leavesASemesterAloneThatSomebodyStartedByHandOrCancelled() {
    kota.mulai(2026, 1);
    pembatalan.cancel("2026-S1", "Keliru", "organisasi");

    kota.hingga("2026-07-02T08:00");

    assertThat(kota.siklus.all()).isEmpty();
    kota.mulai(2026, 1);
    assertThat(kota.instance("2026-S1")).isEqualTo(1);
  }

  @Test
  void startsNothingThatFellDueBeforeTheInstallation() {
    kota.pada("2026-07-06T09:00");
    kalender.installedNow();

    kota.hingga("2026-07-20T08:00");

    assertThat(kota.siklus.all()).isEmpty();
  }
}
