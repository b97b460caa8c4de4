package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What Camunda Modeler offers at a user task is what the product reads. */
class ElementTemplateTest {

  @Test
  void offersEveryPropertyOfAStepAndNoOther() throws IOException {
    var template =
        new ObjectMapper()
            .readTree(Path.of("processes/.camunda/element-templates/langkah-tertib.json").toFile())
            .get(0);
    var names = new ArrayList<String>();
    template
        .path("properties")
        .forEach(
            property -> {
              assertThat(property.path("binding").path("type").asText())
                  .isEqualTo("camunda:property");
              assertThat(property.path("label").asText()).isNotBlank();
              assertThat(property.path("description").asText()).isNotBlank();
              names.add(property.path("binding").path("name").asText());
            });

    assertThat(names).containsExactlyInAnyOrderElementsOf(Properties.OF_STEPS);
    assertThat(template.path("appliesTo").get(0).asText()).isEqualTo("bpmn:UserTask");
  }
}
