package id.tertib.portal.leader;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.deadline.Reasons;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.quarter.TriwulanKinds;
import id.tertib.testing.TimeTravel;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** Four late ones and a few of the week, on Senin, 13 July 2026, 08:00. */
final class LateCity {

  private final Deadlines deadlines;
  private final Reasons reasons;
  private final TimeTravel time;

  LateCity(ApplicationContext application) {
    deadlines = application.getBean(Deadlines.class);
    reasons = application.getBean(Reasons.class);
    time = application.getBean(TimeTravel.class);
  }

  void july() {
    time.startAt("2026-06-01T08:00");
    report("2026-TW2/disperindag", "2026-06-30");
    report("2026-TW2/kesbangpol", "2026-06-30");
    checklist("2026-S1/kec-pamulang", "2026-07-08");
    checklist("2026-S1/disnaker", "2026-07-10");
    report("2026-TW2/dinsos", "2026-07-15");
    for (var office : new String[] {"dinkes", "dlh", "dishub"}) {
      checklist("2026-S1/" + office, "2026-07-17");
    }
    report("2026-TW3/dinkes", "2026-09-30");
    time.startAt("2026-07-13T08:00");
  }

  long report(String caseKey, String due) {
    return owed(TriwulanKinds.RENCANA_AKSI, caseKey, "Laporan rencana aksi triwulan II 2026", due);
  }

  long checklist(String caseKey, String due) {
    return owed(MonitoringKinds.DAFTAR_PERIKSA, caseKey, "Isi daftar periksa", due);
  }

  void reason(String caseKey, String text) {
    reasons.write(find(caseKey).id(), text, office(caseKey).replace("-", "") + "asesor");
  }

  Deadline find(String caseKey) {
    return deadlines
        .find(TriwulanKinds.RENCANA_AKSI, caseKey)
        .or(() -> deadlines.find(MonitoringKinds.DAFTAR_PERIKSA, caseKey))
        .orElseThrow();
  }

  void metLate(String caseKey, String due, String at) {
    met(caseKey, due, at);
  }

  void metInTime(String caseKey, String due, String at) {
    met(caseKey, due, at);
  }

  private void met(String caseKey, String due, String at) {
    time.startAt("2026-01-05T08:00");
    report(caseKey, due);
    time.startAt(at);
    deadlines.met(TriwulanKinds.RENCANA_AKSI, caseKey);
  }

  private static String office(String caseKey) {
    return caseKey.substring(caseKey.indexOf('/') + 1);
  }

  private long owed(String kind, String caseKey, String title, String due) {
    return deadlines
        .register(
            new Obligation(
                kind,
                caseKey,
                caseKey.substring(0, caseKey.indexOf('/')),
                office(caseKey),
                title,
                "Perwali 63/2022, Bab V",
                office(caseKey).replace("-", "") + "asesor",
                DueRule.fixed(LocalDate.parse(due))))
        .id();
  }
}
