package id.tertib.monitoring.semester;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.CaseStarts;
import id.tertib.procedure.Reason;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starting, closing and cancelling a cycle of semester monitoring. */
@Service
public class SiklusMonitoring {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final CaseStarts starts;
  private final CaseMessages messages;
  private final People orang;
  private final AuditTrail jejak;
  private final Clock clock;

  SiklusMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      CaseStarts starts,
      CaseMessages messages,
      People orang,
      AuditTrail jejak,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.starts = starts;
    this.messages = messages;
    this.orang = orang;
    this.jejak = jejak;
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
    starts.start(
        MonitoringSemester.KEY,
        kunci,
        Map.of(
            MonitoringSemester.TAHUN.name(),
            MonitoringSemester.TAHUN.encode(semester.tahun()),
            MonitoringSemester.SEMESTER.name(),
            String.valueOf(semester.ke())));
    return true;
  }

  /** Whether this semester was ever started here, also when it was cancelled since. */
  boolean pernahDimulai(String kunci) {
    return siklus.pernahAda(Semester.parse(kunci));
  }

  /** Whether the semester of today has a cycle that counts. */
  public boolean berjalanSekarang() {
    return siklus.find(Semester.of(LocalDate.now(clock))).isPresent();
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
    messages.send(MonitoringSemester.PESAN_DIBATALKAN, kunci, Map.of());
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
