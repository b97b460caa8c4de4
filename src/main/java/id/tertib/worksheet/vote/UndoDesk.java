package id.tertib.worksheet.vote;

import id.tertib.engine.RefusedException;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.list.RowDesk;
import id.tertib.worksheet.sheet.AnswerSteps;
import id.tertib.worksheet.sheet.SheetDesk;
import id.tertib.worksheet.vote.VotePage.Undone;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.StepTable;
import id.tertib.worksheet.work.StepTable.Step;
import id.tertib.worksheet.work.WorksheetWords;
import org.springframework.stereotype.Component;

/** Takes back what the holder of a task did last in it: an answer, or a vote. */
@Component
class UndoDesk {

  private final OpenTasks tasks;
  private final SheetDesk sheets;
  private final RowDesk rows;
  private final AnswerSteps answers;
  private final VoteDesk votes;
  private final StepTable steps;
  private final WorksheetWords words;

  UndoDesk(
      OpenTasks tasks,
      SheetDesk sheets,
      RowDesk rows,
      AnswerSteps answers,
      VoteDesk votes,
      StepTable steps,
      WorksheetWords words) {
    this.tasks = tasks;
    this.sheets = sheets;
    this.rows = rows;
    this.answers = answers;
    this.votes = votes;
    this.steps = steps;
    this.words = words;
  }

  /**
   * @throws RefusedException 409 when there is nothing of this person's to take back, or somebody
   *     said something else there since
   */
  Undone undo(String userId, String taskId) {
    tasks.withWork(userId, taskId);
    var last = last(userId, taskId);
    return last.kind().equals(StepTable.ANSWER)
        ? sheets.writing(userId, taskId, sheet -> answer(sheet, last, userId, taskId))
        : rows.writing(
            userId, taskId, VoteSteps.place(last).kind(), list -> vote(list, last, userId, taskId));
  }

  private Undone answer(TaskSheet sheet, Step step, String userId, String taskId) {
    requireLast(step, userId, taskId);
    answers.takeBack(sheet, step, userId);
    steps.remove(step);
    return new Undone(words.of("urung.jawaban", step.place()), step.place());
  }

  private Undone vote(TaskList list, Step step, String userId, String taskId) {
    requireLast(step, userId, taskId);
    var voter = votes.takeBack(list, step, userId);
    steps.remove(step);
    return new Undone(words.of("urung.suara", voter), null);
  }

  private void requireLast(Step step, String userId, String taskId) {
    if (last(userId, taskId).number() != step.number()) {
      throw RefusedException.conflict(words.of("urung.bersamaan"));
    }
  }

  private Step last(String userId, String taskId) {
    return steps
        .last(taskId, userId)
        .orElseThrow(() -> RefusedException.conflict(words.of("urung.kosong")));
  }
}
