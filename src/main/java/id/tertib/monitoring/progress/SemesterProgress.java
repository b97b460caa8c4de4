package id.tertib.monitoring.progress;

import id.tertib.calendar.Lateness;
import id.tertib.data.Sentences;
import id.tertib.manager.ProgressSource;
import id.tertib.monitoring.progress.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.progress.KemajuanMonitoring.Langkah;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.roadmap.Semester;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Progress of the semesters, which a board of their own draws. */
@Component
@Order(1)
class SemesterProgress implements ProgressSource {

  private static final String VIEW = "/tertib/monitoring/kemajuan.js";

  private final KemajuanReader kemajuan;
  private final SiklusRepository siklus;
  private final Sentences sentences;

  SemesterProgress(KemajuanReader kemajuan, SiklusRepository siklus, Sentences sentences) {
    this.kemajuan = kemajuan;
    this.siklus = siklus;
    this.sentences = sentences;
  }

  @Override
  public Set<String> processes() {
    return Set.of(MonitoringSemester.KEY, MonitoringPerangkatDaerah.KEY);
  }

  /** All that count, for everybody: who has no part in one is told so. */
  @Override
  public List<Cycle> cycles(String userId) {
    return kemajuan.cycles(userId).stream()
        .map(
            each ->
                new Cycle(
                    each.siklus().key(),
                    StringUtils.capitalize(each.siklus().semester().text()),
                    each.running(),
                    each.finished(),
                    after(each),
                    Lateness.Unit.PERANGKAT_DAERAH,
                    each.due(),
                    VIEW,
                    new Standing(
                        each.handedIn(), each.offices(), sentences.of("kemajuan.diserahkan"))))
        .toList();
  }

  private List<String> after(KemajuanReader.CycleState one) {
    return Stream.of(
            phrase("kemajuan.sesudah.tindaklanjut", one.followUps()),
            phrase("kemajuan.sesudah.belum", one.unreported()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> phrase(String key, int offices) {
    return offices == 0 ? Optional.empty() : Optional.of(sentences.of(key, offices));
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
        ? Stream.of(new Row(office.kunci(), office.nama(), office.instance(), null, ended(office)))
        : office.langkah().stream()
            .map(
                step ->
                    new Row(
                        office.kunci(),
                        office.nama(),
                        office.instance(),
                        step(office, step),
                        null));
  }

  private static @Nullable String ended(Kantor office) {
    return office.instance() == null ? office.keadaan().text() : null;
  }

  private static Step step(Kantor office, Langkah step) {
    return new Step(
        step.tugas(),
        step.kode(),
        step.nama(),
        step.pemegang(),
        step.tenggat(),
        step.diingatkan(),
        false,
        office.dikembalikan(),
        step.milikAnda());
  }
}
