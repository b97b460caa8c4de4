package id.tertib.pmprb;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back a year that was started by mistake, and tells everybody who was told to work. */
@Service
class PembatalanPmprb {

  private final SiklusPmprb siklus;
  private final SiklusKota kota;
  private final DipanggilPmprb work;
  private final AkhirSiklusPmprb ending;
  private final SuratBatalPmprb mails;
  private final People people;
  private final AuditTrail trail;

  PembatalanPmprb(
      SiklusPmprb siklus,
      SiklusKota kota,
      DipanggilPmprb work,
      AkhirSiklusPmprb ending,
      SuratBatalPmprb mails,
      People people,
      AuditTrail trail) {
    this.siklus = siklus;
    this.kota = kota;
    this.work = work;
    this.ending = ending;
    this.mails = mails;
    this.people = people;
    this.trail = trail;
  }

  /**
   * What ends with a year.
   *
   * @param perangkatDaerah offices that are not verified
   * @param tugas open tasks, the city's among them
   * @param orang who gets a mail about it
   * @param arsip key under which its sheets are read afterwards
   */
  record Ending(int perangkatDaerah, int tugas, int orang, String arsip) {}

  /**
   * What would end, for whoever is asked to confirm it.
   *
   * @throws RefusedException when this person may not, or the year went to the ministry
   */
  @Transactional(readOnly = true)
  Ending preview(String key, String by) {
    var cycle = cancellable(key, by);
    var called = work.of(cycle, by);
    return new Ending(
        called.offices(), called.tasks(), called.people().size(), AkhirSiklusPmprb.archive(cycle));
  }

  /**
   * Cancels a year, on record; it may be started again by hand. What was written stays in the
   * archive.
   *
   * @param typed the key, typed anew
   * @throws RefusedException when this person may not, the key is another one, the reason is
   *     missing, or the year went to the ministry; then nothing happens
   */
  @Transactional
  void cancel(String key, String typed, String reason, String by) {
    requireMayCancel(by);
    siklus.cycle(key).ifPresent(cycle -> ending.hold(cycle));
    var cycle = cancellable(key, by);
    if (!typed.equals(key)) {
      throw RefusedException.badRequest(
          "Ketik %s untuk membatalkannya; yang diketik '%s'.".formatted(key, typed));
    }
    Reason.require(reason, "Tulis alasan pembatalan %s.".formatted(key));
    var called = work.of(cycle, by);
    trail.record(
        AuditEntry.of(by, "membatalkan siklus", key)
            .change(
                "%d perangkat daerah dan %d tugas terbuka"
                    .formatted(called.offices(), called.tasks()),
                "berakhir; %d orang diberi tahu".formatted(called.people().size()))
            .because(reason));
    mails.send(cycle, called, reason);
    ending.end(cycle, reason, by);
  }

  private Cycle cancellable(String key, String by) {
    requireMayCancel(by);
    var cycle =
        siklus
            .cycle(key)
            .filter(one -> one.instance() != null)
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "PMPRB kota %s tidak sedang berjalan. Muat ulang halaman Kemajuan."
                            .formatted(key)));
    if (!kota.cancellable(key)) {
      throw RefusedException.badRequest(
          "%s tidak dapat dibatalkan: sudah dikirim ke kementerian.".formatted(key));
    }
    return cycle;
  }

  private void requireMayCancel(String by) {
    if (!people.isIn(by, Groups.ORGANISASI) && !people.isIn(by, Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Siklus hanya dapat dibatalkan Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
  }
}
