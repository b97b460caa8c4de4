package id.tertib.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.ObjenesisStd;

/** Every command in the jars of the engine and its webapps is judged, or stands on the list. */
@ProcessTest
class CommandsLeftAloneTest {

  private static final Caller STAFF = new Caller("dinkesasesor", false);
  private static final Caller ADMINISTRATOR = new Caller("admin", true);

  @Autowired CommandRules rules;
  @Autowired CommandsLeftAlone leftAlone;

  @Test
  void namesEveryCommandThatNoRuleJudges() {
    var unjudged = new TreeSet<String>();
    for (var command : commands()) {
      if (!CommandsLeftAlone.isQuery(command) && !judged(command)) {
        unjudged.add(command.getName());
      }
    }

    assertThat(new TreeSet<>(leftAlone.classes())).containsExactlyElementsOf(unjudged);
  }

  @Test
  void findsNestedAndAnonymousCommandsAndThoseOfTheWebapps() {
    assertThat(commands().stream().map(Class::getName))
        .contains(
            "org.camunda.bpm.engine.impl.db.DbSchemaDrop$1",
            "org.camunda.bpm.engine.impl.TaskReportImpl$TaskCountByCandidateGroupCmd",
            "org.camunda.bpm.webapp.impl.db.QueryServiceImpl$ExecuteListQueryCmd")
        .hasSizeGreaterThan(370);
  }

  @Test
  void givesEachPartOfTheListAReason() throws IOException {
    var text =
        new ClassPathResource("engine/commands-left-alone.txt")
            .getContentAsString(StandardCharsets.UTF_8);

    for (var part : text.strip().split("\n\n")) {
      assertThat(part.lines().findFirst().orElseThrow()).startsWith("# ").hasSizeGreaterThan(30);
    }
  }

  /** The list leaves external tasks alone, because none is ours. */
  @Test
  void findsNoExternalTaskInAModelOfOurs() throws IOException {
    var models =
        new PathMatchingResourcePatternResolver().getResources("classpath*:processes/**/*.bpmn");

    assertThat(models).hasSizeGreaterThan(4);
    for (var model : models) {
      assertThat(model.getContentAsString(StandardCharsets.UTF_8))
          .as(model.getFilename())
          .doesNotContain("camunda:type=\"external\"");
    }
  }

  @Test
  void refusesACommandThatNobodyHasLookedAt() {
    Command<Void> unknown = context -> null;

    assertThat(rules.ruleFor(unknown, ADMINISTRATOR))
        .hasValueSatisfying(
            rule ->
                assertThatThrownBy(rule::getAsBoolean)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("belum dikenal penjaga mesin proses"));
  }

  /** Without its fields: which rule a command falls under is told by its class alone. */
  private boolean judged(Class<?> type) {
    var command = new ObjenesisStd().newInstance(type);
    try {
      return rules.rule(command, STAFF) != null && rules.rule(command, ADMINISTRATOR) != null;
    } catch (RefusedException | NullPointerException readItsFields) {
      return true;
    }
  }

  private static Set<Class<?>> commands() {
    var scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return definition.getMetadata().isConcrete();
          }
        };
    scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
    return scanner.findCandidateComponents("org.camunda").stream()
        .map(definition -> load(String.valueOf(definition.getBeanClassName())))
        .collect(Collectors.toSet());
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Command.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
