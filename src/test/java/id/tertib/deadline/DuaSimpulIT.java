package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.tertib.notification.MailRegister;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.Node;
import id.tertib.testing.Postgres;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whole nodes as processes of their own, on one PostgreSQL and one data directory: killed, side by
 * side, restored. The test registers the deadlines and reads the ledger; the nodes send.
 */
@PostgresTest
public class DuaSimpulIT {

  /** H-14 of the deadline due on 27 July falls on the nodes' first morning. */
  private static final String DUE = "2026-07-27";

  @Autowired TimeTravel clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MailRegister mails;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired PerangkatDaerahRegister offices;

  @Value("${spring.datasource.url}")
  String database;

  @TempDir Path folder;

  private BukuPengingat buku;
  private FakeSmtp server;

  @BeforeEach
  void openTheLedger(@Autowired ApplicationContext application) {
    buku = new BukuPengingat(application);
    server = new FakeSmtp();
    clock.startAt("2026-07-13T07:00");
    // Nothing else is to happen on these days.
    repository
        .updateProcessDefinitionSuspensionState()
        .byProcessDefinitionKey("kalender-siklus")
        .includeProcessInstances(true)
        .suspend();
  }

  @AfterEach
  void goOn() {
    server.close();
    repository
        .updateProcessDefinitionSuspensionState()
        .byProcessDefinitionKey("kalender-siklus")
        .includeProcessInstances(true)
        .activate();
  }

  /**
   * Story 1. One mail, and nodes that are killed at each step of its way.
   *
   * <ol>
   *   <li>At 07:30 a node writes the row of the ledger and its mail, and is killed before the mail
   *       server has said a word: nothing went out.
   *   <li>The lease ends, the next node hands the mail over. The server has taken it in, and the
   *       node is killed before it hears so.
   *   <li>The third node cannot know that, and repeats the mail: the one repetition that cannot be
   *       avoided, under the same Message-ID. It hears the answer, keeps the copy, and is killed
   *       before its mark in the table.
   *   <li>The fourth node finds the copy and marks the mail with its time and answer. Nothing goes
   *       out again, and the ledger has one row.
   * </ol>
   */
  @Test
  void aMailSurvivesNodesThatAreKilledAtEachStepOfItsWay() throws Exception {
    var tenggat = buku.owes("dlh", DUE);

    server.answering("GREETING", FakeSmtp.SILENCE);
    try (var first = node()) {
      first.clockTo("2026-07-13T07:31");
      patiently().until(() -> count("surel where pemegang is not null") == 1);
      first.kill();
    }
    assertThat(server.messages()).isEmpty();
    assertThat(announced(tenggat)).containsExactly(tuple("H-14", "dlhasesor", "direncanakan"));

    server.recover();
    var neverHeard = new CountDownLatch(1);
    server.onceAccepted(() -> wait(neverHeard));
    try (var second = node()) {
      second.clockTo("2026-07-13T07:38");
      patiently().until(() -> server.messages().size() == 1);
      second.kill();
    }
    neverHeard.countDown();

    var accepted = new CountDownLatch(1);
    var rowHeld = new CountDownLatch(1);
    server.onceAccepted(
        () -> {
          accepted.countDown();
          wait(rowHeld);
        });
    try (var third = node()) {
      third.clockTo("2026-07-13T07:45");
      wait(accepted);
      transaction.executeWithoutResult(
          status -> {
            jdbc.queryForList("select nomor from surel for update");
            rowHeld.countDown();
            patiently().until(() -> Files.exists(copy()));
            killed(third);
          });
    }
    assertThat(count("surel where terkirim is not null")).isZero();

    server.recover();
    try (var fourth = node()) {
      fourth.clockTo("2026-07-13T07:52");
      patiently().until(() -> count("surel where terkirim is not null") == 1);
    }
    assertThat(server.messageIds())
        .hasSize(2)
        .containsOnly(mails.messageId("ringkasan/2026-07-13", "dlhasesor"));
    assertThat(announced(tenggat)).containsExactly(tuple("H-14", "dlhasesor", "terkirim"));
    assertThat(mails.find("ringkasan/2026-07-13", "dlhasesor").orElseThrow().answer())
        .startsWith("menurut salinan surel-terkirim/2026/07/");
  }

  /**
   * Story 4. Two nodes on one PostgreSQL at the same minute.
   *
   * <ol>
   *   <li>All 38 perangkat daerah owe a report; two nodes run.
   *   <li>On both it is 07:31 at the same moment: both look into the ledger, both send.
   *   <li>Every person gets one mail, and each row of the ledger is there once.
   * </ol>
   */
  @Test
  void twoNodesAtTheSameMinuteSendEveryMailOnce() throws Exception {
    var owed = offices.all().stream().map(office -> buku.owes(office.kode(), DUE)).toList();
    assertThat(owed).hasSize(38);
    var people = owed.stream().flatMap(tenggat -> assessors(tenggat).stream()).toList();
    assertThat(people).as("one office has two").hasSize(39);

    try (var one = node();
        var other = node()) {
      var both = List.of(one.clockTo("2026-07-13T07:31"), other.clockTo("2026-07-13T07:31"));
      both.forEach(moved -> assertThat(moved.join()).isBetween(200, 202));
      patiently().until(() -> count("surel where terkirim is not null") == people.size());
      both.forEach(java.util.concurrent.CompletableFuture::join);
    }

    assertThat(server.messageIds()).hasSize(people.size()).doesNotHaveDuplicates();
    assertThat(owed)
        .allSatisfy(
            tenggat ->
                assertThat(announced(tenggat))
                    .containsExactlyInAnyOrderElementsOf(
                        assessors(tenggat).stream()
                            .map(who -> tuple("H-14", who, "terkirim"))
                            .toList()));
    assertThat(count("surel where percobaan <> 1")).as("each tried once").isZero();
  }

  /**
   * Story 9. Restored from last night's copy.
   *
   * <ol>
   *   <li>At night the database is copied. In the morning a node sends the day's mail.
   *   <li>The machine is lost; the night's copy of the database is restored, the data directory is
   *       there with the copies of sent mails.
   *   <li>A node starts on it, before the mail's time as far as its database knows. At 07:30 it
   *       decides the same mail again, finds its copy by the Message-ID, and marks it without
   *       sending.
   *   <li>The next stage, a week later, goes out as usual.
   * </ol>
   */
  @Test
  void whatTheCopiesProveIsNotSentAgainAfterARestore() throws Exception {
    buku.owes("dlh", DUE);
    var lastNight = Postgres.copyOf(database);

    try (var before = node()) {
      before.clockTo("2026-07-13T07:31").join();
      patiently().until(() -> count("surel where terkirim is not null") == 1);
      before.kill();
    }
    assertThat(server.messages()).hasSize(1);

    var restored = new JdbcTemplate(new DriverManagerDataSource(lastNight, "postgres", "postgres"));
    assertThat(restored.queryForObject("select count(*) from surel", Integer.class)).isZero();
    try (var after = Node.start(folder, lastNight, data(), server.port())) {
      after.clockTo("2026-07-13T07:31").join();
      patiently()
          .until(
              () ->
                  restored.queryForList(
                      "select jawaban from surel where terkirim is not null", String.class),
              answers -> answers.size() == 1 && answers.get(0).startsWith("menurut salinan"));
      assertThat(server.messages()).as("not again").hasSize(1);

      after.clockTo("2026-07-20T07:31").join();
      patiently().until(() -> server.messages().size() == 2);
    }
    assertThat(server.messageIds())
        .containsExactly(
            mails.messageId("ringkasan/2026-07-13", "dlhasesor"),
            mails.messageId("ringkasan/2026-07-20", "dlhasesor"));
  }

  private List<String> assessors(Deadline tenggat) {
    return identity.createUserQuery().memberOfGroup(tenggat.role()).list().stream()
        .map(User::getId)
        .toList();
  }

  private Node node() throws Exception {
    return Node.start(folder, database, data(), server.port());
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path copy() {
    var id = mails.messageId("ringkasan/2026-07-13", "dlhasesor");
    return data()
        .resolve("surel-terkirim/2026/07")
        .resolve(id.substring(1, id.indexOf('@')) + ".eml");
  }

  /** What has been decided of a deadline: stage, recipient, state. */
  private List<org.assertj.core.groups.Tuple> announced(Deadline tenggat) {
    return buku.of(tenggat).stream()
        .filter(row -> row.plannedFor().startsWith("2026-07-13"))
        .map(row -> tuple(row.stage(), row.who(), row.state()))
        .toList();
  }

  private int count(String what) {
    return jdbc.queryForObject("select count(*) from " + what, Integer.class);
  }

  private static void killed(Node node) {
    try {
      node.kill();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ConditionFactory patiently() {
    return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
  }
}
