package id.tertib.procedure.again;

import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.TaskMarks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Marks steps that were done before: returned by somebody, or opened again for another reason. */
@Component
class OpenedAgain implements TaskMarks {

  private static final String RETURNED = "dikembalikan";
  private static final String AGAIN = "dibuka lagi";

  private final Returns returns;
  private final Authors authors;

  OpenedAgain(Returns returns, Authors authors) {
    this.returns = returns;
    this.authors = authors;
  }

  @Override
  public Map<String, String> of(List<TaskInfo> tasks) {
    var cases =
        tasks.stream()
            .map(TaskInfo::businessKey)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    var returned = returns.standingOf(cases);
    var done = authors.stepsOf(cases);
    var marks = new HashMap<String, String>();
    for (var task : tasks) {
      var last = returned.get(task.businessKey());
      if (done.getOrDefault(task.businessKey(), List.of()).contains(task.taskKey())) {
        marks.put(task.id(), last != null && last.step().equals(task.taskKey()) ? RETURNED : AGAIN);
      }
    }
    return marks;
  }
}
