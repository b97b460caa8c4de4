package id.tertib.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a row list.
 *
 * @param options for {@link Type#CHOICE} only
 * @param help small words under the field; null for none
 * @param repeated whether a new row begins with what the row before says here
 * @param fromItem what a row begins with here when it is made from an item of the sheet: {@code
 *     {kode}}, {@code {teks}} and {@code {bagian}} stand for the item's; null for nothing
 * @param countedWhen key of the yes-or-no column whose yes makes a row count: beside each choice
 *     stands how many such rows have it; null for none
 */
public record Column(
    String key,
    String label,
    Type type,
    boolean required,
    boolean editable,
    List<Scale.Option> options,
    @Nullable String help,
    boolean repeated,
    @Nullable String fromItem,
    @Nullable String countedWhen) {

  public enum Type {
    TEXT,
    LONG_TEXT,
    CHOICE,
    YES_NO,
    DATE,
    TIME
  }

  public static Column required(String key, String label, Type type) {
    return new Column(key, label, type, true, true, List.of(), null, false, null, null);
  }

  public static Column optional(String key, String label, Type type) {
    return new Column(key, label, type, false, true, List.of(), null, false, null, null);
  }

  /** Only to be read. */
  public static Column shown(String key, String label) {
    return new Column(key, label, Type.TEXT, false, false, List.of(), null, false, null, null);
  }

  public Column choosing(List<Scale.Option> from) {
    return new Column(
        key, label, type, required, editable, from, help, repeated, fromItem, countedWhen);
  }

  public Column help(String words) {
    return new Column(
        key, label, type, required, editable, options, words, repeated, fromItem, countedWhen);
  }
}
