package id.tertib.roadmap;

import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that asked an office how far it carried out its actions, with what was answered.
 *
 * @param asked which one; its parts can be asked here as well
 * @param rows its actions
 */
public record EarlierSheet(AskedSheet asked, List<AnsweredItem> rows) {

  static final Comparator<EarlierSheet> BY_CYCLE =
      Comparator.comparing(EarlierSheet::asked, AskedSheet.BY_CYCLE);

  public Semester semester() {
    return asked.semester();
  }

  public @Nullable Triwulan triwulan() {
    return asked.triwulan();
  }

  public String cycle() {
    return asked.cycle();
  }

  public String office() {
    return asked.office();
  }

  public boolean sah() {
    return asked.sah();
  }

  public Instant saat() {
    return asked.saat();
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
    return new PastSheet(semester(), triwulan() != null, sah(), saat(), answers);
  }
}
