package id.tertib.worksheet;

import java.util.List;

/**
 * A sheet to be made.
 *
 * @param instrument e.g. {@code daftar-periksa}
 * @param version of the instrument, or the business key for a checklist
 * @param subject business key, e.g. {@code 2026-S2/dinkes}; instrument and subject are unique
 * @param owner whose sheet it is
 * @param layers in their order, {@link Layer#SELF} first
 * @param items in their order
 */
public record NewSheet(
    String instrument,
    String version,
    String subject,
    Owner owner,
    List<Layer> layers,
    List<SheetItem> items) {

  public NewSheet {
    if (layers.isEmpty() || !layers.get(0).code().equals(Layer.SELF)) {
      throw new IllegalArgumentException(
          "Lapis pertama lembar %s %s harus '%s'".formatted(instrument, subject, Layer.SELF));
    }
    if (layers.stream().map(Layer::code).distinct().count() < layers.size()) {
      throw new IllegalArgumentException(
          "Lembar %s %s mempunyai dua lapis dengan kode yang sama".formatted(instrument, subject));
    }
  }
}
