package id.tertib.worksheet.sheet;

import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetFigures;
import id.tertib.worksheet.SheetView;
import id.tertib.worksheet.TaskSheet;
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

  SheetScores(ObjectProvider<SheetFigures> figures, Explanations explanations) {
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

  private Optional<SheetFigures> figures(String instrument) {
    return figures.obtain().stream().filter(figure -> figure.concerns(instrument)).findFirst();
  }
}
