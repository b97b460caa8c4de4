package id.tertib.zona.papan;

import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.laman.LamanNilai;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.unit.Tingkat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the sheet of a case comes to, in one line. */
@Component
class PapanZonaNilai {

  private final Sheets sheets;
  private final InstrumentSheets scores;

  PapanZonaNilai(Sheets sheets, InstrumentSheets scores) {
    this.sheets = sheets;
    this.scores = scores;
  }

  /**
   * @param nilai null while nothing was answered
   * @param lapis name of the last layer that said something; null likewise
   */
  record Baris(
      @Nullable String nilai, @Nullable String lapis, Tingkat tujuan, int terpenuhi, int syarat) {}

  Baris of(PerkaraZona one, Tingkat tujuan) {
    var sheet = sheets.read(one.lembar());
    var score = scores.score(sheet, null).orElseThrow();
    var gate =
        score.gates().stream()
            .filter(each -> each.gate().level().equals(tujuan.name()))
            .findFirst()
            .orElseThrow();
    var last = last(sheet);
    return new Baris(
        last == null ? null : LamanNilai.dua(score.total()),
        last == null ? null : last.name(),
        tujuan,
        (int) gate.metConditions(),
        gate.conditions().size());
  }

  private static @Nullable Layer last(Sheet sheet) {
    @Nullable Layer last = null;
    for (var layer : sheet.layers()) {
      if (sheet.items().stream().anyMatch(item -> item.isJudgedBy(layer.code()))) {
        last = layer;
      }
    }
    return last;
  }
}
