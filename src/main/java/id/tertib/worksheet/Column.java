package id.tertib.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a row list.
 *
 * @param options for {@link Type#CHOICE} only
 * @param help small words under the field; null for none
 * @param repeated whether a new row begins with what the row before says here
 */
public record Column(
    String key,
    String label,
    Type type,
    boolean required,
    boolean editable,
    List<Scale.Option> options,
    @Nullable String help,
    boolean repeated) {

  public enum Type {
    TEXT,
    LONG_TEXT,
    CHOICE,
    YES_NO,
    DATE,
    TIME
  }

  public static Column required(String key, String label, Type type) {
    return new Column(key, label, type, true, true, List.of(), null, false);
  }

  public static Column optional(String key, String label, Type type) {
    return new Column(key, label, type, false, true, List.of(), null, false);
  }

  /** Only to be read. */
  public static Column shown(String key, String label) {
    return new Column(key, label, Type.TEXT, false, false, List.of(), null, false);
  }

  public Column choosing(List<Scale.Option> from) {
    return new Column(key, label, type, required, editable, from, help, repeated);
  }

  public Column help(String words) {
    return new Column(key, label, type, required, editable, options, words, repeated);
  }
}
