package id.tertib.deadline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.access.Person;
import id.tertib.deadline.BukuPengingat;
import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Reminders;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody reminds of many deadlines at once, in words of his own. */
@ProcessTest
class ManualRemindersTest {

  @Autowired Reminders reminders;
  @Autowired MailRegister mails;
  @Autowired JdbcClient jdbc;
  @Autowired TimeTravel clock;

  private BukuPengingat ledger;
  private Deadline dinkes;
  private Deadline dinsos;

  @BeforeEach
  void twoReportsAreOwed(@Autowired ApplicationContext application) {
    ledger = new BukuPengingat(application);
    clock.startAt("2026-12-01T09:00");
    dinkes = ledger.owes("dinkes", "2026-12-31");
    dinsos = ledger.owes("dinsos", "2026-11-27");
  }

  @Test
  void writesOneMailAPersonAndARowForEachDeadline() {
    assertThat(remind("  Mohon\n dipercepat. ", dinkes, dinsos))
        .extracting(Person::id)
        .containsExactlyInAnyOrder("dinkesasesor", "dinkesasesor2", "dinsosasesor");

    assertThat(ledger.of(dinsos))
        .extracting(Row::stage, Row::who)
        .contains(tuple("Manual 20261201", "dinsosasesor"));
    assertThat(letterTo("dinsosasesor"))
        .contains("“Mohon dipercepat.”", "TERLAMBAT 2 hari kerja", "Dinas Sosial")
        .doesNotContain("Dinas Kesehatan");
  }

  @Test
  void namesTheOneThatCannotBeRemindedAndSendsNothing() {
    remind(null, dinkes);

    refuses("2026-TW4/dinkes) sudah diingatkan hari ini", dinsos, dinkes);
    ledger.meets("dinsos");
    clock.startAt("2026-12-02T09:00");
    refuses("2026-TW4/dinsos) tidak terbuka lagi", dinkes, dinsos);
    assertThat(sent()).as("to both assessors").isEqualTo(2);
  }

  @Test
  void takesADeadlineOutOfAMailThatStillWaits() {
    remind("Mohon dipercepat.", dinkes);

    ledger.meets("dinkes");

    assertThat(
            jdbc.sql("select keadaan from surel where jenis = 'pengingat'")
                .query(String.class)
                .list())
        .containsExactly("dibatalkan", "dibatalkan");
  }

  private List<Person> remind(String sentence, Deadline... deadlines) {
    return reminders.remind(
        Arrays.stream(deadlines).map(Deadline::id).toList(), sentence, "organisasi");
  }

  private void refuses(String reason, Deadline... deadlines) {
    assertThatThrownBy(() -> remind(null, deadlines))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(reason);
  }

  private int sent() {
    return jdbc.sql("select count(*) from surel where jenis = 'pengingat'")
        .query(Integer.class)
        .single();
  }

  private String letterTo(String person) {
    var number =
        jdbc.sql("select nomor from surel where jenis = 'pengingat' and penerima = :siapa")
            .param("siapa", person)
            .query(Long.class)
            .single();
    return mails.letter(number).orElseThrow().text().replaceAll("\\s+", " ");
  }
}
