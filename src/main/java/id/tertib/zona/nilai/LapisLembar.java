package id.tertib.zona.nilai;

import id.tertib.data.Tanggal;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each layer of a sheet came to. */
@Component
public class LapisLembar {

  private final InstrumentSheets scores;

  LapisLembar(InstrumentSheets scores) {
    this.scores = scores;
  }

  /** In their order: the unit's own, and those that judged something. */
  public List<LapisZona> of(Sheet sheet) {
    return sheet.layers().stream()
        .filter(
            layer ->
                layer.code().equals(Layer.SELF)
                    || sheet.items().stream().anyMatch(item -> item.isJudgedBy(layer.code())))
        .map(layer -> of(sheet, layer))
        .toList();
  }

  private LapisZona of(Sheet sheet, Layer layer) {
    var score = scores.score(sheet, layer.code()).orElseThrow();
    return new LapisZona(
        layer.code(),
        layer.name(),
        NilaiZona.of(score),
        lastDay(sheet, layer),
        score.complete() && sheet.items().stream().allMatch(item -> item.isJudgedBy(layer.code())));
  }

  private static @Nullable LocalDate lastDay(Sheet sheet, Layer layer) {
    return sheet.items().stream()
        .flatMap(item -> Optional.ofNullable(item.layers().get(layer.code())).stream())
        .map(Answer::at)
        .max(Comparator.naturalOrder())
        .map(Tanggal::date)
        .orElse(null);
  }
}
