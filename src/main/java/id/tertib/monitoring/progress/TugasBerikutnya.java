package id.tertib.monitoring.progress;

import id.tertib.calendar.DueWords;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads somebody with ten offices from one open task of his to the next. */
@Service
public class TugasBerikutnya {

  private static final Comparator<Task> MENDESAK =
      Comparator.comparing(
              Task::getDueDate, Comparator.nullsLast(Comparator.<java.util.Date>naturalOrder()))
          // an office's two halves of the fieldwork were opened together and stay together
          .thenComparing(Task::getCreateTime)
          .thenComparing(Task::getName)
          .thenComparing(Task::getId);

  private final TaskService tugas;
  private final EngineTasks engine;
  private final PerangkatDaerahRegister kantor;
  private final DueWords sisa;

  TugasBerikutnya(
      TaskService tugas, EngineTasks engine, PerangkatDaerahRegister kantor, DueWords sisa) {
    this.tugas = tugas;
    this.engine = engine;
    this.kantor = kantor;
    this.sisa = sisa;
  }

  /**
   * @param sisa how near its day is, as people read it; null while it has none
   * @param banyak how many open tasks of offices this person has, this one included
   */
  public record Berikutnya(
      String tugas,
      String nama,
      String perangkatDaerah,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      int banyak) {}

  /**
   * What stands beside an open task.
   *
   * @param cetak address of its office's checklist on paper; null when it is no office's task
   * @param salin whether questions can be copied from here
   * @param berikutnya the next task; null when nothing else waits
   */
  public record Alat(@Nullable String cetak, boolean salin, @Nullable Berikutnya berikutnya) {}

  /** Nothing for a task that is no office's, or none that this person sees. */
  @Transactional(readOnly = true)
  public Alat alat(String tugasId, String akun) {
    return engine
        .findFor(akun, tugasId)
        .filter(satu -> kantor(satu.businessKey()).isPresent())
        .map(
            satu -> {
              var monitoring = satu.processKey().equals(MonitoringPerangkatDaerah.KEY);
              return new Alat(
                  monitoring ? cetak(CaseKey.parse(satu.businessKey())) : null,
                  monitoring
                      && satu.taskKey().equals(MonitoringPerangkatDaerah.WAWANCARA)
                      && akun.equals(satu.assignee()),
                  sesudah(tugasId, akun).orElse(null));
            })
        .orElseGet(() -> new Alat(null, false, null));
  }

  private static String cetak(CaseKey kasus) {
    return "/api/monitoring/%s/cetak-daftar-periksa?perangkatDaerah=%s"
        .formatted(kasus.cycle(), kasus.requireOwner());
  }

  /**
   * The task after the given one, the most urgent first; the first one again at the end, or when
   * the given one is over.
   *
   * @param tugasId null for the first
   * @return empty when nothing else waits for this person
   */
  @Transactional(readOnly = true)
  public Optional<Berikutnya> sesudah(@Nullable String tugasId, String akun) {
    var semua = milik(akun);
    var di = semua.stream().map(Task::getId).toList().indexOf(tugasId);
    return Stream.concat(semua.stream().skip(di + 1L), semua.stream().limit(Math.max(0, di)))
        .flatMap(satu -> berikutnya(satu, semua.size()).stream())
        .findFirst();
  }

  private Optional<Berikutnya> berikutnya(Task task, int banyak) {
    return engine
        .find(task.getId())
        .flatMap(info -> kantor(info.businessKey()))
        .map(
            pd -> {
              var tenggat = LangkahTerbuka.tenggat(task);
              return new Berikutnya(
                  task.getId(),
                  task.getName(),
                  pd.nama(),
                  tenggat,
                  tenggat == null ? null : sisa.of(tenggat).text(),
                  banyak);
            });
  }

  /** Whose case it is; empty when it is no office's. */
  private Optional<PerangkatDaerah> kantor(String kunci) {
    return Optional.ofNullable(CaseKey.parse(kunci).owner()).flatMap(kantor::find);
  }

  /** Of offices' cases, held by him or open to a group of his. */
  private List<Task> milik(String akun) {
    return engine
        .asSystem(
            () ->
                tugas
                    .createTaskQuery()
                    .processInstanceBusinessKeyLike(CaseKey.OF_OWNERS)
                    .or()
                    .taskAssignee(akun)
                    .taskCandidateUser(akun)
                    .endOr()
                    .active()
                    .list())
        .stream()
        .sorted(MENDESAK)
        .toList();
  }
}
