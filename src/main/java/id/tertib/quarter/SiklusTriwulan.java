package id.tertib.quarter;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.roadmap.Triwulan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starting a quarter: one report for each office that has actions in it, once. */
@Service
class SiklusTriwulan {

  private final Cycles cycles;
  private final OfficeCaseTable cases;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final LaporanStarter starter;
  private final AuditTrail jejak;
  private final Clock clock;

  SiklusTriwulan(
      Cycles cycles,
      OfficeCaseTable cases,
      PerangkatDaerahRegister kantor,
      People orang,
      LaporanStarter starter,
      AuditTrail jejak,
      Clock clock) {
    this.cycles = cycles;
    this.cases = cases;
    this.kantor = kantor;
    this.orang = orang;
    this.starter = starter;
    this.jejak = jejak;
    this.clock = clock;
  }

  boolean dimulai(Triwulan triwulan) {
    return find(triwulan).isPresent();
  }

  private Optional<Cycle> find(Triwulan triwulan) {
    return cycles.find(RencanaAksiTriwulan.KEY, triwulan.toString());
  }

  /** The quarter of today. */
  Triwulan sekarang() {
    return Triwulan.of(LocalDate.now(clock));
  }

  /**
   * Starts the running quarter by hand, where the calendar did not because it began before this
   * installation.
   *
   * @param kunci e.g. {@code 2026-TW3}
   * @return what was done, as a sentence for that person
   * @throws RefusedException when this person may not, it does not run, or it was started
   */
  @Transactional
  String mulaiDenganTangan(String kunci, String oleh) {
    if (!orang.isIn(oleh, Groups.ORGANISASI)) {
      throw RefusedException.forbidden(
          "Triwulan hanya dapat dimulai Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    var berjalan = sekarang();
    if (!kunci.equals(berjalan.toString())) {
      throw RefusedException.badRequest(
          "'%s' bukan triwulan yang sedang berjalan. Yang dapat dimulai hanya %s (%s)."
              .formatted(kunci, berjalan, berjalan.teks()));
    }
    if (!mulai(berjalan, oleh)) {
      throw RefusedException.conflict(
          "Rencana aksi %s sudah dimulai. Lihat Daftar Tugas.".formatted(berjalan.teks()));
    }
    return "Laporan rencana aksi %s diminta dari %d perangkat daerah."
        .formatted(berjalan.teks(), find(berjalan).map(satu -> cases.count(satu.id())).orElse(0));
  }

  /**
   * Takes the quarter by its unique row and starts its reports, all or none.
   *
   * @return false when it was started before, or by somebody else at this moment
   */
  @Transactional
  boolean mulai(Triwulan triwulan, String oleh) {
    var cycle = cycles.start(RencanaAksiTriwulan.KEY, triwulan.toString(), oleh);
    if (cycle.isEmpty()) {
      return false;
    }
    jejak.record(AuditEntry.of(oleh, "memulai triwulan", triwulan.toString()));
    for (var pd : kantor.all()) {
      // An office that is being merged is looked at once that is over.
      kantor.hold(pd.kode());
      kantor
          .find(pd.kode())
          .filter(PerangkatDaerah::aktif)
          .ifPresent(satu -> starter.start(cycle.get(), satu, oleh));
    }
    return true;
  }
}
