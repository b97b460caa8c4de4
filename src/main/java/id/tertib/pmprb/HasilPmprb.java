package id.tertib.pmprb;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.office.PerangkatDaerahRegister;
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
   * @param result how its case ended; null while it runs
   * @param score of what its last layer says; null without a sheet that is filled
   * @param late whether it ended only after the panel fixed its values, or has not ended
   */
  record Kantor(
      String code, String name, @Nullable String result, @Nullable Score score, boolean late) {}

  /** Empty before the city's sheet was opened. */
  Optional<Kota> city(String key) {
    return siklus
        .find(key)
        .flatMap(row -> Optional.ofNullable(row.lembarKota()))
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
    return cases.ofCycle(siklus.get(key).id()).stream()
        .map(
            one ->
                new Kantor(
                    one.office(),
                    offices.find(one.office()).map(office -> office.nama()).orElse(one.office()),
                    one.result(),
                    one.result() == null
                        ? null
                        : scores.score(sheets.read(one.sheet()), null).orElse(null),
                    isLate(one, fixed)))
        .toList();
  }

  private static boolean isLate(OfficeCase one, @Nullable Instant fixed) {
    var ended = one.resultAt();
    return ended == null || (fixed != null && ended.isAfter(fixed));
  }

  /** With two decimals, as people read it: {@code 66,88}. */
  static String shown(Fraction score) {
    return score.rounded(2).toPlainString().replace('.', ',');
  }
}
