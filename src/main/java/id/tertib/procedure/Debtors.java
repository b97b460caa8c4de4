package id.tertib.procedure;

import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.EngineTasks;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who owes what an open step owes. */
@Component
public class Debtors {

  private final EngineTasks engine;
  private final ObjectProvider<Procedure> procedures;
  private final ObjectProvider<DeadlineSource> obligations;
  private final Deadlines deadlines;

  Debtors(
      EngineTasks engine,
      ObjectProvider<Procedure> procedures,
      ObjectProvider<DeadlineSource> obligations,
      Deadlines deadlines) {
    this.engine = engine;
    this.procedures = procedures;
    this.obligations = obligations;
    this.deadlines = deadlines;
  }

  /** The group that a step belongs to now, where its model names a variable; empty for others. */
  Optional<String> of(Task task) {
    return engine
        .find(task.getId())
        .flatMap(
            info ->
                procedures.stream()
                    .filter(one -> one.processKey().equals(info.processKey()))
                    .findFirst()
                    .flatMap(one -> one.debtor(info)));
  }

  /** What is owed by an open step is owed by other hands now; its date stays. */
  public void changed(Task task) {
    if (task.getDueDate() == null) {
      return;
    }
    var due = Tanggal.date(task.getDueDate().toInstant());
    engine
        .find(task.getId())
        .flatMap(
            info ->
                obligations
                    .orderedStream()
                    .flatMap(source -> source.describe(info, due).stream())
                    .findFirst())
        .ifPresent(now -> deadlines.handOver(now.kind(), now.caseKey(), now.role(), now.office()));
  }
}
