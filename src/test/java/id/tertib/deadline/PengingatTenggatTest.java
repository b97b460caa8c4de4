package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.change.ExtensionOutlook;
import id.tertib.notification.MailRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the ledger plans, sends and cancels (CONTRACT 8). */
@ProcessTest
class PengingatTenggatTest {

  BukuPengingat buku;
  @Autowired TimeTravel clock;
  @Autowired MailRegister mails;
  @Autowired DeadlineCounts counts;
  @Autowired ExtensionOutlook outlook;

  @BeforeEach
  void openTheLedger(@Autowired ApplicationContext application) {
    buku = new BukuPengingat(application);
  }

  @Test
  void plansEveryStageWithItsRecipientsAndMovesDaysOff() {
    clock.startAt("2026-10-01T07:00");

    var tenggat = buku.owes("dinkes", "2026-12-31");

    assertThat(buku.of(tenggat))
        .extracting(Row::stage, Row::who, Row::plannedFor, Row::state)
        .containsExactlyInAnyOrder(
            tuple("H-14", "dinkesasesor", "2026-12-17T07:30", "direncanakan"),
            // 24 December is cuti bersama: the working day before
            tuple("H-7", "dinkesasesor", "2026-12-23T07:30", "direncanakan"),
            tuple("H-1", "dinkesasesor", "2026-12-30T07:30", "direncanakan"),
            tuple("H", "dinkesasesor", "2026-12-31T07:30", "direncanakan"),
            // 1 January, then a weekend: the next working day
            tuple("H+1", "dinkesasesor", "2027-01-04T07:30", "direncanakan"),
            tuple("H+1", "dinkessekretaris", "2027-01-04T07:30", "direncanakan"),
            tuple("H+7", "dinkesasesor", "2027-01-07T07:30", "direncanakan"),
            tuple("H+7", "dinkeskepala", "2027-01-07T07:30", "direncanakan"),
            tuple("H+14", "dinkesasesor", "2027-01-14T07:30", "direncanakan"),
            tuple("H+14", "inspektur", "2027-01-14T07:30", "direncanakan"),
            tuple("H+14", "sekda", "2027-01-14T07:30", "direncanakan"));
  }

  @Test
  void givesNoRowToAStageThatHasPassed() {
    clock.startAt("2026-12-24T08:00");

    var tenggat = buku.owes("dinkes", "2026-12-31");

    assertThat(buku.of(tenggat)).extracting(Row::stage).doesNotContain("H-14", "H-7");
  }

  @Test
  void sendsAStageOnceAndWritesEachDigestForItsDay() {
    clock.startAt("2026-10-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    buku.owes("dinsos", "2026-12-31");

    clock.forwardTo("2027-01-04T08:00");

    assertThat(buku.of(tenggat))
        .filteredOn(row -> row.stage().matches("H-14|H-7|H-1|H|H\\+1"))
        .extracting(Row::stage, Row::who, Row::state, Row::late)
        .containsExactlyInAnyOrder(
            tuple("H-14", "dinkesasesor", "terkirim", false),
            tuple("H-14", "dinkesasesor2", "terkirim", false),
            tuple("H-7", "dinkesasesor", "terkirim", false),
            tuple("H-7", "dinkesasesor2", "terkirim", false),
            tuple("H-1", "dinkesasesor", "terkirim", false),
            tuple("H-1", "dinkesasesor2", "terkirim", false),
            tuple("H", "dinkesasesor", "terkirim", false),
            tuple("H", "dinkesasesor2", "terkirim", false),
            tuple("H+1", "dinkesasesor", "terkirim", false),
            tuple("H+1", "dinkesasesor2", "terkirim", false),
            tuple("H+1", "dinkessekretaris", "terkirim", false));
    var mail = mails.find("ringkasan/2027-01-04", "dinkesasesor").orElseThrow();
    assertThat(mail.subject()).isEqualTo("1 terlambat: tugas Anda, 4 Januari 2027");
    assertThat(mails.letter(mail.number()).orElseThrow().text())
        .contains("Laporan rencana aksi triwulan IV 2026")
        .contains("Tenggat Kamis, 31 Desember 2026.")
        .contains("/tenggat/" + tenggat.id());
  }

  @Test
  void mergesAllOfADayIntoOneMailOverdueFirst() {
    clock.startAt("2026-10-01T07:00");
    buku.owes("dinkes", "2026-11-20");
    buku.owes("dinsos", "2026-11-20");

    clock.forwardTo("2026-12-04T08:00");

    var mail = mails.find("ringkasan/2026-12-04", "sekda").orElseThrow();
    assertThat(mail.subject())
        .isEqualTo("2 terlambat: tenggat yang perlu Anda ketahui, 4 Desember 2026");
    assertThat(mails.letter(mail.number()).orElseThrow().text())
        .contains("Dinas Kesehatan")
        .contains("Dinas Sosial");
  }

  @Test
  void saysAtTheHeadOfADigestWhatIsOverdueInAllLikeTheFrontPage() {
    clock.startAt("2026-10-01T07:00");
    buku.owes("dinkes", "2026-11-20");
    buku.owes("dinsos", "2026-11-23");
    buku.owes("dlh", "2026-12-04");

    clock.forwardTo("2026-12-04T08:00");

    var mail = mails.find("ringkasan/2026-12-04", "sekda").orElseThrow();
    var letter = mails.letter(mail.number()).orElseThrow();
    assertThat(mail.subject())
        .isEqualTo("1 terlambat: tenggat yang perlu Anda ketahui, 4 Desember 2026");
    assertThat(letter.text().replaceAll("\\s+", " "))
        .containsSubsequence(
            "[X] 2 terlambat seluruhnya",
            "Semua tenggat yang Anda lihat",
            "2 tenggat terlambat di semua prosedur, 1 jatuh tempo sampai Minggu, 3 masih terbuka.",
            "/tenggat?keadaan=terlambat",
            "Laporan rencana aksi");
    assertThat(letter.html()).contains("Buka yang terlambat");
    assertThat(counts.of("sekda").counts()).isEqualTo(new DeadlineCounts.Counts(3, 2, 1));
  }

  @Test
  void cancelsWhatIsStillPlannedWhenTheDeadlineIsMet() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-17T08:00");

    buku.meets("dinkes");

    assertThat(buku.of(tenggat))
        .extracting(Row::stage, Row::state)
        .contains(tuple("H-14", "terkirim"), tuple("H-7", "batal"), tuple("H+14", "batal"))
        .doesNotContain(tuple("H", "direncanakan"));
  }

  @Test
  void plansAnewWhenADeadlineMovesAndKeepsTheOldRows() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-28T09:00");

    buku.extend(tenggat, "2027-01-15");

    assertThat(buku.of(tenggat))
        .extracting(Row::due, Row::stage, Row::state)
        .contains(
            tuple("2026-12-31", "H-7", "terkirim"),
            tuple("2026-12-31", "H-1", "batal"),
            tuple("2027-01-15", "H-14", "direncanakan"),
            tuple("2027-01-15", "H+14", "direncanakan"));
    assertThat(buku.of(tenggat))
        .filteredOn(row -> row.stage().equals("Pemberitahuan"))
        .extracting(Row::who)
        .containsExactlyInAnyOrder(
            "dinkesasesor", "dinkesasesor2", "dinkessekretaris", "dinkeskepala");
  }

  @Test
  void showsBeforeAMoveWhatWouldChangeAndWarnsOfAnEarlierDate() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");

    var earlier = preview(tenggat, "2026-12-18");
    var later = preview(tenggat, "2027-01-17");

    assertThat(earlier.shortens()).isTrue();
    assertThat(later.shortens()).isFalse();
    // a Sunday: the next working day is offered
    assertThat(later.asked()).hasToString("2027-01-17");
    assertThat(later.due()).hasToString("2027-01-18");
    assertThat(buku.now(tenggat).due()).hasToString("2026-12-31");
  }

  private ExtensionOutlook.Preview preview(Deadline tenggat, String due) {
    return outlook.preview(
        tenggat, new Extensions.Request(LocalDate.parse(due), null, null, null, null, false));
  }

  @Test
  void ofTwoStagesOnOneDayOnlyTheLaterIsSent() {
    clock.startAt("2026-03-01T07:00");
    // 18 to 24 March 2026 are off (Nyepi, Idulfitri): H-7 and H-1 of 25 March both go on the 17th
    var tenggat = buku.owes("dinkes", "2026-03-25");

    assertThat(buku.of(tenggat))
        .extracting(Row::stage, Row::plannedFor, Row::state)
        .contains(
            tuple("H-7", "2026-03-17T07:30", "batal"),
            tuple("H-1", "2026-03-17T07:30", "direncanakan"));
  }

  @Test
  void sendsAfterAnOutageOnlyTheLatestStageAndMarksItLate() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-29T08:00");

    clock.startAt("2027-01-04T09:00");
    clock.runDue();

    assertThat(buku.of(tenggat))
        .extracting(Row::stage, Row::who, Row::state, Row::late)
        .contains(
            tuple("H-1", "dinkesasesor", "batal", false),
            tuple("H", "dinkesasesor", "batal", false),
            tuple("H+1", "dinkesasesor", "terkirim", true),
            tuple("H+1", "dinkessekretaris", "terkirim", true));
  }

  @Test
  void remindsAgainEveryMonthAfterTheLastStageWhileItIsLate() {
    clock.startAt("2026-10-01T07:00");
    var tenggat = buku.owes("dlh", "2026-11-20");
    clock.forwardTo("2026-12-03T08:00");
    assertThat(buku.of(tenggat)).extracting(Row::stage).as("nothing beyond H+14 yet").hasSize(11);

    clock.forwardTo("2027-02-05T08:00");

    assertThat(buku.of(tenggat))
        .filteredOn(row -> !row.stage().equals("H+14") && row.plannedFor().compareTo("2026-12") > 0)
        .extracting(Row::stage, Row::who, Row::plannedFor, Row::state, Row::late)
        .containsExactlyInAnyOrder(
            // a month after H+14, 4 December, and another
            tuple("H+45", "dlhasesor", "2027-01-04T07:30", "terkirim", false),
            tuple("H+45", "dlhkepala", "2027-01-04T07:30", "terkirim", false),
            tuple("H+45", "inspektur", "2027-01-04T07:30", "terkirim", false),
            tuple("H+45", "sekda", "2027-01-04T07:30", "terkirim", false),
            tuple("H+76", "dlhasesor", "2027-02-04T07:30", "terkirim", false),
            tuple("H+76", "dlhkepala", "2027-02-04T07:30", "terkirim", false),
            tuple("H+76", "inspektur", "2027-02-04T07:30", "terkirim", false),
            tuple("H+76", "sekda", "2027-02-04T07:30", "terkirim", false),
            tuple("H+104", "dlhasesor", "2027-03-04T07:30", "direncanakan", false),
            tuple("H+104", "dlhkepala", "2027-03-04T07:30", "direncanakan", false),
            tuple("H+104", "inspektur", "2027-03-04T07:30", "direncanakan", false),
            tuple("H+104", "sekda", "2027-03-04T07:30", "direncanakan", false));
    assertThat(mails.find("ringkasan/2027-02-04", "dlhkepala").orElseThrow().subject())
        .startsWith("1 terlambat");

    buku.meets("dlh");
    clock.forwardTo("2027-04-10T08:00");

    assertThat(buku.of(tenggat))
        .filteredOn(row -> row.stage().equals("H+104"))
        .extracting(Row::state)
        .containsOnly("batal");
    assertThat(mails.find("ringkasan/2027-03-04", "dlhasesor")).isEmpty();
  }

  @Test
  void sendsOneAfterAnOutageOfManyMonthsAndGoesOnWithTheNext() {
    clock.startAt("2026-10-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-11-20");
    clock.forwardTo("2026-12-10T08:00");

    clock.startAt("2027-05-20T09:00");
    clock.runDue();

    assertThat(buku.of(tenggat))
        .filteredOn(row -> row.who().equals("dinkesasesor"))
        .filteredOn(row -> row.plannedFor().compareTo("2026-12-10") > 0)
        .extracting(Row::stage, Row::plannedFor, Row::state, Row::late)
        .containsExactly(
            tuple("H+45", "2027-01-04T07:30", "batal", false),
            tuple("H+76", "2027-02-04T07:30", "batal", false),
            tuple("H+104", "2027-03-04T07:30", "batal", false),
            // 4 April is a Sunday
            tuple("H+135", "2027-04-05T07:30", "batal", false),
            tuple("H+165", "2027-05-04T07:30", "terkirim", true),
            tuple("H+196", "2027-06-04T07:30", "direncanakan", false));
    assertThat(mails.find("ringkasan/2027-05-20", "sekda")).isPresent();

    clock.forwardTo("2027-06-04T08:00");
    assertThat(mails.find("ringkasan/2027-06-04", "sekda")).isPresent();
  }

  /** However long it is down and comes back: whoever must hear does, once, of the latest month. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverTellsAMonthTwiceNorForgetsOneWhateverTheOutages(long seed) {
    var chance = new Random(seed);
    clock.startAt("2026-10-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-11-20");
    clock.forwardTo("2026-12-04T08:00");
    var now = LocalDateTime.parse("2026-12-04T08:00");
    for (var turn = 0; turn < 8; turn++) {
      now = now.plusDays(1 + chance.nextInt(90)).plusMinutes(chance.nextInt(600));
      clock.startAt(now.toString());
      clock.runDue();
      // one that comes back before the hour waits for it
      now = now.plusDays(1).withHour(12);
      clock.forwardTo(now.toString());

      var told =
          buku.of(tenggat).stream()
              .filter(row -> row.who().equals("dinkeskepala") && months(row) > 14)
              .toList();
      assertThat(told).extracting(Row::stage).doesNotHaveDuplicates();
      assertThat(told).extracting(Row::state).containsOnlyOnce("direncanakan");
      var last = told.get(told.size() - 1);
      assertThat(last.state()).isEqualTo("direncanakan");
      assertThat(last.plannedFor()).isGreaterThan(now.toString());
      assertThat(LocalDateTime.parse(last.plannedFor())).isBefore(now.plusMonths(1).plusDays(9));
      if (told.size() > 1) {
        assertThat(told.get(told.size() - 2).state()).as("the month before").isEqualTo("terkirim");
      }
    }
  }

  private static int months(Row row) {
    return row.stage().startsWith("H+") ? Integer.parseInt(row.stage().substring(2)) : 0;
  }

  @Test
  void keepsLateOnesForTheMorningMailWhenItComesBackBefore() {
    clock.startAt("2026-12-01T07:00");
    buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-22T08:00");

    clock.startAt("2026-12-30T06:00");
    clock.runDue();
    assertThat(mails.find("ringkasan/2026-12-30", "dinkesasesor")).isEmpty();

    clock.forwardTo("2026-12-30T07:30");
    assertThat(mails.find("ringkasan/2026-12-30", "dinkesasesor")).isPresent();
  }

  @Test
  void opensAgainUnderItsOwnDateAfterAReturn() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-10T09:00");
    buku.meets("dinkes");

    var lagi = buku.owes("dinkes", "2026-12-18");

    assertThat(lagi.id()).isEqualTo(tenggat.id());
    assertThat(lagi.state()).isEqualTo(Deadline.State.TERBUKA);
    assertThat(lagi.first()).hasToString("2026-12-31");
    assertThat(buku.of(lagi))
        .extracting(Row::due, Row::stage, Row::state)
        .contains(tuple("2026-12-31", "H-7", "batal"), tuple("2026-12-18", "H-7", "direncanakan"));
  }

  @Test
  void plansTheSameDateAgainWhenItIsReturnedUnderIt() {
    clock.startAt("2026-12-01T07:00");
    var tenggat = buku.owes("dinkes", "2026-12-31");
    buku.meets("dinkes");

    buku.owes("dinkes", "2026-12-31");

    assertThat(buku.of(tenggat)).extracting(Row::state).containsOnly("direncanakan").hasSize(11);
  }
}
