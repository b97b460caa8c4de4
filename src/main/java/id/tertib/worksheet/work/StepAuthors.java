package id.tertib.worksheet.work;

import id.tertib.engine.EngineTasks;
import id.tertib.worksheet.Authors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes who ended a step of a case; the guard lets its holder alone end it. */
@Component
class StepAuthors {

  private final Authors authors;
  private final EngineTasks engine;

  StepAuthors(Authors authors, EngineTasks engine) {
    this.authors = authors;
    this.engine = engine;
  }

  @EventListener
  void on(DelegateTask task) {
    var holder = task.getAssignee();
    if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())
        || task.getExecution() == null
        || holder == null) {
      return;
    }
    var step = engine.of(task);
    if (!step.businessKey().isEmpty()) {
      authors.note(step.businessKey(), Authors.Part.step(step.taskKey()), holder);
    }
  }
}
