package id.tertib.worksheet.sheet;

import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetFigures;
import id.tertib.worksheet.SheetView;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.instrument.Effect;
import id.tertib.worksheet.instrument.Effects;
import id.tertib.worksheet.instrument.Explanation;
import id.tertib.worksheet.instrument.Explanations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the answers of a sheet come to, as its instrument says. */
@Component
final class SheetScores {

  /** Asked once for all, since every page and every saved answer asks. */
  private final SingletonSupplier<List<SheetFigures>> figures;

  private final Explanations explanations;
  private final Effects effects;

  SheetScores(ObjectProvider<SheetFigures> figures, Explanations explanations, Effects effects) {
    this.effects = effects;
    this.figures = SingletonSupplier.of(() -> figures.orderedStream().toList());
    this.explanations = explanations;
  }

  @Nullable Map<String, Object> of(Sheet sheet) {
    return figures(sheet.instrument()).map(figure -> figure.of(sheet)).orElse(null);
  }

  @Nullable SheetView view(String instrument) {
    return figures(instrument).flatMap(SheetFigures::view).orElse(null);
  }

  /** Of the answers that count up to the layer which the task writes. */
  Optional<Explanation> explanation(TaskSheet sheet, StoredSheet stored) {
    var layer = stored.layer(sheet);
    return explanations.of(stored.upTo(layer), layer.code());
  }

  /** What the word of the layer that the task writes, or of the last, changed at an item. */
  Optional<Effect> effect(TaskSheet sheet, StoredSheet stored, String code) {
    var layer = stored.layer(sheet);
    var layers = stored.layers().subList(0, stored.layers().indexOf(layer) + 1);
    return effects.of(stored.upTo(layer), layers, code);
  }

  private Optional<SheetFigures> figures(String instrument) {
    return figures.obtain().stream().filter(figure -> figure.concerns(instrument)).findFirst();
  }
}
