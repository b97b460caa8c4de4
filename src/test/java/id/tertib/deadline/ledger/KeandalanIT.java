package id.tertib.deadline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.tertib.calendar.ShippedCalendar;
import id.tertib.deadline.BanyakTenggat;
import id.tertib.deadline.BukuPengingat;
import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DuaSimpulIT;
import id.tertib.deadline.DueRule;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How dependable reminders are when time does what it likes: stories 3, 5, 6 and 7 of nine. Whole
 * nodes are in {@link DuaSimpulIT}, the mail server in {@code KeandalanSurelIT}, the closing date's
 * timer in {@code PerpanjanganPenutupanRaceIT}.
 */
@PostgresTest
class KeandalanIT {

  private static final int MANY = 10_000;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DailyRun run;
  @Autowired PerangkatDaerahRegister offices;

  private BukuPengingat buku;

  @BeforeEach
  void openTheLedger() {
    buku = new BukuPengingat(application);
  }

  @AfterEach
  void restoreTheCalendar() {
    ShippedCalendar.of(application).restore();
  }

  /**
   * Story 3, one day.
   *
   * <ol>
   *   <li>A report is due on Thursday, 31 December; H-7 is Thursday, 24 December, a day of joint
   *       leave, so Wednesday, 23 December.
   *   <li>The system is down from Tuesday noon to Monday, 28 December.
   *   <li>Back at 09:00 it sends H-7 once, marked late; the stages after it come on their days.
   * </ol>
   */
  @Test
  void downOverAReminderDay() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-22T12:00");

    back("2026-12-28T09:00");
    clock.forwardTo("2026-12-31T08:00");

    assertThat(ofHolder(tenggat))
        .containsExactly(
            tuple("H-14", "terkirim", false),
            tuple("H-7", "terkirim", true),
            tuple("H-1", "terkirim", false),
            tuple("H", "terkirim", false),
            tuple("H+1", "direncanakan", false),
            tuple("H+7", "direncanakan", false),
            tuple("H+14", "direncanakan", false));
    assertThat(digests("dinkesasesor"))
        .containsExactly("2026-12-17", "2026-12-28", "2026-12-30", "2026-12-31");
  }

  /**
   * Story 3, a quarter's end.
   *
   * <ol>
   *   <li>H-1 and H fall on the last days of the year, H+1 on Monday, 4 January.
   *   <li>The system is down from 29 December to that Monday, 09:00.
   *   <li>One mail goes out, H+1, late; H-1 and H are cancelled and say why.
   * </ol>
   */
  @Test
  void downOverAQuartersEnd() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-29T08:00");

    back("2027-01-04T09:00");

    assertThat(ofHolder(tenggat))
        .contains(
            tuple("H-1", "batal", false),
            tuple("H", "batal", false),
            tuple("H+1", "terkirim", true));
    assertThat(digests("dinkesasesor")).endsWith("2027-01-04").doesNotContain("2026-12-31");
    assertThat(digests("dinkessekretaris")).as("hears of H+1, once").containsExactly("2027-01-04");
  }

  /**
   * Story 3, ten days.
   *
   * <ol>
   *   <li>Two offices owe a report, one on 23 and one on 31 December.
   *   <li>The system is down from 18 to 28 December; stages of both have passed.
   *   <li>Of each only the latest stage is sent; the rest is cancelled.
   * </ol>
   */
  @Test
  void downForTenDays() {
    clock.startAt("2026-12-01T07:00");
    var first = buku.owes("dinkes", "2026-12-23");
    var second = buku.owes("dinsos", "2026-12-31");
    clock.forwardTo("2026-12-18T08:00");

    back("2026-12-28T09:00");

    assertThat(ofHolder(first))
        .contains(
            tuple("H-1", "batal", false),
            tuple("H", "batal", false),
            tuple("H+1", "terkirim", true));
    assertThat(ofHolder(second)).contains(tuple("H-7", "terkirim", true));
    assertThat(digests("dinkesasesor")).endsWith("2026-12-28");
    assertThat(sentTwice()).isZero();
  }

  /**
   * Story 5. A deadline extended in the transaction that races its reminder; the letter is first.
   *
   * <ol>
   *   <li>It is 07:30 on the due date. A letter moves the deadline and has not been committed.
   *   <li>The daily run begins, finds the planned row, and waits for the deadline.
   *   <li>The letter is committed. The run looks again: the reminder of the old date is cancelled,
   *       nobody is told that something is due today, and those affected hear of the new date.
   * </ol>
   */
  @Test
  void aLetterThatIsFirstCancelsTheReminderThatWaitsForIt() throws Exception {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-30T08:00");
    clock.startAt("2026-12-31T07:30");
    var moved = new CountDownLatch(1);

    inParallel(
        () -> {
          transaction.executeWithoutResult(
              status -> {
                buku.extend(tenggat, "2027-01-29");
                moved.countDown();
                await().until(this::somebodyWaits);
              });
          return true;
        },
        () -> {
          moved.await();
          run.runDue();
          return true;
        });
    clock.runDue();

    assertThat(buku.of(tenggat))
        .extracting(Row::due, Row::stage, Row::who, Row::state)
        .contains(
            tuple("2026-12-31", "H", "dinkesasesor", "batal"),
            tuple("2027-01-29", "H-14", "dinkesasesor", "direncanakan"));
    assertThat(sentTwice()).isZero();
  }

  /**
   * Story 5, the run is first.
   *
   * <ol>
   *   <li>The daily run has decided and written the mail; the relay has not taken it yet.
   *   <li>A letter moves the deadline: the mail is withdrawn, its row is cancelled.
   *   <li>The relay comes: the old date is announced to nobody.
   * </ol>
   */
  @Test
  void aLetterWithdrawsTheMailThatWasDecidedAndNotYetTaken() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-30T08:00");
    clock.startAt("2026-12-31T07:30");
    run.runDue();
    assertThat(digests("dinkesasesor")).contains("2026-12-31");

    buku.extend(tenggat, "2027-01-15");
    clock.runDue();

    assertThat(buku.of(tenggat))
        .extracting(Row::due, Row::stage, Row::who, Row::state)
        .contains(tuple("2026-12-31", "H", "dinkesasesor", "batal"));
    assertThat(
            jdbc.queryForObject(
                """
                select count(*) from surel where penerima = 'dinkesasesor'
                  and keadaan = 'terkirim' and teks like '%hari ini%'
                """,
                Integer.class))
        .isZero();
  }

  /**
   * Story 6, a holiday added for tomorrow at 16:00 today.
   *
   * <ol>
   *   <li>A report is due on Thursday, 20 August, counted in working days; H-1 went out this
   *       morning.
   *   <li>At 16:00 an administrator enters tomorrow as a day off: the deadline is Friday now.
   *   <li>Tomorrow nobody is told that it is due; on Friday everybody is, once.
   * </ol>
   */
  @Test
  void aHolidayAddedForTomorrow() {
    clock.startAt("2026-08-03T08:00");
    var tenggat = buku.owes("dinkes", DueRule.workingDays(LocalDate.of(2026, 8, 10), 7, null));
    assertThat(tenggat.due()).isEqualTo("2026-08-20");
    clock.forwardTo("2026-08-19T16:00");

    var answer =
        Visitor.program(port, "admin")
            .send(
                "PUT",
                "/api/calendar/holidays/2026-08-20",
                "{\"nama\":\"Libur\",\"jenis\":\"cuti_bersama\",\"dasar\":\"SKB 933/2026\"}",
                "Content-Type",
                "application/json");
    assertThat(answer.body()).isEqualTo("{\"moved\":1}");
    clock.forwardTo("2026-08-21T08:00");

    assertThat(buku.of(tenggat))
        .filteredOn(row -> row.who().equals("dinkesasesor"))
        .extracting(Row::due, Row::stage, Row::state)
        .contains(tuple("2026-08-20", "H-1", "terkirim"), tuple("2026-08-21", "H", "terkirim"))
        .doesNotContain(tuple("2026-08-20", "H", "terkirim"));
    assertThat(digests("dinkesasesor")).doesNotContain("2026-08-20").endsWith("2026-08-21");
    assertThat(sentTwice()).isZero();
  }

  /**
   * Story 6, the machine's clock an hour back.
   *
   * <ol>
   *   <li>At 07:31 the day's mail went out. Somebody sets the clock to 06:31.
   *   <li>07:30 comes a second time: nothing happens.
   * </ol>
   */
  @Test
  void theClockAnHourBack() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-17T07:31");

    back("2026-12-17T06:31");
    clock.forwardTo("2026-12-17T08:00");

    assertThat(digests("dinkesasesor")).containsExactly("2026-12-17");
    assertThat(ofHolder(tenggat)).contains(tuple("H-14", "terkirim", false));
    assertThat(sentTwice()).isZero();
  }

  /**
   * Story 6, a jump of a semester at once.
   *
   * <ol>
   *   <li>All stages of a deadline lie in the half year that the clock jumps over.
   *   <li>Each person gets one mail with the latest stage meant for him, marked late.
   * </ol>
   */
  @Test
  void aJumpOfASemester() {
    clock.startAt("2026-07-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-09-30");

    back("2027-01-04T09:00");

    assertThat(ofHolder(tenggat))
        .containsExactly(
            tuple("H-14", "batal", false),
            tuple("H-7", "batal", false),
            tuple("H-1", "batal", false),
            tuple("H", "batal", false),
            tuple("H+1", "batal", false),
            tuple("H+7", "batal", false),
            tuple("H+14", "terkirim", true),
            // and from now on every month, counted from 14 October
            tuple("H+106", "direncanakan", false));
    assertThat(digests("dinkesasesor")).containsExactly("2027-01-04");
    assertThat(digests("inspektur")).containsExactly("2027-01-04");
    assertThat(sentTwice()).isZero();
  }

  /**
   * Story 7. Ten thousand deadlines due at one instant, on two nodes.
   *
   * <ol>
   *   <li>All 38 offices owe ten thousand reports, due today; it is 07:30.
   *   <li>Two runs begin at once, each with a lock of its own, as two nodes have.
   *   <li>Each reminder is handed over once, and each person has one mail that holds all of his.
   * </ol>
   */
  @Test
  void tenThousandDeadlinesAtOneInstantOnTwoNodes() throws Exception {
    clock.startAt("2026-12-31T07:30");
    var many = new BanyakTenggat(jdbc);
    many.open(MANY, offices.all(), "2026-12-31");
    many.planned("2026-12-31", "H", 0, "2026-12-31T07:30:00+07:00");
    var otherNode = application.getAutowireCapableBeanFactory().createBean(DailyRun.class);
    var start = new CyclicBarrier(2);

    inParallel(() -> runAfter(start, run), () -> runAfter(start, otherNode));
    // Whoever found the other at its turn has gone; on a node it looks again after some seconds.
    run.runDue();

    var shared = count("select count(*) from tenggat where perangkat_daerah = 'dinkes'");
    assertThat(count("select count(*) from pengingat where keadaan = 'diserahkan'"))
        .as("one each, two where an office has two assessors")
        .isEqualTo(MANY + shared);
    assertThat(count("select count(*) from pengingat where keadaan <> 'diserahkan'")).isZero();
    assertThat(count("select count(*) from surel where jenis = 'ringkasan'")).isEqualTo(39);
    assertThat(
            count(
                """
                select count(*) from pengingat p join surel s on s.nomor = p.surel
                join tenggat t on t.id = p.tenggat
                where s.penerima <> p.penerima or position(t.judul || E'\\n' in s.teks) = 0
                """))
        .as("told in the mail of somebody else, or in none")
        .isZero();
  }

  private static Boolean runAfter(CyclicBarrier start, DailyRun node) throws Exception {
    start.await();
    node.runDue();
    return true;
  }

  /** The system was down until then: the clock stands there, and nothing has run on the way. */
  private void back(String wib) {
    clock.startAt(wib);
    clock.runDue();
  }

  private List<org.assertj.core.groups.Tuple> ofHolder(Deadline tenggat) {
    return buku.of(tenggat).stream()
        .filter(row -> row.who().equals(tenggat.role()))
        .map(row -> tuple(row.stage(), row.state(), row.late()))
        .toList();
  }

  /** Days on which somebody got a digest. */
  private List<String> digests(String person) {
    return jdbc.queryForList(
        """
        select substring(kunci from 11) from surel
        where jenis = 'ringkasan' and penerima = ? order by nomor
        """,
        String.class,
        person);
  }

  /** A deadline's stage that somebody was told of more than once. */
  private int sentTwice() {
    return count(
        """
        select count(*) from (
          select 1 from pengingat where keadaan = 'diserahkan'
          group by tenggat, jatuh_tempo, tahap, penerima having count(*) > 1) as dua
        """);
  }

  private int count(String sql) {
    return jdbc.queryForObject(sql, Integer.class);
  }

  private boolean somebodyWaits() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from pg_locks where not granted)", Boolean.class));
  }

  private static void inParallel(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (var result : threads.invokeAll(List.of(one, other))) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
