package id.tertib.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The Camunda Form that belongs to a task or a start, as it was deployed with its process. */
@Component
final class TaskForms {

  private static final String WITH_THE_PROCESS = "deployment";

  private final FormService forms;

  /** By definition and task; a form deployed with its process never changes. */
  private final Map<String, FormSchema> known = new ConcurrentHashMap<>();

  TaskForms(FormService forms) {
    this.forms = forms;
  }

  FormSchema ofTask(Task task) {
    var place = task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey();
    var form = known.get(place);
    if (form == null) {
      form = schema(() -> forms.getDeployedTaskForm(task.getId()));
      if (isDeployedWithItsProcess(task.getId())) {
        known.put(place, form);
      }
    }
    return form;
  }

  private boolean isDeployedWithItsProcess(String taskId) {
    var reference = forms.getTaskFormData(taskId).getCamundaFormRef();
    return reference != null && WITH_THE_PROCESS.equals(reference.getBinding());
  }

  FormSchema ofStart(String processDefinitionId) {
    return schema(() -> forms.getDeployedStartForm(processDefinitionId));
  }

  private static FormSchema schema(Supplier<InputStream> form) {
    try (var text = form.get()) {
      return FormSchema.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (BadUserRequestException e) {
      // The model names no form: nothing may be sent.
      return FormSchema.EMPTY;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
