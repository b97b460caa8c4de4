package id.tertib.worksheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose figure it is. A sheet has its layers in their order: the first is filled, a later one
 * judges what stands before it; all stand beside one another and none overwrites another.
 *
 * @param code in addresses and tables, e.g. {@code asesor}
 * @param name as people read it, e.g. “Asesor”
 * @param reasonAsked whether a change by this layer asks for a reason
 * @param everyItem whether each item must have this layer's word before its task ends; agreeing is
 *     a word too, and asks for no reason
 */
public record Layer(String code, String name, boolean reasonAsked, boolean everyItem) {

  /** Code of the first layer of every sheet: the owner's own answer (mandiri). */
  public static final String SELF = "self";

  public Layer {
    if (!code.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException(
          "Kode lapis '%s' tidak dapat dipakai: huruf kecil, angka, dan '-', paling banyak 32"
              .formatted(code));
    }
  }

  /** Codes of those that judge every item. */
  public static Set<String> judging(List<Layer> layers) {
    return layers.stream().filter(Layer::everyItem).map(Layer::code).collect(Collectors.toSet());
  }

  /** The first layer, in which what must be answered is told by the items themselves. */
  public static Layer self(String name) {
    return new Layer(SELF, name, false, false);
  }
}
