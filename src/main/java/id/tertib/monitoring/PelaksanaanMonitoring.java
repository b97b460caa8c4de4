package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.model.Semester;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Descriptions;
import id.tertib.procedure.FourEyes;
import id.tertib.procedure.Handover;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.RowLists;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monitoring of single offices: how it begins, and what is done to it beside its tasks. */
@Service
public class PelaksanaanMonitoring {

  private static final Authors.Part ASESOR = Authors.Part.step(PerangkatDaerahProcedure.ASESOR);

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final RencanaMonitoring rencana;
  private final DaftarPeriksa daftarPeriksa;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final AuditTrail jejak;
  private final RowLists daftar;
  private final Authors penulis;
  private final Descriptions descriptions;
  private final FourEyes fourEyes;
  private final Handover handover;
  private final KewajibanMonitoring kewajiban;
  private final Deadlines tenggat;
  private final RuntimeService runtime;
  private final TaskService tugas;
  private final EngineTasks engine;

  PelaksanaanMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      RencanaMonitoring rencana,
      DaftarPeriksa daftarPeriksa,
      PerangkatDaerahRegister kantor,
      People orang,
      AuditTrail jejak,
      RowLists daftar,
      Authors penulis,
      Descriptions descriptions,
      FourEyes fourEyes,
      Handover handover,
      KewajibanMonitoring kewajiban,
      Deadlines tenggat,
      RuntimeService runtime,
      TaskService tugas,
      EngineTasks engine) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.rencana = rencana;
    this.daftarPeriksa = daftarPeriksa;
    this.kantor = kantor;
    this.orang = orang;
    this.jejak = jejak;
    this.daftar = daftar;
    this.penulis = penulis;
    this.descriptions = descriptions;
    this.fourEyes = fourEyes;
    this.handover = handover;
    this.kewajiban = kewajiban;
    this.tenggat = tenggat;
    this.runtime = runtime;
    this.tugas = tugas;
    this.engine = engine;
  }

  /**
   * One instance with its checklist for each office of the plan; those already there are left. From
   * here on the closing date is owed.
   */
  void mulaiSemua(String kunciSiklus) {
    var semester = Semester.parse(kunciSiklus);
    var satu = siklus.get(semester);
    siklus.kunciUntukDiubah(satu.id());
    tenggat.register(kewajiban.penutupan(satu));
    for (var peserta : rencana.peserta(semester)) {
      var pd = peserta.kantor();
      var kunci = Monitoring.kunci(semester, pd.kode());
      if (monitoring.find(kunci).isPresent()) {
        continue;
      }
      var lembarId = daftarPeriksa.buat(semester, pd);
      monitoring.buat(satu, pd.kode(), peserta.asesor(), lembarId);
      jejak.record(
          AuditEntry.of(AuditEntry.SYSTEM, "memulai monitoring", kunci)
              .change(null, "asesor " + peserta.asesor()));
      var instance =
          runtime.startProcessInstanceByKey(
              MonitoringPerangkatDaerah.KEY,
              kunci,
              Map.of(
                  MonitoringPerangkatDaerah.PERANGKAT_DAERAH.name(), pd.kode(),
                  MonitoringPerangkatDaerah.KELOMPOK_ASESOR.name(), pd.group(Jabatan.ASESOR),
                  MonitoringPerangkatDaerah.KELOMPOK_SEKRETARIS.name(),
                      pd.group(Jabatan.SEKRETARIS),
                  MonitoringPerangkatDaerah.ASESOR.name(), peserta.asesor(),
                  MonitoringPerangkatDaerah.LAPANGAN.name(), "semua"));
      monitoring.simpanProses(kunci, instance.getId());
      penulis.note(kunci, ASESOR, peserta.asesor());
    }
  }

  /**
   * Whether this person may take the submitted checklist back now.
   *
   * @return why not; empty when he may
   */
  public Optional<String> tolakTarik(String kunci, String oleh) {
    var satu = monitoring.find(kunci).orElseThrow(() -> SiklusMonitoring.tidakAda(kunci));
    var pd = kantor.get(satu.perangkatDaerah());
    var pemilik = kantor.current(pd.kode());
    if (!orang.isIn(oleh, pemilik.group(Jabatan.ASESOR))) {
      return Optional.of("Daftar periksa hanya dapat ditarik asesor %s.".formatted(pemilik.nama()));
    }
    var terbuka =
        engine.asSystem(
            () ->
                tugas
                    .createTaskQuery()
                    .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                    .processInstanceBusinessKey(kunci)
                    .active()
                    .list());
    var lapangan =
        terbuka.stream()
            .anyMatch(
                task ->
                    task.getTaskDefinitionKey().equals(MonitoringPerangkatDaerah.OBSERVASI)
                        || task.getTaskDefinitionKey().equals(MonitoringPerangkatDaerah.WAWANCARA));
    if (!lapangan) {
      return Optional.of(
          "Daftar periksa %s tidak sedang menunggu pemeriksaan lapangan.".formatted(pd.nama()));
    }
    // The next step has begun when somebody wrote in it, or one of its two halves is done.
    var keduanya =
        terbuka.stream()
                .filter(
                    task ->
                        task.getTaskDefinitionKey().equals(MonitoringPerangkatDaerah.OBSERVASI)
                            || task.getTaskDefinitionKey()
                                .equals(MonitoringPerangkatDaerah.WAWANCARA))
                .count()
            == 2;
    if (!keduanya
        || !daftar.rows("observasi", kunci).isEmpty()
        || !daftar.rows("wawancara", kunci).isEmpty()) {
      return Optional.of(
          "Pemeriksaan lapangan sudah dimulai. Minta ketua tim asesor mengembalikan daftar periksa.");
    }
    return Optional.empty();
  }

  /**
   * The office's assessor takes a submitted checklist back while nobody has begun the next step.
   *
   * @throws RefusedException when it is too late or not his
   */
  @Transactional
  public void tarikKembali(String kunci, String oleh) {
    kunciSiklus(kunci);
    tolakTarik(kunci, oleh)
        .ifPresent(
            pesan -> {
              throw RefusedException.badRequest(pesan);
            });
    jejak.record(AuditEntry.of(oleh, "menarik kembali daftar periksa", kunci));
    kirim(MonitoringPerangkatDaerah.PESAN_DITARIK, kunci, Map.of());
  }

  /**
   * Closes an office without a result, on record; the cycle counts it as done, and it proves
   * nothing.
   */
  @Transactional
  public void tutupTanpaHasil(String kunci, String alasan, String oleh) {
    hanyaKetua(oleh, "menutup tanpa hasil");
    SiklusMonitoring.wajib(alasan, "Tulis alasan menutup " + kunci + " tanpa hasil.");
    kunciSiklus(kunci);
    var satu = monitoring.get(kunci);
    if (satu.hasil() != null) {
      throw RefusedException.badRequest(
          "Monitoring %s sudah punya hasil dan tidak dapat ditutup tanpa hasil.".formatted(kunci));
    }
    kirim(
        MonitoringPerangkatDaerah.PESAN_DITUTUP,
        kunci,
        Map.of(
            MonitoringPerangkatDaerah.ALASAN.name(), alasan,
            MonitoringPerangkatDaerah.OLEH.name(), oleh));
  }

  /** Somebody who could assess an office. */
  public record Calon(String akun, String nama) {}

  /** Who could take over as assessor of this office; for the ketua tim. */
  public List<Calon> calonAsesor(String kunci, String oleh) {
    hanyaKetua(oleh, "mengganti asesor");
    var satu = monitoring.find(kunci).orElseThrow(() -> SiklusMonitoring.tidakAda(kunci));
    var pd = kantor.get(satu.perangkatDaerah());
    return rencana.asesor().stream()
        .filter(calon -> !calon.id().equals(satu.asesor()))
        .filter(calon -> rencana.penolakan(pd, calon.id()).isEmpty())
        .filter(calon -> !mengisi(kunci, calon.id()))
        .map(calon -> new Calon(calon.id(), calon.nama()))
        .toList();
  }

  /** Another assessor goes on; what was done stays, with its author. */
  @Transactional
  public void gantiAsesor(String kunci, String asesorBaru, String alasan, String oleh) {
    hanyaKetua(oleh, "mengganti asesor");
    SiklusMonitoring.wajib(alasan, "Tulis alasan mengganti asesor " + kunci + ".");
    kunciSiklus(kunci);
    var satu = monitoring.get(kunci);
    if (satu.hasil() != null) {
      throw RefusedException.badRequest(
          "Monitoring %s sudah punya hasil; asesornya tidak dapat diganti.".formatted(kunci));
    }
    if (satu.asesor().equals(asesorBaru)) {
      throw RefusedException.badRequest(
          "%s sudah menjadi asesor %s. Pilih orang lain."
              .formatted(orang.nameOf(asesorBaru), kunci));
    }
    rencana
        .penolakan(kantor.get(satu.perangkatDaerah()), asesorBaru)
        .ifPresent(
            pesan -> {
              throw RefusedException.badRequest(pesan);
            });
    if (mengisi(kunci, asesorBaru)) {
      throw RefusedException.badRequest(
          "%s ikut mengisi %s untuk perangkat daerahnya dan tidak dapat menilainya. Pilih anggota tim yang lain."
              .formatted(orang.nameOf(asesorBaru), kunci));
    }
    kirim(
        MonitoringPerangkatDaerah.PESAN_ASESOR_DIGANTI,
        kunci,
        Map.of(
            MonitoringPerangkatDaerah.ASESOR_BARU.name(), asesorBaru,
            MonitoringPerangkatDaerah.ALASAN.name(), alasan,
            MonitoringPerangkatDaerah.OLEH.name(), oleh));
  }

  private boolean mengisi(String kunci, String akun) {
    return descriptions
        .shipped(MonitoringPerangkatDaerah.KEY, MonitoringPerangkatDaerah.ANALISIS)
        .flatMap(analisis -> fourEyes.refuse(analisis, kunci, akun))
        .isPresent();
  }

  /** What the model's “Ganti asesor” does. */
  void catatGantiAsesor(String kunci, String asesorBaru, String alasan, String oleh) {
    var lama = monitoring.get(kunci).asesor();
    monitoring.gantiAsesor(kunci, asesorBaru);
    jejak.record(
        AuditEntry.of(oleh, "mengganti asesor", kunci).change(lama, asesorBaru).because(alasan));
    penulis.note(kunci, ASESOR, asesorBaru);
    tugas
        .createTaskQuery()
        .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
        .processInstanceBusinessKey(kunci)
        .active()
        .list()
        .stream()
        .filter(
            task ->
                MonitoringPerangkatDaerah.OBSERVASI.equals(task.getTaskDefinitionKey())
                    || MonitoringPerangkatDaerah.WAWANCARA.equals(task.getTaskDefinitionKey())
                    || MonitoringPerangkatDaerah.ANALISIS.equals(task.getTaskDefinitionKey()))
        .forEach(
            task -> {
              tugas.deleteCandidateUser(task.getId(), lama);
              tugas.addCandidateUser(task.getId(), asesorBaru);
              tugas.setAssignee(task.getId(), asesorBaru);
              handover.debtorChanged(task);
            });
  }

  /** What the model's “Catat tanpa hasil” does: record, and tell the cycle. */
  void catatTanpaHasil(String kunci, String alasan, String oleh) {
    jejak.record(AuditEntry.of(oleh, "menutup tanpa hasil", kunci).because(alasan));
    monitoring.hasil(kunci, Monitoring.TANPA_HASIL, alasan);
    laporkanKeSiklus(kunci);
  }

  /** The office has sent its report: from now on it counts as done. */
  void catatSelesai(String kunci) {
    kunciSiklus(kunci);
    if (monitoring.get(kunci).hasil() == null) {
      monitoring.hasil(kunci, Monitoring.LAPORAN, null);
      jejak.record(AuditEntry.of(AuditEntry.SYSTEM, "menyelesaikan laporan", kunci));
    }
    laporkanKeSiklus(kunci);
  }

  /** Tells the cycle while it listens; a closed cycle takes no notice, and that is fine. */
  private void laporkanKeSiklus(String kunci) {
    var kunciSiklus = CaseKey.parse(kunci).cycle();
    runtime
        .createMessageCorrelation(MonitoringSemester.PESAN_SELESAI)
        .processInstanceBusinessKey(kunciSiklus)
        .correlateAllWithResult();
  }

  private void kunciSiklus(String kunci) {
    var satu = monitoring.find(kunci).orElseThrow(() -> SiklusMonitoring.tidakAda(kunci));
    siklus.kunciUntukDiubah(satu.siklusId());
  }

  private void hanyaKetua(String oleh, String apa) {
    if (!orang.isIn(oleh, Groups.KETUA_TIM)) {
      throw RefusedException.forbidden(
          "Hanya ketua tim asesor yang dapat %s. Mintalah ketua tim.".formatted(apa));
    }
  }

  private void kirim(String pesan, String kunci, Map<String, Object> variabel) {
    engine.asSystem(
        () ->
            Guard.open(
                () -> {
                  MessageCorrelationBuilder builder =
                      runtime.createMessageCorrelation(pesan).processInstanceBusinessKey(kunci);
                  variabel.forEach(builder::setVariable);
                  if (builder.correlateAllWithResult().isEmpty()) {
                    throw RefusedException.conflict(
                        "Monitoring %s baru saja berpindah langkah. Muat ulang halaman."
                            .formatted(kunci));
                  }
                  return null;
                }));
  }
}
