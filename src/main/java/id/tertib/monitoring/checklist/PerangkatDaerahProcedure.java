package id.tertib.monitoring.checklist;

import id.tertib.deadline.DeadlineSource;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.TenggatCalculation;
import id.tertib.monitoring.semester.TenggatCalculation.Calculated;
import id.tertib.procedure.Procedure;
import id.tertib.roadmap.RoadMap;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.Authors.Part;
import id.tertib.worksheet.Scale.Option;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the model of one office's monitoring does not say: its checklist, whose the steps of the
 * assigned assessor are, and when each step is due.
 */
@Component
public class PerangkatDaerahProcedure implements Procedure {

  /** The part by which somebody counts as assessor, although another one has taken over. */
  public static final Part ASESOR = Part.step("asesor");

  private static final String DAFTAR_PERIKSA = "daftar-periksa";

  private final MonitoringRepository monitoring;
  private final TenggatCalculation calculation;
  private final RoadMap roadMap;
  private final LaporanRecipients recipients;

  PerangkatDaerahProcedure(
      MonitoringRepository monitoring,
      TenggatCalculation calculation,
      RoadMap roadMap,
      LaporanRecipients recipients) {
    this.monitoring = monitoring;
    this.calculation = calculation;
    this.roadMap = roadMap;
    this.recipients = recipients;
  }

  @Override
  public String processKey() {
    return MonitoringPerangkatDaerah.KEY;
  }

  @Override
  public boolean followsOffices() {
    return true;
  }

  @Override
  public String period(CaseKey key) {
    return Semester.parse(key.cycle()).text();
  }

  @Override
  public Set<String> sheets() {
    return Set.of(DAFTAR_PERIKSA);
  }

  @Override
  public Set<String> parts() {
    return Set.of(ASESOR.name());
  }

  @Override
  public Optional<String> sheet(CaseKey key, String name) {
    return monitoring.find(key.toString()).map(Monitoring::lembarId);
  }

  @Override
  public List<Option> choices(String name) {
    return name.equals("area")
        ? roadMap.areas().stream().map(area -> new Option(area, area)).toList()
        : List.of();
  }

  /** Before somebody approves: to whom the report goes then. */
  @Override
  public List<String> hints(TaskInfo task) {
    return task.taskKey().equals(MonitoringPerangkatDaerah.REVIU_KETUA_TIM)
        ? List.of(
            "Bila disetujui, laporan terkirim kepada %s."
                .formatted(
                    recipients.words(
                        Objects.requireNonNull(CaseKey.parse(task.businessKey()).owner()))))
        : List.of();
  }

  @Override
  public Optional<Due> due(TaskInfo task) {
    return Optional.of(calculation.ofStep(task.businessKey(), task.taskKey())).map(Calculated::due);
  }

  /** The report once it is out; until then the office on the board of its semester. */
  @Override
  public Optional<DeadlineSource.Outcome> outcome(CaseKey key) {
    return monitoring
        .find(key.toString())
        .map(
            one ->
                one.laporanId() != null
                    ? new DeadlineSource.Outcome(
                        "Laporan monitoring " + period(key), "/laporan?perkara=" + key)
                    : new DeadlineSource.Outcome(
                        "Kemajuan monitoring " + period(key),
                        "/kemajuan?siklus=%s&kantor=%s"
                            .formatted(key.cycle(), key.requireOwner())));
  }

  @Override
  public Optional<String> debtor(TaskInfo task) {
    return Optional.of(monitoring.get(task.businessKey()).asesor());
  }
}
