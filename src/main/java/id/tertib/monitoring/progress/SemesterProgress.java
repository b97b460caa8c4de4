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

  private final BacaKemajuan kemajuan;
  private final SiklusRepository siklus;

  SemesterProgress(BacaKemajuan kemajuan, SiklusRepository siklus) {
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
    return siklus.semua().stream()
        .map(
            satu ->
                new Cycle(
                    satu.kunci(), satu.semester().teks(), !satu.keadaan().equals(Siklus.DITUTUP)))
        .toList();
  }

  @Override
  public Optional<Progress> read(String cycle, String userId) {
    return Semester.find(cycle)
        .flatMap(siklus::find)
        .flatMap(found -> kemajuan.baca(cycle, userId))
        .map(
            data ->
                new Progress(
                    data.semester(),
                    data.kantor().stream().flatMap(SemesterProgress::rows).toList()));
  }

  private static Stream<Row> rows(Kantor kantor) {
    return kantor.langkah().isEmpty()
        ? Stream.of(new Row(kantor.kunci(), kantor.nama(), kantor.instance(), null))
        : kantor.langkah().stream()
            .map(
                langkah ->
                    new Row(
                        kantor.kunci(), kantor.nama(), kantor.instance(), step(kantor, langkah)));
  }

  private static Step step(Kantor kantor, Langkah langkah) {
    return new Step(
        langkah.tugas(),
        langkah.nama(),
        langkah.pemegang(),
        langkah.tenggat(),
        langkah.diingatkan(),
        kantor.dikembalikan(),
        langkah.milikAnda());
  }
}
