package id.tertib.engine.form;

import id.tertib.engine.TaskInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The Camunda Form that belongs to a task or a start, as it was deployed with its process. */
@Component
public final class TaskForms {

  private static final String WITH_THE_PROCESS = "deployment";

  private final FormService forms;

  /** By definition and task; a form deployed with its process never changes. */
  private final Map<String, FormSchema> known = new ConcurrentHashMap<>();

  TaskForms(FormService forms) {
    this.forms = forms;
  }

  /** The form of this task, {@link FormSchema#EMPTY} when it has none. */
  public FormSchema ofTask(Task task) {
    return ofTask(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey());
  }

  /** The form of this open task, {@link FormSchema#EMPTY} when it has none. */
  public FormSchema ofTask(TaskInfo task) {
    return ofTask(task.id(), task.definitionId(), task.taskKey());
  }

  private FormSchema ofTask(String taskId, String definitionId, String taskKey) {
    var place = definitionId + "#" + taskKey;
    var form = known.get(place);
    if (form == null) {
      var data = forms.getTaskFormData(taskId);
      form = schema(data, () -> forms.getDeployedTaskForm(taskId)).orElse(FormSchema.EMPTY);
      if (isDeployedWithItsProcess(data)) {
        known.put(place, form);
      }
    }
    return form;
  }

  private static boolean isDeployedWithItsProcess(FormData data) {
    var reference = data.getCamundaFormRef();
    return reference != null && WITH_THE_PROCESS.equals(reference.getBinding());
  }

  /** Empty when the model names no form for its start. */
  public Optional<FormSchema> ofStart(String processDefinitionId) {
    return schema(
        forms.getStartFormData(processDefinitionId),
        () -> forms.getDeployedStartForm(processDefinitionId));
  }

  /** Looked at first: asking the engine for a form that is not named fails the transaction. */
  private static Optional<FormSchema> schema(FormData data, Supplier<InputStream> form) {
    if (data.getFormKey() == null && data.getCamundaFormRef() == null) {
      return Optional.empty();
    }
    try (var text = form.get()) {
      return Optional.of(FormSchema.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
