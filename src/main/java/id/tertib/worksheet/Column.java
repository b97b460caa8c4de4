package id.tertib.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a row list.
 *
 * @param options for {@link Type#CHOICE} only
 * @param help small words under the field; null for none
 */
public record Column(
    String key,
    String label,
    Type type,
    boolean required,
    boolean editable,
    List<Scale.Option> options,
    @Nullable String help) {

  public enum Type {
    TEXT,
    LONG_TEXT,
    CHOICE,
    YES_NO,
    DATE,
    TIME
  }

  public static Column required(String key, String label, Type type) {
    return new Column(key, label, type, true, true, List.of(), null);
  }

  public static Column optional(String key, String label, Type type) {
    return new Column(key, label, type, false, true, List.of(), null);
  }

  /** Only to be read. */
  public static Column shown(String key, String label) {
    return new Column(key, label, Type.TEXT, false, false, List.of(), null);
  }

  public Column choosing(List<Scale.Option> from) {
    return new Column(key, label, type, required, editable, from, help);
  }

  public Column help(String words) {
    return new Column(key, label, type, required, editable, options, words);
  }
}
