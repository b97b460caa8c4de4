package id.tertib.monitoring.progress;

import id.tertib.manager.ProgressSource;
import id.tertib.monitoring.progress.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.progress.KemajuanMonitoring.Langkah;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.roadmap.Semester;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Progress of the semesters, which a board of their own draws. */
@Component
@Order(1)
class SemesterProgress implements ProgressSource {

  private final KemajuanReader kemajuan;
  private final SiklusRepository siklus;

  SemesterProgress(KemajuanReader kemajuan, SiklusRepository siklus) {
    this.kemajuan = kemajuan;
    this.siklus = siklus;
  }

  @Override
  public Set<String> processes() {
    return Set.of(MonitoringSemester.KEY, MonitoringPerangkatDaerah.KEY);
  }

  @Override
  public Optional<String> view() {
    return Optional.of("/tertib/monitoring/kemajuan.js");
  }

  /** All that count, for everybody: who has no part in one is told so. */
  @Override
  public List<Cycle> cycles(String userId) {
    return siklus.all().stream()
        .map(
            each ->
                new Cycle(
                    each.key(), each.semester().text(), !each.keadaan().equals(Siklus.DITUTUP)))
        .toList();
  }

  @Override
  public Optional<Progress> read(String cycle, String userId) {
    return Semester.find(cycle)
        .flatMap(siklus::find)
        .flatMap(found -> kemajuan.read(cycle, userId))
        .map(
            data ->
                new Progress(
                    data.semester(),
                    data.kantor().stream().flatMap(SemesterProgress::rows).toList()));
  }

  private static Stream<Row> rows(Kantor office) {
    return office.langkah().isEmpty()
        ? Stream.of(new Row(office.kunci(), office.nama(), office.instance(), null))
        : office.langkah().stream()
            .map(
                step ->
                    new Row(office.kunci(), office.nama(), office.instance(), step(office, step)));
  }

  private static Step step(Kantor office, Langkah step) {
    return new Step(
        step.tugas(),
        step.nama(),
        step.pemegang(),
        step.tenggat(),
        step.diingatkan(),
        office.dikembalikan(),
        step.milikAnda());
  }
}
