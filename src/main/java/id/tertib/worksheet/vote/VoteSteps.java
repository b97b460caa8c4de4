package id.tertib.worksheet.vote;

import id.tertib.data.JsonText;
import id.tertib.worksheet.Vote;
import id.tertib.worksheet.vote.VoteDesk.Place;
import id.tertib.worksheet.work.StepTable;
import id.tertib.worksheet.work.StepTable.Step;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Votes as steps that can be taken back. */
@Component
class VoteSteps {

  private static final String AGREES = "agrees";
  private static final String REASON = "reason";

  private final StepTable steps;
  private final JsonText json;

  VoteSteps(StepTable steps, JsonText json) {
    this.steps = steps;
    this.json = json;
  }

  void note(
      String taskId, String userId, Place place, @Nullable Vote before, @Nullable Vote after) {
    steps.add(
        taskId,
        userId,
        StepTable.VOTE,
        String.join("/", place.kind(), place.rowId(), place.voter()),
        text(before),
        text(after));
  }

  static Place place(Step step) {
    var parts = step.place().split("/", 3);
    return new Place(parts[0], parts[1], parts[2]);
  }

  boolean stands(Step step, @Nullable Vote now) {
    var text = text(now);
    return text == null ? step.after() == null : text.equals(step.after());
  }

  /** What stood before the step, entered anew; null for nothing. */
  @Nullable Vote before(Step step, String userId, Instant now) {
    if (step.before() == null) {
      return null;
    }
    var kept = json.tree(step.before());
    var reason = kept.path(REASON);
    return new Vote(
        place(step).voter(),
        kept.path(AGREES).asBoolean(),
        reason.isNull() ? null : reason.asText(),
        userId,
        now);
  }

  private @Nullable String text(@Nullable Vote vote) {
    if (vote == null) {
      return null;
    }
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put(AGREES, vote.agrees());
    parts.put(REASON, vote.reason());
    return json.write(parts);
  }
}
