package id.tertib.monitoring;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.EngineTasks;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the open and the coming tasks of a running case into the hands of another office. */
@Component
class PindahTugas {

  private final TaskService tugas;
  private final RuntimeService runtime;
  private final AuthorizationService wewenang;
  private final People orang;
  private final AuditTrail jejak;
  private final ObjectProvider<DeadlineSource> kewajiban;
  private final Deadlines tenggat;
  private final Outbox kotakKeluar;
  private final EngineTasks engine;

  PindahTugas(
      TaskService tugas,
      RuntimeService runtime,
      AuthorizationService wewenang,
      People orang,
      AuditTrail jejak,
      ObjectProvider<DeadlineSource> kewajiban,
      Deadlines tenggat,
      Outbox kotakKeluar,
      EngineTasks engine) {
    this.tugas = tugas;
    this.runtime = runtime;
    this.wewenang = wewenang;
    this.orang = orang;
    this.jejak = jejak;
    this.kewajiban = kewajiban;
    this.tenggat = tenggat;
    this.kotakKeluar = kotakKeluar;
    this.engine = engine;
  }

  /**
   * A running case of an office.
   *
   * @param kunci its business key
   * @param proses id of its instance
   * @param judul e.g. “Monitoring 2026-S2/dinkes”
   */
  record Kasus(String kunci, String proses, String judul) {}

  /** The office's role that a step belongs to; empty for steps of the city. */
  static Optional<Jabatan> jabatan(String langkah) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, RencanaAksiTriwulan.LAPORKAN ->
          Optional.of(Jabatan.ASESOR);
      case MonitoringPerangkatDaerah.TANGGAPAN,
          MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT,
          RencanaAksiTriwulan.PERIKSA_LAPORAN ->
          Optional.of(Jabatan.SEKRETARIS);
      default -> Optional.empty();
    };
  }

  /**
   * The open steps of a case, with the group that holds them if they were this office's; empty when
   * none is open.
   */
  Optional<String> langkah(String proses, PerangkatDaerah pd) {
    return Optional.of(
            tugas.createTaskQuery().processInstanceId(proses).list().stream()
                .sorted(Comparator.comparing(Task::getName))
                .map(
                    task ->
                        jabatan(task.getTaskDefinitionKey())
                            .map(
                                jabatan ->
                                    "%s: %s"
                                        .formatted(
                                            task.getName(), orang.groupName(pd.group(jabatan))))
                            .orElse(task.getName()))
                .collect(Collectors.joining("; ")))
        .filter(teks -> !teks.isEmpty());
  }

  /** Does nothing to a case that is there already. */
  void kepada(Kasus kasus, PerangkatDaerah pelaksana, String alasan, String oleh) {
    var proses = kasus.proses();
    runtime.setVariables(
        proses,
        Map.of(
            MonitoringPerangkatDaerah.KELOMPOK_ASESOR.name(), pelaksana.group(Jabatan.ASESOR),
            MonitoringPerangkatDaerah.KELOMPOK_SEKRETARIS.name(),
                pelaksana.group(Jabatan.SEKRETARIS)));
    jejak.record(
        AuditEntry.of(oleh, "mengalihkan tugas perangkat daerah", kasus.kunci())
            .change(null, pelaksana.nama())
            .because(alasan));
    for (var task : tugas.createTaskQuery().processInstanceId(proses).list()) {
      alihkan(task);
      jabatan(task.getTaskDefinitionKey())
          .ifPresent(jabatan -> pindah(kasus, task, pelaksana.group(jabatan), alasan));
    }
  }

  /** What is owed by an open step is owed by other hands now; its date stays. */
  private void alihkan(Task task) {
    var hari = LangkahTerbuka.tenggat(task);
    if (hari == null) {
      return;
    }
    engine
        .find(task.getId())
        .flatMap(
            info ->
                kewajiban
                    .orderedStream()
                    .flatMap(satu -> satu.describe(info, hari).stream())
                    .findFirst())
        .ifPresent(
            kini -> tenggat.handOver(kini.kind(), kini.caseKey(), kini.role(), kini.office()));
  }

  private void pindah(Kasus kasus, Task task, String kelompok, String alasan) {
    var lama =
        tugas.getIdentityLinksForTask(task.getId()).stream()
            .filter(satu -> IdentityLinkType.CANDIDATE.equals(satu.getType()))
            .map(IdentityLink::getGroupId)
            .flatMap(satu -> Optional.ofNullable(satu).stream())
            .filter(satu -> !satu.equals(kelompok))
            .collect(Collectors.toSet());
    if (lama.isEmpty()) {
      return;
    }
    tugas.addCandidateGroup(task.getId(), kelompok);
    lama.forEach(satu -> tugas.deleteCandidateGroup(task.getId(), satu));
    cabutWewenang(task, lama);
    var pemegang = task.getAssignee();
    if (pemegang != null && orang.isIn(pemegang, kelompok)) {
      return;
    }
    if (pemegang != null) {
      tugas.setAssignee(task.getId(), null);
      cabut(wewenang.createAuthorizationQuery().userIdIn(pemegang), task);
    }
    kotakKeluar.toGroup(kelompok, surel(kasus, task, kelompok, alasan));
  }

  /** The engine lets a former candidate see a task for ever; what it gave goes with the task. */
  private void cabutWewenang(Task task, Set<String> kelompok) {
    cabut(wewenang.createAuthorizationQuery().groupIdIn(kelompok.toArray(String[]::new)), task);
  }

  private void cabut(AuthorizationQuery siapa, Task task) {
    siapa
        .resourceType(Resources.TASK)
        .resourceId(task.getId())
        .list()
        .forEach(satu -> wewenang.deleteAuthorization(satu.getId()));
  }

  private MailMessage surel(Kasus kasus, Task task, String kelompok, String alasan) {
    var nama = orang.groupName(kelompok);
    var baris = new ArrayList<>(List.of(kasus.judul()));
    if (task.getDueDate() != null) {
      baris.add("Tenggat " + Tanggal.hari(Tanggal.tanggal(task.getDueDate().toInstant())));
    }
    baris.add("Dasar: " + alasan);
    return new MailMessage(
        "dialihkan/%s/%s".formatted(task.getId(), kelompok),
        "tugas",
        "Tugas dialihkan kepada Anda: " + task.getName(),
        "tugas ini kini menjadi tugas %s, karena perangkat daerahnya berubah.".formatted(nama),
        new MailMessage.Card(
            null,
            "biasa",
            task.getName(),
            baris,
            "Buka tugas",
            "/camunda/app/tasklist/default/#/?task=" + task.getId()),
        null,
        "Dikirim karena Anda anggota kelompok %s.".formatted(nama),
        List.of(),
        kasus.kunci());
  }
}
