package id.tertib.monitoring.semester;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.Reason;
import id.tertib.procedure.Returns;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starting, closing and cancelling a cycle of semester monitoring. */
@Service
public class SiklusMonitoring {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final Returns returns;
  private final RuntimeService runtime;
  private final EngineTasks engine;
  private final People orang;
  private final AuditTrail jejak;
  private final RowLists daftar;
  private final Sheets lembar;
  private final Deadlines tenggat;
  private final Clock clock;

  SiklusMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      Returns returns,
      RuntimeService runtime,
      EngineTasks engine,
      People orang,
      AuditTrail jejak,
      RowLists daftar,
      Sheets lembar,
      Deadlines tenggat,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.returns = returns;
    this.runtime = runtime;
    this.engine = engine;
    this.orang = orang;
    this.jejak = jejak;
    this.daftar = daftar;
    this.lembar = lembar;
    this.tenggat = tenggat;
    this.clock = clock;
  }

  /**
   * Starts a semester as the calendar does; a start by hand goes through the start form.
   *
   * @param kunci e.g. {@code 2026-S2}
   * @return false when the semester already has a cycle that counts
   */
  @Transactional
  public boolean mulai(String kunci, String oleh) {
    var semester = Semester.parse(kunci);
    if (pesan(semester, oleh).isPresent()) {
      return false;
    }
    Guard.open(
        () ->
            runtime.startProcessInstanceByKey(
                MonitoringSemester.KEY,
                kunci,
                Map.of(
                    MonitoringSemester.TAHUN.name(),
                    MonitoringSemester.TAHUN.encode(semester.tahun()),
                    MonitoringSemester.SEMESTER.name(),
                    String.valueOf(semester.ke()))));
    return true;
  }

  /** Whether this semester was ever started here, also when it was cancelled since. */
  boolean pernahDimulai(String kunci) {
    return siklus.pernahAda(Semester.parse(kunci));
  }

  /** Whether the semester of today has a cycle that counts. */
  public boolean berjalanSekarang() {
    return siklus.find(Semester.of(java.time.LocalDate.now(clock))).isPresent();
  }

  /**
   * Takes the semester by its unique row, in the transaction of the start.
   *
   * @return why it cannot be started; empty when it is taken
   */
  Optional<String> pesan(Semester semester, String oleh) {
    var ada = siklus.find(semester);
    if (ada.isEmpty()) {
      return siklus.buat(semester, oleh).isPresent()
          ? Optional.empty()
          : Optional.of(
              "Monitoring %s baru saja dimulai orang lain. Lihat halaman Kemajuan."
                  .formatted(semester.teks()));
    }
    return Optional.of(
        "Monitoring %s sudah dimulai %s oleh %s. Lihat halaman Kemajuan."
            .formatted(
                semester.teks(),
                Tanggal.panjang(ada.get().dimulaiPada()),
                orang.nameOf(ada.get().dimulaiOleh())));
  }

  /**
   * Cancels a cycle that was started by mistake, on record; the semester may be started again by
   * hand. Work done stays in the archive.
   *
   * @throws RefusedException when this person may not, the reason is missing or a report was sent
   */
  @Transactional
  public void batalkan(String kunci, String alasan, String oleh) {
    if (!orang.isIn(oleh, Groups.ORGANISASI) && !orang.isIn(oleh, Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Siklus hanya dapat dibatalkan Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    Reason.require(alasan, "Tulis alasan pembatalan siklus " + kunci + ".");
    var satu = siklus.find(semester(kunci)).orElseThrow(() -> tidakAda(kunci));
    siklus.kunciUntukDiubah(satu.id());
    if (satu.keadaan().equals(Siklus.DITUTUP)) {
      throw RefusedException.badRequest(
          "Siklus %s sudah ditutup dan tidak dapat dibatalkan.".formatted(kunci));
    }
    var terkirim = monitoring.dari(satu.id()).stream().filter(Monitoring::dilaporkan).count();
    if (terkirim > 0) {
      throw RefusedException.badRequest(
          "Siklus %s tidak dapat dibatalkan: %d laporan sudah dikirim.".formatted(kunci, terkirim));
    }
    jejak.record(AuditEntry.of(oleh, "membatalkan siklus", kunci).because(alasan));
    engine.asSystem(
        () ->
            Guard.open(
                () -> {
                  runtime
                      .createMessageCorrelation(MonitoringSemester.PESAN_DIBATALKAN)
                      .processInstanceId(satu.prosesId())
                      .correlate();
                  return null;
                }));
  }

  /** What the model's “Catat pembatalan” does: every office ends, the key is free again. */
  void catatPembatalan(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    for (var kantor : monitoring.dari(satu.id())) {
      if (kantor.hasil() == null) {
        runtime
            .createMessageCorrelation(MonitoringPerangkatDaerah.PESAN_DIBATALKAN)
            .processInstanceBusinessKey(kantor.kunci())
            .correlateAllWithResult();
        monitoring.hasil(kantor.kunci(), Monitoring.DIBATALKAN, null);
      }
    }
    // What was met is void as well: a new start of the semester registers its deadlines anew.
    KewajibanMonitoring.KOTA.forEach(jenis -> tenggat.cancel(jenis, kunci));
    for (var kantor : monitoring.dari(satu.id())) {
      KewajibanMonitoring.KANTOR.forEach(jenis -> tenggat.cancel(jenis, kantor.kunci()));
    }
    var arsip = "~" + satu.id();
    for (var kantor : monitoring.dari(satu.id())) {
      lembar.archive(kantor.kunci(), kantor.kunci() + arsip);
      daftar.archive(kantor.kunci(), kantor.kunci() + arsip);
      returns.move(kantor.kunci(), kantor.kunci() + arsip);
    }
    daftar.archive(kunci, kunci + arsip);
    returns.move(kunci, kunci + arsip);
    siklus.batalkan(satu.id());
  }

  public void tutup(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    siklus.tutup(satu.id());
    tenggat.met(MonitoringKinds.PENUTUPAN, kunci);
    jejak.record(
        AuditEntry.of(AuditEntry.SYSTEM, "menutup siklus", kunci)
            .change(null, "belum selesai: " + monitoring.belumSelesai(satu.id())));
  }

  /**
   * The semester that somebody named in an address.
   *
   * @throws RefusedException 400 when it is none
   */
  public static Semester semester(String kunci) {
    try {
      return Semester.parse(kunci);
    } catch (IllegalArgumentException bukanSemester) {
      throw RefusedException.badRequest(String.valueOf(bukanSemester.getMessage()));
    }
  }

  public static RefusedException tidakAda(String kunci) {
    return RefusedException.notFound("Monitoring %s tidak ada.".formatted(kunci));
  }
}
