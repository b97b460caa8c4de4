package id.tertib.procedure;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The rules that every described step has: four eyes, whoever gives the task, holders from its
 * candidates where the case is confidential, and returns with their note and date. A step of ours
 * that nothing describes is held and ended by nobody.
 */
@Component
class ProcedureRule implements TaskRule {

  private final Descriptions descriptions;
  private final OwnProcesses own;
  private final EngineTasks engine;
  private final FourEyes fourEyes;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  ProcedureRule(
      Descriptions descriptions,
      OwnProcesses own,
      EngineTasks engine,
      FourEyes fourEyes,
      WorkingDayCalendar calendar,
      Clock clock) {
    this.descriptions = descriptions;
    this.own = own;
    this.engine = engine;
    this.fourEyes = fourEyes;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return own.owns(task.processKey()) || descriptions.describes(task.definitionId());
  }

  @Override
  public Optional<String> refuseHolder(TaskInfo task, String userId) {
    if (descriptions.isConfidential(task.definitionId())
        && !userId.equals(task.assignee())
        && !engine.isCandidate(task.id(), userId)) {
      return Optional.of(
          "Langkah %s bersifat rahasia: hanya anggota kelompoknya dapat memegangnya. Pilih salah seorang dari mereka."
              .formatted(task.name()));
    }
    return descriptions
        .step(task)
        .map(step -> fourEyes.refuse(step, task.businessKey(), userId))
        .orElseGet(() -> undescribed(task));
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    var step = descriptions.step(task);
    if (step.isEmpty()) {
      return undescribed(task);
    }
    var decision = Decision.of(variables);
    return step.get().returns().containsKey(decision.value())
        ? refuseReturn(step.get(), decision)
        : Optional.empty();
  }

  private Optional<String> refuseReturn(Step step, Decision decision) {
    if (decision.note().isBlank()) {
      return Optional.of(
          step.sheet() == null && step.lists().isEmpty()
              ? "Tulis catatan: apa yang harus diperbaiki."
              : "Tulis catatan: apa yang harus diperbaiki, sebut butirnya.");
    }
    return decision
        .due()
        .flatMap(
            date ->
                date.isBefore(LocalDate.now(clock))
                    ? Optional.of(
                        "Tenggat perbaikan %s sudah lewat. Pilih hari ini atau sesudahnya."
                            .formatted(Tanggal.panjang(date)))
                    : WorkingDays.refuse(date, calendar));
  }

  private static Optional<String> undescribed(TaskInfo task) {
    return Optional.of(
        "Langkah %s tidak dijelaskan dalam model %s, jadi tidak dapat dikerjakan. Hubungi administrator."
            .formatted(task.taskKey(), task.processKey()));
  }
}
