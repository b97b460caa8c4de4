package id.tertib;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.core.ApplicationModules;

/** What may depend on what, and the habits that a compiler does not check. */
@AnalyzeClasses(packages = "id.tertib", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(TertibApplication.class).verify();
  }

  /**
   * Leadership as a set of readers is said once. The others name its groups for what they are:
   * their names, their accounts, whom a reminder goes to.
   */
  @Test
  void whoLeadershipIsStandsInThePolicyAlone() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var naming =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(ArchitectureTest::namesSeveralLeaders)
              .map(file -> file.getFileName().toString())
              .toList();
      assertThat(naming)
          .containsExactlyInAnyOrder(
              "Visibility.java",
              "CityGroups.java",
              "DemoAccountList.java",
              "ReminderRoles.java",
              "News.java");
    }
  }

  private static boolean namesSeveralLeaders(Path file) {
    try {
      var source = Files.readString(file);
      return Stream.of("WALI_KOTA", "SEKDA", "INSPEKTUR")
              .filter(group -> source.contains("Groups." + group))
              .count()
          > 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var unmarked =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(folder -> !isNullMarked(folder))
              .toList();
      assertThat(unmarked).as("packages whose package-info lacks @NullMarked").isEmpty();
    }
  }

  /** The way to a fork of the engine stays short while few classes know its internals. */
  @ArchTest
  static final ArchRule onlyEngineAndAccessTouchTheEnginesInternals =
      noClasses()
          .that()
          .resideOutsideOfPackages("id.tertib.engine..", "id.tertib.access..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("org.camunda.bpm.engine.impl..", "org.camunda.bpm.webapp..")
                  // IdentityService.getCurrentAuthentication() is public and answers with it
                  .and(not(equivalentTo(Authentication.class))));

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .orShould()
          .beAnnotatedWith(Value.class)
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource");

  /** A rule of the regulations reads and runs without any framework. */
  @ArchTest
  static final ArchRule modelsArePlainJava =
      noClasses()
          .that()
          .resideInAPackage("id.tertib..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.camunda..", "jakarta..")
          .allowEmptyShould(true);

  /** Rooms of a module, its root among them, are left in one direction. */
  @ArchTest
  static final ArchRule packagesDependInOneDirection =
      slices().matching("id.tertib.(**)").should().beFreeOfCycles();

  /** The Clock bean alone knows the time, so that a semester can pass in a test. */
  @ArchTest
  static final ArchRule timeComesFromTheClock =
      noClasses()
          .should(
              callMethodWhere(
                      describe(
                          "reads the time without a Clock",
                          call ->
                              call.getTarget().getOwner().getPackageName().startsWith("java.time")
                                  && call.getTarget().getName().equals("now")
                                  && call.getTarget().getRawParameterTypes().stream()
                                      .noneMatch(
                                          type -> type.isAssignableTo(java.time.Clock.class))))
                  .as("read the time without a Clock"));

  @ArchTest
  static final ArchRule nobodyMakesADateOfTheMachinesTime =
      noClasses()
          .should()
          .callConstructor(java.util.Date.class)
          .orShould()
          .callMethod(java.util.Calendar.class, "getInstance");

  @ArchTest
  static final ArchRule delegatesAreThinDoors =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should(
              new ArchCondition<>("have no public method but execute") {
                @Override
                public void check(JavaClass delegate, ConditionEvents events) {
                  delegate.getMethods().stream()
                      .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                      .filter(method -> !method.getName().equals("execute"))
                      .filter(ArchitectureTest::isWrittenByUs)
                      .forEach(
                          method ->
                              events.add(
                                  SimpleConditionEvent.violated(
                                      method, method.getFullName() + " belongs in a service")));
                }
              })
          .allowEmptyShould(true);

  private static boolean isWrittenByUs(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !List.of("toString", "equals", "hashCode").contains(method.getName());
  }

  private static boolean isNullMarked(Path folder) {
    var info = folder.resolve("package-info.java");
    try {
      return Files.exists(info) && Files.readString(info).contains("@NullMarked");
    } catch (IOException e) {
      return false;
    }
  }
}
