package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An assessor asks several of his offices the same questions: copied from one of his interviews
 * into others of his, the question alone, never who was asked or what was answered.
 */
@Service
public class SalinPertanyaan {

  private static final String PERTANYAAN = "pertanyaan";

  private final TaskService tugas;
  private final EngineTasks engine;
  private final RowLists daftar;
  private final PerangkatDaerahRegister kantor;
  private final AuditTrail jejak;

  SalinPertanyaan(
      TaskService tugas,
      EngineTasks engine,
      RowLists daftar,
      PerangkatDaerahRegister kantor,
      AuditTrail jejak) {
    this.tugas = tugas;
    this.engine = engine;
    this.daftar = daftar;
    this.kantor = kantor;
    this.jejak = jejak;
  }

  /** A question that can be copied. */
  public record Pertanyaan(String id, String teks) {}

  /**
   * Another interview of this person.
   *
   * @param pertanyaan how many questions stand there already
   */
  public record Tujuan(String tugas, String perangkatDaerah, int pertanyaan) {}

  /** What can be copied from an interview, and where to. */
  public record Pilihan(List<Pertanyaan> pertanyaan, List<Tujuan> tujuan) {}

  /** What came of it in one office. */
  public record Salinan(String perangkatDaerah, int ditambah, int sudahAda) {}

  /**
   * @throws RefusedException 404 when this is no open interview that this person holds
   */
  @Transactional(readOnly = true)
  public Pilihan pilihan(String tugasId, String akun) {
    var asal = wawancara(tugasId, akun);
    return new Pilihan(
        pertanyaan(asal.businessKey()).stream()
            .map(baris -> new Pertanyaan(baris.id(), baris.value(PERTANYAAN)))
            .toList(),
        milik(akun).stream()
            .filter(satu -> !satu.id().equals(tugasId))
            .sorted(Comparator.comparingInt(satu -> kantor(satu).urutan()))
            .map(
                satu ->
                    new Tujuan(
                        satu.id(), kantor(satu).nama(), pertanyaan(satu.businessKey()).size()))
            .toList());
  }

  /**
   * Copies the chosen questions; one that stands there already is left out.
   *
   * @throws RefusedException when something chosen is not there, named twice, or not this person's;
   *     then nothing is copied
   */
  @Transactional
  public List<Salinan> salin(String tugasId, List<String> baris, List<String> tujuan, String akun) {
    var asal = wawancara(tugasId, akun);
    sekali(baris, "pertanyaan");
    sekali(tujuan, "perangkat daerah");
    var semua =
        pertanyaan(asal.businessKey()).stream()
            .collect(Collectors.toMap(ListRow::id, Function.identity()));
    var teks = new ArrayList<String>();
    for (var id : baris) {
      var satu = semua.get(id);
      if (satu == null) {
        throw RefusedException.badRequest(
            "Pertanyaan yang dipilih sudah tidak ada. Muat ulang, lalu pilih lagi.");
      }
      teks.add(satu.value(PERTANYAAN));
    }
    if (tujuan.contains(tugasId)) {
      throw RefusedException.badRequest(
          "Wawancara ini tidak dapat menjadi tujuan salinannya sendiri. Pilih yang lain.");
    }
    // Always in the same order, so that two copies never wait for one another.
    var urut =
        tujuan.stream()
            .map(id -> wawancara(id, akun))
            .sorted(Comparator.comparing(TaskInfo::businessKey))
            .toList();
    return urut.stream().map(satu -> salin(asal, satu, teks, akun)).toList();
  }

  private Salinan salin(TaskInfo asal, TaskInfo ke, List<String> teks, String akun) {
    daftar.hold(TemuanMonitoring.WAWANCARA, ke.businessKey());
    // Under the list's lock: whoever ended the task in between is seen now.
    wawancara(ke.id(), akun);
    var ada =
        pertanyaan(ke.businessKey()).stream()
            .map(baris -> sama(baris.value(PERTANYAAN)))
            .collect(Collectors.toCollection(HashSet::new));
    var baru = teks.stream().filter(satu -> ada.add(sama(satu))).toList();
    baru.forEach(
        satu ->
            daftar.add(
                TemuanMonitoring.WAWANCARA, ke.businessKey(), Map.of(PERTANYAAN, satu), akun));
    if (!baru.isEmpty()) {
      jejak.record(
          AuditEntry.of(akun, "menyalin pertanyaan", ke.businessKey())
              .change(null, "%d pertanyaan dari %s".formatted(baru.size(), kantor(asal).nama())));
    }
    return new Salinan(kantor(ke).nama(), baru.size(), teks.size() - baru.size());
  }

  /** Rows that ask something; one that is only begun has nothing to copy. */
  private List<ListRow> pertanyaan(String kunci) {
    return daftar.rows(TemuanMonitoring.WAWANCARA, kunci).stream()
        .filter(baris -> !baris.value(PERTANYAAN).isBlank())
        .toList();
  }

  private static String sama(String teks) {
    return teks.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private TaskInfo wawancara(String tugasId, String akun) {
    return engine
        .find(tugasId)
        .filter(satu -> satu.processKey().equals(MonitoringPerangkatDaerah.KEY))
        .filter(satu -> satu.taskKey().equals(MonitoringPerangkatDaerah.WAWANCARA))
        .filter(satu -> akun.equals(satu.assignee()))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Wawancara ini tidak terbuka bagi Anda. Muat ulang Daftar Tugas."));
  }

  private List<TaskInfo> milik(String akun) {
    return engine
        .asSystem(
            () ->
                tugas
                    .createTaskQuery()
                    .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                    .taskDefinitionKey(MonitoringPerangkatDaerah.WAWANCARA)
                    .taskAssignee(akun)
                    .active()
                    .list())
        .stream()
        .map(Task::getId)
        .flatMap(id -> engine.find(id).stream())
        .toList();
  }

  private PerangkatDaerah kantor(TaskInfo satu) {
    var kunci = satu.businessKey();
    return kantor.get(CaseKey.parse(kunci).requireOwner());
  }

  private static void sekali(List<String> pilihan, String apa) {
    if (pilihan.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada %s yang dipilih. Pilih paling sedikit satu.".formatted(apa));
    }
    if (Set.copyOf(pilihan).size() < pilihan.size()) {
      throw RefusedException.badRequest(
          "Satu %s dipilih dua kali. Sebut masing-masing satu kali.".formatted(apa));
    }
  }
}
