package id.tertib.procedure;

import id.tertib.data.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of a step that decides has sent. The names of its fields are the same in every
 * procedure.
 */
public record Decision(String value, String note, Optional<LocalDate> due) {

  public static final String KEPUTUSAN = "keputusan";
  public static final String CATATAN = "catatan";
  public static final String TENGGAT_PERBAIKAN = "tenggatPerbaikan";

  /** Made anew each time: the one before would stand in the form. */
  static final List<String> FIELDS = List.of(KEPUTUSAN, CATATAN, TENGGAT_PERBAIKAN);

  public static Decision of(Map<String, Object> variables) {
    return new Decision(
        text(variables, KEPUTUSAN), text(variables, CATATAN), date(variables, TENGGAT_PERBAIKAN));
  }

  /** Empty also when it was not sent, or shows nothing. */
  public static String text(Map<String, Object> variables, String name) {
    var value = variables.get(name);
    return value == null || VisibleText.isBlank(value.toString()) ? "" : value.toString();
  }

  /** Empty also when it is no date, which the form's own check refuses. */
  public static Optional<LocalDate> date(Map<String, Object> variables, String name) {
    try {
      return Optional.of(text(variables, name))
          .filter(text -> !text.isEmpty())
          .map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
