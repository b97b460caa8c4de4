package id.tertib.worksheet.sheet;

import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every way to answer that the product knows. */
@Component
public final class Scales {

  private final ObjectProvider<Scale> scales;

  Scales(ObjectProvider<Scale> scales) {
    this.scales = scales;
  }

  /**
   * @throws IllegalStateException when a sheet was made with a scale that is gone
   */
  public Scale of(SheetItem item) {
    return scales
        .orderedStream()
        .filter(scale -> scale.kind().equals(item.scale()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Butir %s memakai skala %s yang tidak dikenal"
                        .formatted(item.code(), item.scale())));
  }
}
