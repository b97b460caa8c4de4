package id.tertib.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Component;

/** The Camunda Form that belongs to a task or a start, as it was deployed with its process. */
@Component
final class TaskForms {

  private final FormService forms;

  TaskForms(FormService forms) {
    this.forms = forms;
  }

  FormSchema ofTask(String taskId) {
    return schema(() -> forms.getDeployedTaskForm(taskId));
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
