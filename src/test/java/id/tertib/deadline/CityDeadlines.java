package id.tertib.deadline;

import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.quarter.TriwulanKinds;
import id.tertib.testing.TimeTravel;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/**
 * A register as the city has it on Selasa, 24 November 2026: one report that is late and was
 * extended once, 38 that are due at the end of the year, and a few in between.
 */
final class CityDeadlines {

  static final String TW3 = "2026-TW3/disperindag";

  private final Deadlines deadlines;
  private final Extensions extensions;
  private final TimeTravel time;
  private final PerangkatDaerahRegister offices;

  CityDeadlines(ApplicationContext application) {
    deadlines = application.getBean(Deadlines.class);
    extensions = application.getBean(Extensions.class);
    time = application.getBean(TimeTravel.class);
    offices = application.getBean(PerangkatDaerahRegister.class);
  }

  /**
   * The late report alone, with its ledger: two mails in September, moved by letter, five in
   * November.
   *
   * @return its number
   */
  long lateReport() {
    time.startAt("2026-09-01T08:00");
    var id =
        owed(
            TriwulanKinds.RENCANA_AKSI,
            TW3,
            "disperindag",
            "Laporan rencana aksi triwulan III 2026",
            "2026-09-30");
    time.forwardTo("2026-09-28T14:12");
    extensions.extend(
        id,
        new Extensions.Request(
            LocalDate.parse("2026-11-20"),
            "000.8/1127/Org",
            LocalDate.parse("2026-09-28"),
            "data pasar rakyat menunggu sensus",
            null,
            false),
        "organisasi");
    time.forwardTo("2026-11-24T10:00");
    return id;
  }

  /** What else is open on that day. */
  CityDeadlines others() {
    offices
        .all()
        .forEach(
            office ->
                owed(
                    TriwulanKinds.RENCANA_AKSI,
                    "2026-TW4/" + office.kode(),
                    office.kode(),
                    "Laporan rencana aksi triwulan IV 2026",
                    "2026-12-31"));
    owed(
        MonitoringKinds.DAFTAR_PERIKSA,
        "2026-S2/kesbangpol",
        "kesbangpol",
        "Buka daftar periksa",
        "2026-11-18");
    for (var code : new String[] {"dinkes", "dinsos"}) {
      owed(
          MonitoringKinds.DAFTAR_PERIKSA,
          "2026-S2/" + code,
          code,
          "Isi daftar periksa",
          "2026-11-27");
    }
    deadlines.register(
        new Obligation(
            MonitoringKinds.PENUTUPAN,
            "2026-S2",
            "2026-S2",
            null,
            "Penutupan monitoring semester II 2026",
            "Rencana monitoring semester II 2026",
            "organisasi",
            DueRule.fixed(LocalDate.parse("2026-12-18"))));
    owed("pmprb", "PMPRB-2027/dinkes", "dinkes", "Isi lembar kerja PMPRB", "2027-04-30");
    return this;
  }

  /**
   * @return its number
   */
  long owed(String kind, String caseKey, String office, String title, String due) {
    return deadlines
        .register(
            new Obligation(
                kind,
                caseKey,
                caseKey.substring(0, caseKey.indexOf('/')),
                office,
                title,
                "Perwali 63/2022, Bab V; jadwal Bagian Organisasi 2026",
                office.replace("-", "") + "asesor",
                DueRule.fixed(LocalDate.parse(due))))
        .id();
  }
}
