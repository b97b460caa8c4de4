package id.tertib.monitoring;

import id.tertib.access.Jabatan;
import id.tertib.access.People;
import id.tertib.access.PerangkatDaerah;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadlines;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import java.util.ArrayList;
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
import org.springframework.stereotype.Component;

/** Gives the open and the coming tasks of a running case into the hands of another office. */
@Component
class PindahTugas {

  private final TaskService tugas;
  private final RuntimeService runtime;
  private final AuthorizationService wewenang;
  private final People orang;
  private final AuditTrail jejak;
  private final KewajibanMonitoring kewajiban;
  private final Deadlines tenggat;
  private final Outbox kotakKeluar;

  PindahTugas(
      TaskService tugas,
      RuntimeService runtime,
      AuthorizationService wewenang,
      People orang,
      AuditTrail jejak,
      KewajibanMonitoring kewajiban,
      Deadlines tenggat,
      Outbox kotakKeluar) {
    this.tugas = tugas;
    this.runtime = runtime;
    this.wewenang = wewenang;
    this.orang = orang;
    this.jejak = jejak;
    this.kewajiban = kewajiban;
    this.tenggat = tenggat;
    this.kotakKeluar = kotakKeluar;
  }

  /** The office's role that a step belongs to; empty for steps of the assessor team. */
  static Optional<Jabatan> jabatan(String langkah) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA -> Optional.of(Jabatan.ASESOR);
      case MonitoringPerangkatDaerah.TANGGAPAN, MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT ->
          Optional.of(Jabatan.SEKRETARIS);
      default -> Optional.empty();
    };
  }

  /** Does nothing to a case that is there already. */
  void kepada(Monitoring kasus, PerangkatDaerah pelaksana, String alasan, String oleh) {
    var proses = java.util.Objects.requireNonNull(kasus.prosesId());
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
      kewajiban.alihkan(tenggat, kasus, task.getTaskDefinitionKey());
      jabatan(task.getTaskDefinitionKey())
          .ifPresent(jabatan -> pindah(kasus, task, pelaksana.group(jabatan), alasan));
    }
  }

  private void pindah(Monitoring kasus, Task task, String kelompok, String alasan) {
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

  private MailMessage surel(Monitoring kasus, Task task, String kelompok, String alasan) {
    var nama = orang.groupName(kelompok);
    var baris = new ArrayList<>(List.of("Monitoring %s".formatted(kasus.kunci())));
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
