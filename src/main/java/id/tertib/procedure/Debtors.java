package id.tertib.procedure;

import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.EngineTasks;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who owes what an open step owes. */
@Component
public class Debtors {

  private final EngineTasks engine;
  private final ObjectProvider<DeadlineSource> obligations;
  private final Deadlines deadlines;

  Debtors(EngineTasks engine, ObjectProvider<DeadlineSource> obligations, Deadlines deadlines) {
    this.engine = engine;
    this.obligations = obligations;
    this.deadlines = deadlines;
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
