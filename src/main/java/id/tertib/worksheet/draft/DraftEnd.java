package id.tertib.worksheet.draft;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Drafts are gone when their task ends, in the transaction that ends it. */
@Component
class DraftEnd {

  private final DraftTable table;

  DraftEnd(DraftTable table) {
    this.table = table;
  }

  @EventListener
  void on(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE ->
          table.deleteOf(List.of(task.getId()));
      default -> {
        // The draft stays with whoever wrote it.
      }
    }
  }
}
