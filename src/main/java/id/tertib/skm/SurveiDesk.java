package id.tertib.skm;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Akhir;
import id.tertib.data.Akhir.Sebab;
import id.tertib.data.Sentences;
import id.tertib.data.UniqueRow;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.office.UnitLayanan;
import id.tertib.skm.Survei.Cara;
import id.tertib.skm.Survei.Catatan;
import id.tertib.skm.Survei.Tempat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys are entered, corrected and withdrawn by assessors of the office, each with its trail. */
@Service
class SurveiDesk {

  /** The first year of the older scale (KEP/25/M.PAN/2/2004). */
  static final int FIRST_YEAR = 2004;

  private static final int LONGEST = 500;

  private final SurveiTable table;
  private final SurveiShelf shelf;
  private final Skala skala;
  private final AuditTrail trail;
  private final UniqueRow unique;
  private final Sentences words;
  private final Clock clock;

  SurveiDesk(
      SurveiTable table,
      SurveiShelf shelf,
      Skala skala,
      AuditTrail trail,
      UniqueRow unique,
      Sentences words,
      Clock clock) {
    this.table = table;
    this.shelf = shelf;
    this.skala = skala;
    this.trail = trail;
    this.unique = unique;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Whether a survey could be entered now.
   *
   * @return the unit
   * @throws RefusedException 400 for a period that has not begun, 403 or 404 when this person does
   *     not enter it
   * @throws SurveiThereException when one counts already
   */
  UnitLayanan check(String userId, String unitKode, Masa masa) {
    var unit = shelf.requireEntry(userId, unitKode);
    var today = LocalDate.now(clock);
    if (masa.tahun() < FIRST_YEAR || masa.tahun() > today.getYear()) {
      throw RefusedException.badRequest(
          words.of(
              "skm.tolak.tahun",
              String.valueOf(masa.tahun()),
              String.valueOf(FIRST_YEAR),
              String.valueOf(today.getYear())));
    }
    if (masa.begins().isAfter(today)) {
      throw RefusedException.badRequest(words.of("skm.tolak.periode.belum", masa.text()));
    }
    table
        .find(unitKode, masa)
        .ifPresent(
            there -> {
              throw new SurveiThereException(there.id());
            });
    return unit;
  }

  /**
   * @return id of the survey
   * @throws RefusedException as {@link #check}
   * @throws SurveiThereException when one counts already, also one that somebody is only now
   *     entering
   */
  @Transactional
  long enter(String userId, String unitKode, Masa masa, Hitungan hitungan, Cara cara) {
    var unit = check(userId, unitKode, masa);
    var tempat = new Tempat(unit.kode(), unit.office().kode(), masa);
    var catatan = new Catatan(cara, userId, clock.instant(), null);
    var id = new AtomicLong();
    if (!unique.first(() -> id.set(table.insert(tempat, hitungan, catatan)))) {
      throw new SurveiThereException(table.find(unitKode, masa).map(Survei::id).orElse(0L));
    }
    trail.record(
        AuditEntry.of(userId, "mencatat survei kepuasan", tempat.kunci())
            .change(null, text(hitungan)));
    return id.get();
  }

  /**
   * Puts other figures in place of a survey's; the former stay readable.
   *
   * @return id of the survey that counts now
   * @throws RefusedException 400 without a reason or without a change, 403, 404, 409 when it does
   *     not count any more
   */
  @Transactional
  long correct(String userId, long id, Hitungan hitungan, @Nullable String reason) {
    var survei = requireOwn(userId, id);
    var alasan = reason(reason, "skm.tolak.alasan.koreksi");
    if (survei.hitungan().equals(hitungan)) {
      throw RefusedException.badRequest(words.of("skm.tolak.koreksi.sama"));
    }
    var now = clock.instant();
    end(survei, new Akhir(Sebab.DIKOREKSI, userId, now, alasan));
    var corrected =
        table.insert(survei.tempat(), hitungan, new Catatan(Cara.JUMLAH, userId, now, id));
    trail.record(
        AuditEntry.of(userId, "mengoreksi survei kepuasan", survei.tempat().kunci())
            .change(text(survei.hitungan()), text(hitungan))
            .because(alasan));
    return corrected;
  }

  /**
   * Lets a survey no longer count; it stays readable, and another may be entered.
   *
   * @throws RefusedException 400 without a reason, 403, 404, 409 when it does not count any more
   */
  @Transactional
  void withdraw(String userId, long id, @Nullable String reason) {
    var survei = requireOwn(userId, id);
    var alasan = reason(reason, "skm.tolak.alasan.tarik");
    end(survei, new Akhir(Sebab.DITARIK, userId, clock.instant(), alasan));
    trail.record(
        AuditEntry.of(userId, "menarik survei kepuasan", survei.tempat().kunci())
            .change(text(survei.hitungan()), null)
            .because(alasan));
  }

  /**
   * @throws RefusedException 403 or 404 when this person does not change it
   */
  Survei requireOwn(String userId, long id) {
    var survei = shelf.require(shelf.reader(userId), id);
    shelf.requireKept(userId, survei.tempat().unit());
    return survei;
  }

  /**
   * @throws RefusedException as {@link #requireOwn}; 409 when it does not count any more
   */
  Survei requireCounting(String userId, long id) {
    var survei = requireOwn(userId, id);
    if (!survei.berlaku()) {
      throw RefusedException.conflict(words.of("skm.tolak.tidak-berlaku"));
    }
    return survei;
  }

  private void end(Survei survei, Akhir akhir) {
    if (!table.end(survei.id(), akhir)) {
      throw RefusedException.conflict(words.of("skm.tolak.tidak-berlaku"));
    }
  }

  private String reason(@Nullable String typed, String key) {
    var alasan = VisibleText.orEmpty(typed);
    if (alasan.isEmpty()) {
      throw RefusedException.badRequest(words.of(key));
    }
    if (alasan.length() > LONGEST) {
      throw RefusedException.badRequest(
          words.of(
              "skm.tolak.alasan.panjang",
              String.valueOf(alasan.length()),
              String.valueOf(LONGEST)));
    }
    return alasan;
  }

  private String text(Hitungan hitungan) {
    return skala.hasil(hitungan).text() + ", " + hitungan.text();
  }
}
