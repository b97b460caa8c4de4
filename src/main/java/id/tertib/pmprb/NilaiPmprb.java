package id.tertib.pmprb;

import id.tertib.instrument.score.Score;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pmprb.PmprbPerangkatDaerah.Putusan;
import id.tertib.procedure.OfficeCase;
import id.tertib.worksheet.ExplainedSheet;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how the city's score of a year came about, or that of one of its offices. */
@Service
class NilaiPmprb {

  /** In place of an office: the city itself. */
  static final String KOTA = "kota";

  private final PmprbSight sights;
  private final SiklusPmprbTable table;
  private final SiklusPmprb siklus;
  private final HasilPmprb hasil;
  private final Sheets sheets;
  private final InstrumentSheets scores;
  private final PerangkatDaerahRegister offices;

  NilaiPmprb(
      PmprbSight sights,
      SiklusPmprbTable table,
      SiklusPmprb siklus,
      HasilPmprb hasil,
      Sheets sheets,
      InstrumentSheets scores,
      PerangkatDaerahRegister offices) {
    this.sights = sights;
    this.table = table;
    this.siklus = siklus;
    this.hasil = hasil;
    this.sheets = sheets;
    this.scores = scores;
    this.offices = offices;
  }

  /**
   * @param siklus e.g. {@code PMPRB-2026}, or a start that was taken back
   * @param periode as people read it
   * @param kantor whose it is; null for the city
   * @param dibatalkan whether this start was taken back
   * @param tetap whether nobody changes the score any more
   * @param kotaTerbuka whether this reader sees the city's score
   * @param nilai null while there is none that this reader sees
   * @param semua beside the city's score those of its offices; none beside an office's
   * @param cara how these count for the city's, in a sentence
   */
  record Bacaan(
      String siklus,
      String periode,
      @Nullable PerangkatDaerah kantor,
      boolean dibatalkan,
      boolean tetap,
      boolean kotaTerbuka,
      @Nullable ExplainedSheet nilai,
      List<Kantor> semua,
      String cara) {

    public String perkara() {
      return kantor == null ? siklus : siklus + "/" + kantor.kode();
    }
  }

  /**
   * An office beside the city.
   *
   * @param nilai null before it is verified
   * @param share of what it can reach, 0 to 100
   * @param menyusul whether panel 2 fixed the values without it
   */
  record Kantor(String kode, String nama, @Nullable String nilai, int share, boolean menyusul) {}

  /**
   * @param key of the year, as it was asked for
   * @param code of an office, or {@link #KOTA}
   * @throws id.tertib.engine.RefusedException 404 when there is none, or it is not this reader's
   */
  @Transactional(readOnly = true)
  Bacaan read(String key, String code, String account) {
    var sight = sights.of(key, account);
    var set = table.find(sight.cycle().id());
    return code.equals(KOTA) ? city(sight, set) : office(sight, code, set);
  }

  private Bacaan city(PmprbSight.Sight sight, Optional<SiklusPmprbTable.Row> set) {
    if (!sight.city()) {
      throw PmprbSight.unknown(sight.key());
    }
    return new Bacaan(
        sight.key(),
        PmprbKinds.period(sight.cycle().key()),
        null,
        isCancelled(sight),
        set.map(row -> row.konsensusPada() != null).orElse(false),
        true,
        hasil.city(set).flatMap(city -> scores.explain(city.sheet())).orElse(null),
        sight.offices().stream().map(one -> beside(one, set)).toList(),
        siklus.meaningOfUnits(set));
  }

  private Bacaan office(PmprbSight.Sight sight, String code, Optional<SiklusPmprbTable.Row> set) {
    var one = sight.office(code).orElseThrow(() -> PmprbSight.unknown(sight.key() + "/" + code));
    return new Bacaan(
        sight.key(),
        PmprbKinds.period(sight.cycle().key()),
        offices.get(code),
        isCancelled(sight),
        Putusan.TERVERIFIKASI.equals(one.result()),
        sight.city(),
        sight.opens(one) ? scores.explain(sheets.read(one.sheet())).orElse(null) : null,
        List.of(),
        siklus.meaningOfUnits(set));
  }

  private static boolean isCancelled(PmprbSight.Sight sight) {
    return !sight.key().equals(sight.cycle().key());
  }

  private Kantor beside(OfficeCase one, Optional<SiklusPmprbTable.Row> set) {
    var score =
        Putusan.TERVERIFIKASI.equals(one.result()) ? hasil.score(one) : Optional.<Score>empty();
    var fixed = set.map(SiklusPmprbTable.Row::konsensusPada).orElse(null);
    return new Kantor(
        one.office(),
        offices.get(one.office()).nama(),
        score.map(found -> HasilPmprb.shown(found.total())).orElse(null),
        score.map(NilaiPmprb::share).orElse(0),
        fixed != null && HasilPmprb.isLate(one, fixed));
  }

  private static int share(Score score) {
    return (int)
        Math.round(
            100
                * score.total().rounded(4).doubleValue()
                / score.instrument().weight().doubleValue());
  }
}
