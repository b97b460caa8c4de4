package id.tertib.deadline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.deadline.BukuPengingat;
import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineBoard;
import id.tertib.deadline.DeadlineCounts;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import id.tertib.deadline.DeadlineNews;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Extensions;
import id.tertib.deadline.Obligation;
import id.tertib.deadline.Reasons;
import id.tertib.deadline.ReminderAudience;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.ledger.ScheduleTable.Line;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A procedure with reports: an office hears nothing of what is about itself, the Sekda hears in its
 * place; one kind waits for a citizen. No model names {@code uji-aduan}, so it is confidential; the
 * others are open.
 */
@ProcessTest
class ReminderAudienceTest {

  private static final String SECRET = "uji-aduan";
  private static final String OPEN = "uji-lembar";
  private static final String CITIZEN = "uji-tugas";
  private static final String TITLE = "Tanggapan laporan UJI-7";

  @LocalServerPort int port;
  @Autowired ConfigurableApplicationContext application;
  @Autowired Deadlines deadlines;
  @Autowired ScheduleTable schedule;
  @Autowired MailRegister mails;
  @Autowired DeadlineCounts counts;
  @Autowired DeadlineNews news;
  @Autowired DeadlineBoard boards;
  @Autowired Reminders reminders;
  @Autowired Reasons reasons;
  @Autowired Extensions extensions;
  @Autowired TransactionTemplate transaction;
  @Autowired TimeTravel clock;

  private final Procedure procedure = new Procedure();
  private BukuPengingat buku;

  private static final class Procedure implements DeadlineKindSource, ReminderAudience {

    /** Offices that reports are about. */
    private final Set<String> accused = new HashSet<>();

    private @Nullable String page;

    @Override
    public List<DeadlineKind> kinds() {
      return List.of(
          new DeadlineKind(SECRET, "Tanggapan laporan"),
          DeadlineKind.ofOutsider(CITIZEN, "Pelapor melengkapi"));
    }

    @Override
    public boolean answersFor(String kind) {
      return kind.startsWith(SECRET) || kind.equals(OPEN);
    }

    @Override
    public List<String> hearing(Deadline deadline, String target, @Nullable String usual) {
      if (deadline.office() != null && accused.contains(deadline.office())) {
        return List.of("sekda");
      }
      return Optional.ofNullable(usual).stream().toList();
    }

    @Override
    public Optional<String> address(Deadline deadline, String account) {
      return Optional.ofNullable(page);
    }
  }

  @BeforeEach
  void aProcedure() {
    clock.startAt("2026-10-01T07:00");
    singletons().registerSingleton("ujiAduan", procedure);
    buku = new BukuPengingat(application);
    for (var kind : List.of(SECRET, OPEN, CITIZEN)) {
      line(kind, "50%", "pemegang");
      line(kind, "80%", "pemegang");
      line(kind, "80%", "kepala");
      line(kind, "100%", "pemegang");
      line(kind, "100%", "kepala");
      line(kind, "100%", "inspektur");
      line(kind, "100%", "sekda");
    }
  }

  @AfterEach
  void forget() {
    singletons().destroySingleton("ujiAduan");
    List.of(SECRET, OPEN, CITIZEN).forEach(schedule::clear);
  }

  /** Half of 2 is day 1; 80 % of 2 and of 3, rounded up, is the last day itself. */
  @ParameterizedTest
  @CsvSource({"1, 2026-10-02, ", "2, 2026-10-05, 2026-10-02", "3, 2026-10-06, 2026-10-05"})
  void remindsOnceADayAlsoWhenSharesOfAShortLimitMeet(
      int days, String last, @Nullable String half) {
    var owed = owes(OPEN, "dinsos", days);

    assertThat(buku.of(owed))
        .filteredOn(row -> row.state().equals("direncanakan"))
        .filteredOn(row -> !row.stage().equals("50%"))
        .extracting(Row::stage, Row::who, Row::plannedFor)
        .containsExactlyInAnyOrder(
            tuple("100%", "dinsosasesor", last + "T07:30"),
            tuple("100%", "dinsoskepala", last + "T07:30"),
            tuple("100%", "inspektur", last + "T07:30"),
            tuple("100%", "sekda", last + "T07:30"));
    assertThat(buku.of(owed))
        .filteredOn(row -> row.state().equals("direncanakan") && row.stage().equals("50%"))
        .extracting(Row::plannedFor)
        .isEqualTo(half == null ? List.of() : List.of(half + "T07:30"));
    assertThat(buku.of(owed))
        .filteredOn(row -> row.stage().equals("80%"))
        .extracting(Row::state)
        .containsOnly("batal");
  }

  @Test
  void sendsOneMailOnADayOnWhichSharesMeet() {
    owes(OPEN, "dinsos", 3);

    clock.forwardTo("2026-10-06T08:00");

    for (var person : List.of("dinsosasesor", "dinsoskepala", "inspektur", "sekda")) {
      assertThat(letter("2026-10-06", person)).as(person).containsOnlyOnce(TITLE);
    }
    assertThat(mails.find("ringkasan/2026-10-02", "dinsosasesor")).isEmpty();
  }

  @Test
  void tellsNothingToTheOfficeConcernedAndAllToWhoeverApproves() {
    procedure.accused.add("dinsos");

    var about = owes(SECRET, "dinsos", 10);
    var other = owes(SECRET, "dinkes", 10);

    assertThat(buku.of(about))
        .extracting(Row::stage, Row::who)
        .containsExactlyInAnyOrder(
            tuple("50%", "sekda"), tuple("80%", "sekda"), tuple("100%", "sekda"));
    assertThat(buku.of(other)).extracting(Row::who).contains("dinkesasesor", "dinkeskepala");
  }

  @Test
  void isToldOtherwiseOnceItsProcedureAsksForIt() {
    var owed = owes(SECRET, "dinsos", 10);
    procedure.accused.add("dinsos");

    transaction.executeWithoutResult(status -> deadlines.replan(SECRET, owed.caseKey()));

    assertThat(buku.of(owed)).extracting(Row::who).containsOnly("sekda");
  }

  /** What was planned before is asked about again when its time has come. */
  @Test
  void tellsNobodyWhoIsNotToHearAnyMoreWhenTheTimeHasCome() {
    var owed = owes(SECRET, "dinsos", 2);
    procedure.accused.add("dinsos");

    clock.forwardTo("2026-10-05T08:00");

    assertThat(buku.of(owed))
        .filteredOn(row -> row.state().equals("terkirim"))
        .extracting(Row::stage, Row::who)
        .containsExactly(tuple("100%", "sekda"));
    assertThat(mails.find("ringkasan/2026-10-05", "dinsoskepala")).isEmpty();
    assertThat(mails.find("ringkasan/2026-10-02", "dinsosasesor")).isEmpty();
  }

  @Test
  void tellsTheOfficeConcernedNothingOfAMoveByLetter() {
    procedure.accused.add("dinsos");
    var about = owes(OPEN, "dinsos", 10);
    var other = owes(OPEN, "dinkes", 10);

    List.of(about, other).forEach(one -> buku.extend(one, "2026-12-18"));

    assertThat(told(about)).containsExactly("sekda");
    assertThat(told(other))
        .containsExactlyInAnyOrder(
            "dinkesasesor", "dinkesasesor2", "dinkeskepala", "dinkessekretaris");
  }

  private List<String> told(Deadline deadline) {
    return buku.of(deadline).stream()
        .filter(row -> row.stage().equals("Pemberitahuan"))
        .map(Row::who)
        .toList();
  }

  @Test
  void remindsWhoeverHearsInTheHoldersPlaceByHand() {
    procedure.accused.add("dinsos");
    var about = owes(OPEN, "dinsos", 10);

    var told = reminders.remind(List.of(about.id()), null, "organisasi");

    assertThat(told).extracting(person -> person.id()).containsExactly("sekda");
  }

  @Test
  void copiesAQuestionToNoHeadOfTheOfficeConcerned() {
    var about = owes(OPEN, "dinsos", 2);
    var other = owes(OPEN, "dinkes", 2);
    procedure.accused.add("dinsos");
    clock.startAt("2026-10-07T08:00");

    assertThat(reasons.ask(other.id(), "walikota").copy()).isEqualTo("Kepala Dinas Kesehatan");
    assertThat(reasons.ask(about.id(), "walikota").copy()).isEqualTo("Sekretaris Daerah");
  }

  @Test
  void tellsOfAConfidentialOneByTitleNumberAndDayWithoutALink() {
    var owed = owes(SECRET, "dinsos", 2);

    clock.forwardTo("2026-10-05T08:00");

    for (var person : List.of("dinsoskepala", "inspektur", "sekda")) {
      assertThat(letter("2026-10-05", person))
          .as(person)
          .contains(TITLE, "Nomor UJI-7/dinsos.", "Tenggat Senin, 5 Oktober 2026.")
          .doesNotContain(
              "/tenggat/" + owed.id(), "Dinas Sosial.", "Asesor Dinas Sosial", "Lihat tenggat")
          .doesNotContain("null");
      var shown = Visitor.browser(port).signIn(person);
      assertThat(shown.page("/tenggat/" + owed.id()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void leadsToThePageThatItsProcedureNames() {
    procedure.page = "/uji/laporan/7";
    owes(SECRET, "dinsos", 2);
    var open = owes(OPEN, "dinsos", 2);

    clock.forwardTo("2026-10-05T08:00");

    assertThat(letter("2026-10-05", "sekda"))
        .contains("/uji/laporan/7", "/tenggat/" + open.id(), "Dinas Sosial.");
  }

  @Test
  void isLeftOutOfWhatEverybodyIsShown() {
    owes(SECRET, "dinsos", 2);
    owes(OPEN, "dinkes", 2);

    assertThat(news.dueBetween(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-30")))
        .extracting(DeadlineNews.Line::caseKey)
        .containsExactly("UJI-7/dinkes");
  }

  @Test
  void movesNoOtherConfidentialOneOfItsCycle() {
    var owed = owes(SECRET, "dinsos", 10);

    assertThatThrownBy(
            () ->
                extensions.extend(
                    owed.id(),
                    new Extensions.Request(
                        LocalDate.parse("2026-12-18"), "1/Org", null, "Uji", null, true),
                    "organisasi"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("satu per satu");
    assertThat(buku.now(owed).due()).isEqualTo(owed.due());
  }

  @Test
  void neverRemindsAnybodyOfACitizensLimit() {
    var owed = owes(CITIZEN, "dinsos", 2);

    clock.forwardTo("2026-12-01T08:00");

    assertThat(buku.of(owed)).isEmpty();
    for (var person : List.of("dinsosasesor", "dinsoskepala", "sekda", "inspektur")) {
      assertThat(mails.find("ringkasan/2026-10-05", person)).as(person).isEmpty();
    }
    assertThatThrownBy(() -> reminders.remind(List.of(owed.id()), null, "organisasi"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tidak diingatkan");
    assertThat(seen("/api/tenggat/" + owed.id())).contains("\"remindable\":false");
  }

  @Test
  void countsACitizensLimitAsNobodysLateOne() {
    var citizens = owes(CITIZEN, "dinsos", 2);
    var officers = owes(OPEN, "dinsos", 2);
    clock.startAt("2026-10-07T08:00");

    assertThat(counts.of("sekda").counts()).isEqualTo(new DeadlineCounts.Counts(2, 1, 0));
    assertThat(seen("/api/tenggat?keadaan=terlambat"))
        .contains("\"id\":" + officers.id())
        .doesNotContain("\"id\":" + citizens.id());
    assertThat(seen("/api/tenggat")).contains("batas waktu lewat");
    assertThat(seen("/api/deadlines/" + citizens.id()))
        .contains("\"state\":\"terbuka\"", "\"late\":false");
    var board = boards.of("sekda", 30, 30);
    assertThat(board.unexplained()).isEqualTo(1);
    assertThat(board.months().late()).isEqualTo(1);
    assertThatThrownBy(() -> reasons.ask(citizens.id(), "walikota"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tidak terlambat");

    transaction.executeWithoutResult(status -> deadlines.met(CITIZEN, citizens.caseKey()));
    assertThat(seen("/api/tenggat?keadaan=terpenuhi-terlambat")).contains("\"rows\":[]");
    assertThat(boards.of("sekda", 30, 30).months().all()).isEqualTo(1);
  }

  @Test
  void showsThatAKindIsNotRemindedOfAndChangesNoScheduleOfIt() {
    var organisasi = Visitor.browser(port).signIn("organisasi");

    var page = organisasi.page("/tenggat/jadwal").body();

    assertThat(page.replaceAll("\\s+", " "))
        .containsPattern(
            "Pelapor melengkapi</h2>(?:(?!<section).)*Tidak diingatkan: yang ditunggu tidak punya")
        .doesNotContain("/tenggat/jadwal/" + CITIZEN)
        .contains("/tenggat/jadwal/" + SECRET);
    assertThat(organisasi.page("/tenggat/jadwal/" + CITIZEN).statusCode()).isEqualTo(409);
  }

  private Deadline owes(String kind, String office, int days) {
    return transaction.execute(
        status ->
            deadlines.register(
                new Obligation(
                    kind,
                    "UJI-7/" + office,
                    "UJI-2026",
                    office,
                    TITLE,
                    "Uji",
                    office + "asesor",
                    DueRule.workingDays(clock.now().toLocalDate(), days, null))));
  }

  private void line(String kind, String stage, String target) {
    schedule.add(new Line(kind, Stage.parse(stage), target));
  }

  private String seen(String address) {
    return Visitor.program(port, "organisasi").get(address).body();
  }

  private String letter(String day, String person) {
    var mail = mails.find("ringkasan/" + day, person).orElseThrow();
    return mails.letter(mail.number()).orElseThrow().text();
  }

  private DefaultSingletonBeanRegistry singletons() {
    return (DefaultSingletonBeanRegistry) application.getBeanFactory();
  }
}
