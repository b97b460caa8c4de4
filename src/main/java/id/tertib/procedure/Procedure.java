package id.tertib.procedure;

import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.TaskSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What no file can say about a process. One bean for each process that needs any of it; a process
 * without such a bean is described by its files alone.
 */
public interface Procedure {

  /** Key of the process. */
  String processKey();

  /** The cycle of a case as people read it, e.g. “semester II 2026”. */
  default String period(CaseKey key) {
    return key.cycle();
  }

  /** Names that steps may give in {@code tertib.lembar}. */
  default Set<String> sheets() {
    return Set.of();
  }

  /** What it notes as somebody's part besides layers, lists and steps, for {@code langkah:…}. */
  default Set<String> parts() {
    return Set.of();
  }

  /** The sheet of this name that belongs to the case; empty when it has none. */
  default Optional<String> sheet(CaseKey key, String name) {
    return Optional.empty();
  }

  /** Which parts of the sheet the task writes, each with why not the rest; none for all of it. */
  default List<TaskSheet.Scope> scopes(TaskInfo task, String name) {
    return List.of();
  }

  /** Whose documents people attach to its rows, as documents carry it; the owner in its key. */
  default Optional<String> documentOwner(CaseKey key) {
    return Optional.ofNullable(key.owner());
  }

  /** Choices that a column of a list names in {@code pilihanDari}. */
  default List<Scale.Option> choices(String name) {
    return List.of();
  }

  /** As {@link #choices(String)}, where they depend on the case. */
  default List<Scale.Option> choices(String name, TaskInfo task) {
    return choices(name);
  }

  /** Whether a row may stand beyond what its file says; why not, as a sentence. */
  default Optional<String> check(String list, TaskInfo task, ListRow row) {
    return Optional.empty();
  }

  /** Short sentences about this task beyond those of its model; may be none. */
  default List<String> hints(TaskInfo task) {
    return List.of();
  }

  /**
   * Address of the module that draws the step's tab in place of sheet and lists; empty for those.
   */
  default Optional<String> panel(TaskInfo task) {
    return Optional.empty();
  }

  /** When the step is due, and what that rests on; empty when its model says so. */
  default Optional<Due> due(TaskInfo task) {
    return Optional.empty();
  }

  /** The day after which the step is never due, whatever days its model counts. */
  default Optional<LocalDate> latest(TaskInfo task) {
    return Optional.empty();
  }

  /** Account or group that owes the step where its model names a person; empty for its holder. */
  default Optional<String> debtor(TaskInfo task) {
    return Optional.empty();
  }

  /**
   * Code of the office whose step it is, where the key of the case names none; empty for the city's
   * own.
   */
  default Optional<String> office(TaskInfo task) {
    return Optional.empty();
  }

  /**
   * Whose part of the city's case the task is, where several groups owe theirs at the same time:
   * each then has a deadline of its own. Empty where one deadline stands for the step.
   */
  default Optional<String> part(TaskInfo task) {
    return Optional.empty();
  }

  /** Where what met a deadline of this case can be read; empty when there is no page for it. */
  default Optional<DeadlineSource.Outcome> outcome(CaseKey key) {
    return Optional.empty();
  }

  /** Address of the module that draws the progress of its cycles; empty for the list of cases. */
  default Optional<String> board() {
    return Optional.empty();
  }

  /**
   * The engine's ids of its cases that were taken back with their cycle: no progress counts them.
   */
  default Set<String> withdrawn() {
    return Set.of();
  }

  /** Whether it follows changes of the offices by itself, with rules of its own. */
  default boolean followsOffices() {
    return false;
  }

  /** The office was closed, and the case ends without a result. */
  default void officeClosed(CaseKey key) {}

  /**
   * A date and its ground.
   *
   * @param basis null for what the model says
   */
  record Due(DueRule rule, @Nullable String basis) {}
}
