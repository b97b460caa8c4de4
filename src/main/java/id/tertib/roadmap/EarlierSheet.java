package id.tertib.roadmap;

import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that asked an office how far it carried out its actions, with what was answered.
 *
 * @param semester that it belongs to
 * @param triwulan its quarter; null for a sheet of the whole semester
 * @param cycle e.g. “semester I 2026”
 * @param office code of the office that was asked
 * @param sah whether it counts: its report was sent, or it was accepted; else it proves nothing
 * @param saat when its result came; while there is none, when it was begun
 * @param rows its actions
 */
public record EarlierSheet(
    Semester semester,
    @Nullable Triwulan triwulan,
    String cycle,
    String office,
    boolean sah,
    Instant saat,
    List<AnsweredItem> rows) {

  static final Comparator<EarlierSheet> BY_CYCLE =
      Comparator.comparing(EarlierSheet::semester)
          .thenComparing(EarlierSheet::triwulan, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** E.g. “Semester I 2026”. */
  String title() {
    return cycle.substring(0, 1).toUpperCase(Locale.ROOT) + cycle.substring(1);
  }

  /** The row with its value; empty when it was not there or stayed blank. */
  Optional<Answer> answer(String kode) {
    return rows.stream()
        .filter(row -> row.item().code().equals(kode))
        .flatMap(row -> row.last().stream())
        .findFirst();
  }

  /** As the choice of rows asks it. */
  public PastSheet proof() {
    var answers = new HashMap<String, @Nullable Pelaksanaan>();
    rows.forEach(
        row ->
            answers.put(
                row.item().code(),
                row.last().map(Answer::value).map(Pelaksanaan::of).orElse(null)));
    return new PastSheet(semester, triwulan != null, sah, saat, answers);
  }
}
