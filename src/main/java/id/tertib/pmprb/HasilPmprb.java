package id.tertib.pmprb;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.pmprb.PmprbPerangkatDaerah.Putusan;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a year of PMPRB came to: the city's scores by layer, and those of its offices. */
@Component
class HasilPmprb {

  private final SiklusKota siklus;
  private final OfficeCaseTable cases;
  private final Sheets sheets;
  private final InstrumentSheets scores;
  private final PerangkatDaerahRegister offices;

  HasilPmprb(
      SiklusKota siklus,
      OfficeCaseTable cases,
      Sheets sheets,
      InstrumentSheets scores,
      PerangkatDaerahRegister offices) {
    this.siklus = siklus;
    this.cases = cases;
    this.sheets = sheets;
    this.scores = scores;
    this.offices = offices;
  }

  /**
   * The city's sheet.
   *
   * @param self before the panel
   * @param panel with the panel's values
   * @param changed items that the panel changed
   */
  record Kota(Sheet sheet, Score self, Score panel, List<AnsweredItem> changed) {

    Instrument instrument() {
      return panel.instrument();
    }
  }

  /**
   * An office beside the city.
   *
   * @param name with the office that carries on for it, where it was merged
   * @param result how its case ended; null while it runs
   * @param score of what its last layer says; null while its sheet is not verified
   * @param late whether it ended only after the panel fixed its values, or has not ended
   */
  record Kantor(
      String code, String name, @Nullable String result, @Nullable Score score, boolean late) {

    boolean verified() {
      return Putusan.TERVERIFIKASI.equals(result);
    }

    /** Whether its office was closed with its work: nobody waits for it. */
    boolean closed() {
      return PmprbProcedure.DITUTUP.equals(result);
    }
  }

  /** Empty before the city's sheet was opened. */
  Optional<Kota> city(String key) {
    return city(siklus.find(key));
  }

  Optional<Kota> city(Optional<SiklusPmprbTable.Row> set) {
    return set.flatMap(row -> Optional.ofNullable(row.lembarKota()))
        .map(sheets::read)
        .map(
            sheet ->
                new Kota(
                    sheet,
                    scores.score(sheet, Layer.SELF).orElseThrow(),
                    scores.score(sheet, PanelPmprb.LAPIS).orElseThrow(),
                    sheet.items().stream().filter(PanelPmprb::isChanged).toList()));
  }

  /** In the fixed order of the offices. */
  List<Kantor> offices(String key) {
    var fixed = siklus.find(key).map(SiklusPmprbTable.Row::konsensusPada).orElse(null);
    return cases.ofCycle(siklus.get(key).id()).stream().map(one -> office(one, fixed)).toList();
  }

  private Kantor office(OfficeCase one, @Nullable Instant fixed) {
    return new Kantor(
        one.office(),
        name(one.office()),
        one.result(),
        Putusan.TERVERIFIKASI.equals(one.result()) ? score(one).orElse(null) : null,
        isLate(one, fixed));
  }

  /** Of what the last layer of an office's sheet says. */
  Optional<Score> score(OfficeCase one) {
    return scores.score(sheets.read(one.sheet()), null);
  }

  /**
   * Whether it was verified only after the panel fixed its values, or has not ended.
   *
   * @param fixed when that was; null while it is not
   */
  static boolean isLate(OfficeCase one, @Nullable Instant fixed) {
    var ended = one.resultAt();
    return one.result() == null
        || (Putusan.TERVERIFIKASI.equals(one.result())
            && ended != null
            && fixed != null
            && ended.isAfter(fixed));
  }

  private String name(String code) {
    var name = offices.get(code).nama();
    return offices
        .successor(code)
        .map(heir -> "%s (kini %s)".formatted(name, heir.nama()))
        .orElse(name);
  }

  /** Code of the category that a score reaches; empty for none. */
  static String kategori(Score score) {
    var reached = score.category();
    return reached == null ? "" : reached.category().code();
  }

  /** With two decimals, as people read it: {@code 66,88}. */
  static String shown(Fraction score) {
    return score.rounded(2).toPlainString().replace('.', ',');
  }
}
