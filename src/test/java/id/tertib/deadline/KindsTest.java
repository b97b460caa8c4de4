package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A procedure brings kinds of deadlines of its own, and cycles that know no quarter. */
@ProcessTest
class KindsTest {

  private static final String SOURCE = "ujiDeadlineKindSource";

  @LocalServerPort int port;
  @Autowired ConfigurableApplicationContext application;
  @Autowired Deadlines deadlines;
  @Autowired TransactionTemplate transaction;
  @Autowired TimeTravel clock;

  private Deadline deadline;

  private static final class Procedure implements DeadlineKindSource {

    @Override
    public List<DeadlineKind> kinds() {
      return List.of(new DeadlineKind("uji-lembar", "Lembar uji"));
    }

    @Override
    public Optional<String> cycle(String key) {
      return Optional.of(key).filter("UJI-2026"::equals).map(known -> "tahun uji 2026");
    }

    @Override
    public Optional<CyclePeriod> period(String cycle, LocalDate first) {
      return cycle(cycle).map(known -> new CyclePeriod(2026, null));
    }
  }

  @BeforeEach
  void aDeadlineOfAYear() {
    clock.startAt("2026-10-01T07:00");
    singletons().registerSingleton(SOURCE, new Procedure());
    deadline = owes("UJI-2026", "2027-02-26");
  }

  @AfterEach
  void forget() {
    if (singletons().containsSingleton(SOURCE)) {
      singletons().destroySingleton(SOURCE);
    }
  }

  @Test
  void areCalledByTheNamesThatTheirProcedureGives() {
    assertThat(seen("/api/tenggat")).contains("{\"code\":\"uji-lembar\",\"text\":\"Lembar uji\"}");
    assertThat(seen("/api/tenggat/" + deadline.id()))
        .contains("\"together\":\"Lembar uji, tahun uji 2026\"");
    assertThat(seen("/api/tenggat/daftar.csv")).contains("Lembar uji");
    assertThat(schedules()).contains("Lembar uji");
  }

  @Test
  void areFoundByTheYearOfTheirCycleAndByNoQuarter() {
    assertThat(seen("/api/deadlines?year=2026&kind=uji-lembar")).contains("\"due\":\"2027-02-26\"");
    assertThat(seen("/api/deadlines?year=2027&kind=uji-lembar")).isEqualTo("[]");
    assertThat(seen("/api/deadlines?year=2027&quarter=1&kind=uji-lembar")).isEqualTo("[]");
  }

  @Test
  void standUnderTheYearOfTheirDateWhenNoProcedureKnowsTheirCycle() {
    owes("LAIN", "2027-02-26");

    assertThat(seen("/api/deadlines?year=2027&cycle=LAIN")).contains("\"siklus\":\"LAIN\"");
    assertThat(seen("/api/deadlines?year=2027&quarter=1&cycle=LAIN")).isEqualTo("[]");
  }

  @Test
  void stillShowWhenTheirProcedureIsGone() {
    singletons().destroySingleton(SOURCE);

    assertThat(seen("/api/tenggat")).contains("{\"code\":\"uji-lembar\",\"text\":\"uji-lembar\"}");
    assertThat(seen("/api/tenggat/" + deadline.id()))
        .contains("\"together\":\"uji-lembar, UJI-2026\"");
    assertThat(schedules()).contains("uji-lembar");
  }

  private Deadline owes(String cycle, String due) {
    return transaction.execute(
        status ->
            deadlines.register(
                new Obligation(
                    "uji-lembar",
                    cycle,
                    cycle,
                    null,
                    "Lembar uji kota",
                    "Uji",
                    "organisasi",
                    DueRule.fixed(LocalDate.parse(due)))));
  }

  private String seen(String address) {
    return Visitor.program(port, "organisasi").get(address).body();
  }

  private String schedules() {
    return Visitor.browser(port).signIn("organisasi").page("/tenggat/jadwal").body();
  }

  private DefaultSingletonBeanRegistry singletons() {
    return (DefaultSingletonBeanRegistry) application.getBeanFactory();
  }
}
