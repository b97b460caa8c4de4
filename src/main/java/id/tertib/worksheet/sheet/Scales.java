package id.tertib.worksheet.sheet;

import static java.util.stream.Collectors.toMap;

import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every way to answer that the product knows. */
@Component
public final class Scales {

  /** By kind; asked once for all, since every row of a sheet asks. */
  private final SingletonSupplier<Map<String, Scale>> scales;

  Scales(ObjectProvider<Scale> scales) {
    this.scales =
        SingletonSupplier.of(
            () ->
                scales
                    .orderedStream()
                    .collect(toMap(Scale::kind, Function.identity(), (first, later) -> first)));
  }

  /**
   * @throws IllegalStateException when a sheet was made with a scale that is gone
   */
  public Scale of(SheetItem item) {
    return Optional.ofNullable(scales.obtain().get(item.scale()))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Butir %s memakai skala %s yang tidak dikenal"
                        .formatted(item.code(), item.scale())));
  }
}
