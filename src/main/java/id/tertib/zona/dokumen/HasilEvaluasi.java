package id.tertib.zona.dokumen;

import id.tertib.instrument.score.Score;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.nilai.LapisLembar;
import id.tertib.zona.nilai.LapisZona;
import id.tertib.zona.nilai.NilaiResmi;
import id.tertib.zona.nilai.NilaiZona;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the evaluation of a unit came to, read from its sheet. */
@Component
class HasilEvaluasi {

  private final UnitDesk units;
  private final Sheets sheets;
  private final InstrumentSheets scores;
  private final LapisLembar layers;
  private final List<NilaiResmi> official;

  HasilEvaluasi(
      UnitDesk units,
      Sheets sheets,
      InstrumentSheets scores,
      LapisLembar layers,
      List<NilaiResmi> official) {
    this.units = units;
    this.sheets = sheets;
    this.scores = scores;
    this.layers = layers;
    this.official = official;
  }

  /**
   * What a reviewer found.
   *
   * @param butir code of the item or name of the area that it is about; may be blank
   * @param rekomendasi may be blank
   * @param tenggat null where none was given
   */
  record Temuan(String butir, String uraian, String rekomendasi, @Nullable LocalDate tenggat) {}

  /**
   * What the process knows beside the sheet.
   *
   * @param putaran how often the unit was asked to mend its sheet
   */
  record Catatan(List<Temuan> temuan, int putaran) {}

  /**
   * @param score of the last layer
   * @param lapis in their order, the unit's own first
   * @param resmi what the ministry scored; null where it is not known
   */
  record Isi(
      UnitZona unit,
      int tahun,
      Score score,
      List<LapisZona> lapis,
      @Nullable NilaiZona resmi,
      List<Perbedaan> perbedaan,
      Catatan catatan) {

    LapisZona mandiri() {
      return lapis.get(0);
    }

    LapisZona terakhir() {
      return lapis.get(lapis.size() - 1);
    }

    List<BagianZona> bagian() {
      return BagianZona.of(score.instrument());
    }
  }

  /**
   * @param tahun of the proposal
   * @throws id.tertib.engine.RefusedException 404 when there is no such unit
   */
  Isi of(String unit, int tahun, String sheetId, Catatan catatan) {
    var sheet = sheets.read(sheetId);
    return new Isi(
        units.get(unit),
        tahun,
        scores.score(sheet, null).orElseThrow(),
        layers.of(sheet),
        official.stream()
            .map(one -> one.of(unit).get(tahun))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        Perbedaan.of(sheet, scores.explain(sheet).orElseThrow()),
        catatan);
  }
}
