package id.tertib.monitoring.city;

import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.RoadMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the city's report rests on, as it stands now. */
@Component
class DataKotaCollector {

  private final MonitoringRepository monitoring;
  private final OpenSteps openSteps;
  private final OfficeData office;
  private final Parameters parameters;
  private final RoadMap roadMap;
  private final Clock clock;

  DataKotaCollector(
      MonitoringRepository monitoring,
      OpenSteps openSteps,
      OfficeData office,
      Parameters parameters,
      RoadMap roadMap,
      Clock clock) {
    this.monitoring = monitoring;
    this.openSteps = openSteps;
    this.office = office;
    this.parameters = parameters;
    this.roadMap = roadMap;
    this.clock = clock;
  }

  DataKota collect(Siklus siklus) {
    var all = monitoring.ofSiklus(siklus.id());
    var open = openSteps.of(siklus.key(), all);
    return new DataKota(
        siklus.key(),
        clock.instant(),
        penutupan(siklus),
        DaftarPeriksa.nilai(parameters),
        parameters.open("nilai_"),
        roadMap.areas(),
        all.stream()
            .map(
                officeCase ->
                    office.data(officeCase, open.getOrDefault(officeCase.kunci(), List.of())))
            .toList());
  }

  /** The timer fires in the last second of its day and is often met in the first of the next. */
  private LocalDate penutupan(Siklus siklus) {
    var today = LocalDate.now(clock);
    var date = siklus.tanggalPenutupan();
    return date != null && date.isBefore(today) ? date : today;
  }

  /** One office as it stands now. */
  DataKota.Kantor office(Monitoring officeCase) {
    return office.data(officeCase, List.of());
  }
}
