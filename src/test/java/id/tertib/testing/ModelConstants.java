package id.tertib.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** An id that exists only in the model or only in the code fails here. */
public final class ModelConstants {

  private ModelConstants() {}

  /** The constants of a class, by their beginnings, against the model of this key. */
  public static void agree(Class<?> names, String folder, String key) {
    var model = model("processes/%s/%s.bpmn".formatted(folder, key));
    assertThat(model.getModelElementsByType(Process.class))
        .extracting(Process::getId)
        .containsExactly(key);
    assertThat(constants(names, name -> name.startsWith("PESAN_")))
        .isEqualTo(
            model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet()));
    assertThat(constants(names, name -> name.startsWith("WAKTU_")))
        .isEqualTo(
            model.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> ((Event) timer.getParentElement()).getId())
                .collect(Collectors.toSet()));
    assertThat(constants(names, ModelConstants::step))
        .isEqualTo(
            Stream.concat(
                    model.getModelElementsByType(UserTask.class).stream().map(UserTask::getId),
                    model.getModelElementsByType(ReceiveTask.class).stream()
                        .map(ReceiveTask::getId))
                .collect(Collectors.toSet()));
  }

  private static boolean step(String name) {
    return !name.startsWith("PESAN_") && !name.startsWith("WAKTU_") && !name.equals("KEY");
  }

  private static Set<String> constants(Class<?> names, Predicate<String> wanted) {
    return Arrays.stream(names.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .filter(field -> field.getType() == String.class && wanted.test(field.getName()))
        .map(
            field -> {
              try {
                field.setAccessible(true);
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new AssertionError(e);
              }
            })
        .collect(Collectors.toSet());
  }

  private static BpmnModelInstance model(String file) {
    InputStream stream = ModelConstants.class.getClassLoader().getResourceAsStream(file);
    return Bpmn.readModelFromStream(stream);
  }
}
