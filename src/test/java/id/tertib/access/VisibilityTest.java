package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tertib.engine.HeldCases;
import id.tertib.engine.HeldCases.Held;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.TaskInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The one place that says who may read a case. */
class VisibilityTest {

  private static final String OPEN = "terbuka";
  private static final String CONFIDENTIAL = "rahasia";

  private final HeldCases held = mock(HeldCases.class);
  private final People people = mock(People.class);
  private final OwnProcesses own = mock(OwnProcesses.class);
  private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
  private final Visibility visibility =
      new Visibility(
          beans.getBeanProvider(CaseReaders.class),
          beans.getBeanProvider(OwnOffices.class),
          own,
          held,
          people);

  @BeforeEach
  void twoKinds() {
    when(people.groupsOf(any())).thenReturn(Set.of());
    when(held.of(any(), any())).thenReturn(Set.of());
    beans.addBean(
        "jenis",
        says(
            new CaseKind(OPEN, false, Set.of("pembaca")),
            new CaseKind(CONFIDENTIAL, true, Set.of("tim"))));
    beans.addBean(
        "kantor",
        (OwnOffices) userId -> userId.equals("dinkesasesor") ? Set.of("dinkes") : Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"walikota", "sekda", "inspektur", "organisasi", "camunda-admin"})
  void leadershipReadsWhatIsOpenAndNothingElse(String group) {
    when(people.groupsOf("dia")).thenReturn(Set.of(group));

    assertThat(reads("dia", OPEN, "dinkes")).isTrue();
    assertThat(reads("dia", OPEN, null)).isTrue();
    assertThat(reads("dia", CONFIDENTIAL, "dinkes")).isFalse();
    assertThat(reads("dia", CONFIDENTIAL, null)).isFalse();
    assertThat(reads("dia", "tak-disebut", "dinkes")).isFalse();
  }

  @Test
  void anOfficesPeopleReadItsOwnOpenCases() {
    assertThat(reads("dinkesasesor", OPEN, "dinkes")).isTrue();
    assertThat(reads("dinkesasesor", OPEN, "dlh")).isFalse();
    assertThat(reads("dinkesasesor", CONFIDENTIAL, "dinkes")).isFalse();
    assertThat(reads("dinkesasesor", "tak-disebut", "dinkes")).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Matter.class)
  void ofTheCitysOwnTheyReadTheReports(Matter matter) {
    assertThat(visibility.mayRead("dinkesasesor", new CaseSubject(matter, OPEN, null, "1")))
        .isEqualTo(matter == Matter.REPORT);
    assertThat(visibility.mayRead("dinkesasesor", new CaseSubject(matter, CONFIDENTIAL, null, "1")))
        .isFalse();
    assertThat(visibility.mayRead("orang", new CaseSubject(matter, OPEN, null, "1"))).isFalse();
  }

  @Test
  void whoeverHoldsAStepReadsItsCaseWhateverItsKind() {
    when(held.of(eq("orang"), any())).thenReturn(Set.of(new Held("proses", "1/dinkes")));

    for (var kind : List.of(OPEN, CONFIDENTIAL, "tak-disebut")) {
      assertThat(reads("orang", kind, "dinkes")).as(kind).isTrue();
      assertThat(
              visibility.mayRead("orang", new CaseSubject(Matter.CASE, kind, "dinkes", "2/dinkes")))
          .as(kind)
          .isFalse();
    }
    when(held.of(eq("orang"), any())).thenReturn(Set.of());
    assertThat(reads("orang", CONFIDENTIAL, "dinkes")).isFalse();
  }

  @Test
  void aProcedureClosesACaseToSomebodyWhateverHeHolds() {
    beans.addBean(
        "tutup",
        new CaseReaders() {
          @Override
          public Set<String> closed(String userId, Set<String> held) {
            return userId.equals("terlapor") && held.contains("1/dinkes")
                ? Set.of("1/dinkes")
                : Set.of();
          }
        });
    when(held.of(any(), any())).thenReturn(Set.of(new Held(CONFIDENTIAL, "1/dinkes")));

    assertThat(reads("terlapor", CONFIDENTIAL, "dinkes")).isFalse();
    assertThat(visibility.of("terlapor", Matter.DEADLINE).cases()).isEmpty();
    assertThat(reads("orang", CONFIDENTIAL, "dinkes")).isTrue();
  }

  @Test
  void aKindNamesItsReaders() {
    when(people.groupsOf("dia")).thenReturn(Set.of("tim"));
    when(people.groupsOf("lain")).thenReturn(Set.of("pembaca"));

    assertThat(reads("dia", CONFIDENTIAL, "dinkes")).isTrue();
    assertThat(reads("dia", OPEN, "dinkes")).isFalse();
    assertThat(reads("lain", OPEN, null)).isTrue();
    assertThat(reads("lain", CONFIDENTIAL, null)).isFalse();
  }

  @Test
  void aProcedureAddsReadersOfEveryOpenKindButNeverOfConfidentialOnes() {
    beans.addBean(
        "asesor",
        new CaseReaders() {
          @Override
          public Map<String, Reach> of(String userId, Set<String> groups, Matter matter) {
            return matter == Matter.DOCUMENT && userId.equals("asesor2")
                ? Map.of(EVERY_OPEN_KIND, Reach.of(Set.of("dlh")))
                : Map.of();
          }
        });

    assertThat(visibility.mayRead("asesor2", document(OPEN, "dlh"))).isTrue();
    assertThat(visibility.mayRead("asesor2", document(OPEN, "dinkes"))).isFalse();
    assertThat(visibility.mayRead("asesor2", document(CONFIDENTIAL, "dlh"))).isFalse();
    assertThat(reads("asesor2", OPEN, "dlh")).isFalse();
  }

  /** Two that speak of one name: whoever hides it wins, in whatever order they are asked. */
  @Test
  void ofTwoThatSayDifferentTheStricterHolds() {
    beans.addBean("satu", says(CaseKind.open(CONFIDENTIAL)));
    beans.addBean("dua", says(new CaseKind("lain", false, Set.of("pembaca"))));
    beans.addBean("tiga", says(new CaseKind("lain", true, Set.of())));
    when(people.groupsOf("dia")).thenReturn(Set.of("walikota", "pembaca"));

    assertThat(visibility.open()).containsExactly(OPEN);
    assertThat(reads("dia", CONFIDENTIAL, null)).isFalse();
    assertThat(reads("dia", "lain", null)).isFalse();
  }

  @Test
  void aTaskThatTheEngineShowsIsSeenUnlessItsProcessIsConfidential() {
    when(own.isConfidential(CONFIDENTIAL + ":1:x")).thenReturn(true);
    when(people.groupsOf("walikota")).thenReturn(Set.of("walikota"));
    when(held.of(eq("pemegang"), any())).thenReturn(Set.of(new Held(CONFIDENTIAL, "1/dinkes")));

    assertThat(visibility.mayRead("walikota", task("asing"))).isTrue();
    assertThat(visibility.mayRead("walikota", task(CONFIDENTIAL))).isFalse();
    assertThat(visibility.mayRead("pemegang", task(CONFIDENTIAL))).isTrue();
  }

  @Test
  void tellsATableTheSame() {
    when(held.of(eq("dinkesasesor"), any()))
        .thenReturn(Set.of(new Held(CONFIDENTIAL, "7/dlh"), new Held(CONFIDENTIAL, "8")));
    var values = new HashMap<String, Object>();

    assertThat(
            visibility
                .of("dinkesasesor", Matter.REPORT)
                .condition("jenis", "kantor", "perkara", values))
        .isEqualTo(
            "(jenis in (:bacaJenis0) and (kantor in (:bacaMilik0) or kantor is null)"
                + " or perkara in (:bacaPerkara))");
    assertThat(values)
        .containsEntry("bacaJenis0", List.of(OPEN))
        .containsEntry("bacaMilik0", List.of("dinkes"))
        .containsEntry("bacaPerkara", List.of("7/dlh", "8"));
    assertThat(condition("orang")).isEqualTo("(1 = 0)");
  }

  /** What is in reach anyway is not looked for once more among the cases. */
  @Test
  void asksATableOfLeadershipsKindsAlone() {
    when(people.groupsOf("walikota")).thenReturn(Set.of("walikota"));
    when(held.of(eq("walikota"), any())).thenReturn(Set.of(new Held(OPEN, "1")));

    assertThat(condition("walikota")).isEqualTo("(jenis in (:bacaJenis0))");
    assertThat(visibility.of("walikota", Matter.DEADLINE).allOpen()).isTrue();
  }

  private String condition(String userId) {
    return visibility
        .of(userId, Matter.DEADLINE)
        .condition("jenis", "kantor", "perkara", new HashMap<>());
  }

  private boolean reads(String userId, String kind, String owner) {
    return visibility.mayRead(userId, new CaseSubject(Matter.CASE, kind, owner, "1/dinkes"));
  }

  private static CaseSubject document(String kind, String owner) {
    return new CaseSubject(Matter.DOCUMENT, kind, owner, "1/" + owner);
  }

  private static TaskInfo task(String process) {
    return new TaskInfo("t", process + ":1:x", process, "isi", "1/dinkes", "i", "Isi", null);
  }

  private static CaseReaders says(CaseKind... kinds) {
    return new CaseReaders() {
      @Override
      public List<CaseKind> kinds() {
        return List.of(kinds);
      }
    };
  }
}
