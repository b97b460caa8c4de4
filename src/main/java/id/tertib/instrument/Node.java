package id.tertib.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Part of an instrument that has a score: component, area, sub-area. Either nodes or items stand in
 * it.
 *
 * @param weight as the file writes it; null where it follows from the mean that it is part of
 */
public record Node(
    String code,
    String title,
    @Nullable BigDecimal weight,
    RollUp rollUp,
    List<Node> children,
    List<Item> items) {

  /** All items in and below it, in the order of the sheet. */
  public Stream<Item> allItems() {
    return Stream.concat(items.stream(), children.stream().flatMap(Node::allItems));
  }

  Stream<Node> withBelow() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::withBelow));
  }
}
