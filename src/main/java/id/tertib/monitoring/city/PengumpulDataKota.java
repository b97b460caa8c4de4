package id.tertib.monitoring.city;

import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.RoadMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the city's report rests on, as it stands now. */
@Component
class PengumpulDataKota {

  private final MonitoringRepository monitoring;
  private final LangkahTerbuka langkahTerbuka;
  private final DataKantor kantor;
  private final Parameters parameters;
  private final RoadMap roadMap;
  private final Clock clock;

  PengumpulDataKota(
      MonitoringRepository monitoring,
      LangkahTerbuka langkahTerbuka,
      DataKantor kantor,
      Parameters parameters,
      RoadMap roadMap,
      Clock clock) {
    this.monitoring = monitoring;
    this.langkahTerbuka = langkahTerbuka;
    this.kantor = kantor;
    this.parameters = parameters;
    this.roadMap = roadMap;
    this.clock = clock;
  }

  DataKota kumpulkan(Siklus siklus) {
    var semua = monitoring.dari(siklus.id());
    var terbuka = langkahTerbuka.dari(siklus.kunci(), semua);
    return new DataKota(
        siklus.kunci(),
        clock.instant(),
        penutupan(siklus),
        DaftarPeriksa.nilai(parameters),
        parameters.open("nilai_"),
        roadMap.areas(),
        semua.stream()
            .map(satu -> kantor.data(satu, terbuka.getOrDefault(satu.kunci(), List.of())))
            .toList());
  }

  /** The timer fires in the last second of its day and is often met in the first of the next. */
  private LocalDate penutupan(Siklus siklus) {
    var hariIni = LocalDate.now(clock);
    var tanggal = siklus.tanggalPenutupan();
    return tanggal != null && tanggal.isBefore(hariIni) ? tanggal : hariIni;
  }

  /** One office as it stands now. */
  DataKota.Kantor kantor(Monitoring satu) {
    return kantor.data(satu, List.of());
  }
}
