package id.tertib.worksheet.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.access.Visibility;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.form.FormSchema;
import id.tertib.engine.form.TaskForms;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the holder of a task types into its form, field by field, so that looking elsewhere, a
 * reload or a lost line costs nothing. Only fields of the form are taken, from whoever holds the
 * task now; each holder has a draft of his own, which nobody else reads.
 */
@Service
class FormDrafts {

  private static final int LONGEST = 64 * 1024;

  private final DraftTable table;
  private final EngineTasks engine;
  private final TaskService tasks;
  private final TaskForms forms;
  private final Visibility visibility;
  private final WorksheetWords words;

  FormDrafts(
      DraftTable table,
      EngineTasks engine,
      TaskService tasks,
      TaskForms forms,
      Visibility visibility,
      WorksheetWords words) {
    this.table = table;
    this.engine = engine;
    this.tasks = tasks;
    this.forms = forms;
    this.visibility = visibility;
    this.words = words;
  }

  /**
   * Of the tasks that this person still holds, the oldest first; forgets what came too late for a
   * task that was ending.
   */
  @Transactional
  public List<FormDraft> of(String userId) {
    var drafts = table.of(userId);
    if (drafts.isEmpty()) {
      return drafts;
    }
    var holders = holders(drafts);
    table.deleteOf(
        drafts.stream().map(FormDraft::taskId).filter(id -> !holders.containsKey(id)).toList());
    return drafts.stream().filter(draft -> userId.equals(holders.get(draft.taskId()))).toList();
  }

  /**
   * The fields of the form that this person sees.
   *
   * @throws RefusedException 404 when he may not see the task, or it is over
   */
  List<FormSchema.Field> fields(String userId, String taskId) {
    var task =
        engine
            .findFor(userId, taskId)
            .filter(found -> visibility.mayRead(userId, found))
            .orElseThrow(() -> RefusedException.notFound(words.of("tugas.tidak-ada", taskId)));
    return List.copyOf(form(task).fields().values());
  }

  Optional<FormDraft> find(String userId, String taskId) {
    return table.find(taskId, userId);
  }

  /**
   * @throws RefusedException 400 for what is no field of the form, 409 when the task is not his
   */
  @Transactional
  public FormDraft keep(String userId, String taskId, ObjectNode values) {
    var task = held(userId, taskId);
    var form = form(task);
    values
        .fields()
        .forEachRemaining(
            field -> {
              if (!form.fields().containsKey(field.getKey()) || !isPlain(field.getValue())) {
                throw RefusedException.badRequest(
                    words.of("draf.tolak.isian", field.getKey(), task.name()));
              }
            });
    if (values.toString().length() > LONGEST) {
      throw RefusedException.badRequest(words.of("draf.tolak.panjang", task.name()));
    }
    return table.write(taskId, userId, values);
  }

  @Transactional
  public void drop(String userId, String taskId) {
    table.delete(taskId, userId);
  }

  /** By open task; empty when nobody holds it. */
  private Map<String, String> holders(List<FormDraft> drafts) {
    var ids = drafts.stream().map(FormDraft::taskId).toArray(String[]::new);
    return engine.asSystem(() -> tasks.createTaskQuery().taskIdIn(ids).list()).stream()
        .collect(
            Collectors.toMap(
                Task::getId, task -> Objects.requireNonNullElse(task.getAssignee(), "")));
  }

  private TaskInfo held(String userId, String taskId) {
    var task =
        engine
            .find(taskId)
            .orElseThrow(() -> RefusedException.conflict(words.of("draf.tolak.selesai")));
    if (!userId.equals(task.assignee())) {
      throw RefusedException.conflict(words.of("draf.tolak.bukan-anda", task.name()));
    }
    return task;
  }

  private FormSchema form(TaskInfo task) {
    return engine.asSystem(() -> forms.ofTask(task));
  }

  /** What a field of a form holds: a text, number or yes, or several of them. */
  private static boolean isPlain(JsonNode value) {
    return value.isValueNode()
        || value.isArray()
            && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
  }
}
