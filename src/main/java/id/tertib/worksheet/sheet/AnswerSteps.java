package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.JsonText;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.work.OpenTask;
import id.tertib.worksheet.work.StepTable;
import id.tertib.worksheet.work.StepTable.Step;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person answers in a task whose rows are voted on, kept so that the last can go back. */
@Component
public final class AnswerSteps {

  private static final String VALUE = "value";
  private static final String NOTE = "note";
  private static final String REASON = "reason";

  private final SheetTables tables;
  private final StoredSheets sheets;
  private final StepTable steps;
  private final JsonText json;
  private final WorksheetWords words;

  AnswerSteps(
      SheetTables tables,
      StoredSheets sheets,
      StepTable steps,
      JsonText json,
      WorksheetWords words) {
    this.tables = tables;
    this.sheets = sheets;
    this.steps = steps;
    this.json = json;
    this.words = words;
  }

  static boolean areKept(OpenTask task) {
    return task.lists().stream().anyMatch(list -> list.voting() != null);
  }

  /** A reason that grows is one step with the value that it is about. */
  void note(OpenTask task, String userId, String code, @Nullable Answer before, Answer after) {
    var last = steps.last(task.info().id(), userId);
    var written = Objects.requireNonNull(text(after));
    if (last.filter(step -> isOf(step, code) && saysTheSame(step, after)).isPresent()) {
      steps.extend(last.get(), written);
    } else {
      steps.add(task.info().id(), userId, StepTable.ANSWER, code, text(before), written);
    }
  }

  private static boolean isOf(Step step, String code) {
    return step.kind().equals(StepTable.ANSWER) && step.place().equals(code);
  }

  private boolean saysTheSame(Step step, Answer after) {
    return step.after() != null
        && Objects.equals(orNull(json.tree(step.after()).path(VALUE)), after.value());
  }

  /**
   * Says again what stood before a step; under the sheet's lock.
   *
   * @throws RefusedException 409 when the item says something else since
   */
  public void takeBack(TaskSheet sheet, Step step, String userId) {
    var layer = Objects.requireNonNull(sheet.layer());
    var now = answer(sheet, step.place());
    if (now == null || !Objects.equals(text(now), step.after())) {
      throw RefusedException.conflict(words.of("urung.berubah", step.place()));
    }
    var before = step.before() == null ? null : json.tree(step.before());
    var value = before == null ? null : orNull(before.path(VALUE));
    var reason = before == null ? null : orNull(before.path(REASON));
    var note = before == null ? null : orNull(before.path(NOTE));
    sheets.write(
        sheet.sheetId(),
        step.place(),
        layer,
        userId,
        value,
        note == null ? null : note.asText(),
        reason == null ? words.of("urung.alasan") : reason.asText(),
        now.revision(),
        words.of("urung.jejak"));
  }

  @Nullable Answer answer(TaskSheet sheet, String code) {
    var layers = tables.answers(sheet.sheetId(), code).get(code);
    return layers == null ? null : layers.get(Objects.requireNonNull(sheet.layer()));
  }

  private @Nullable String text(@Nullable Answer answer) {
    if (answer == null) {
      return null;
    }
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put(VALUE, answer.value());
    parts.put(NOTE, answer.note());
    parts.put(REASON, answer.reason());
    return json.write(parts);
  }

  private static @Nullable JsonNode orNull(JsonNode node) {
    return node.isMissingNode() || node.isNull() ? null : node;
  }
}
