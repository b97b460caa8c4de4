package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailMessage.Attachment;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.notification.Outbox.Posted;
import id.tertib.notification.letter.MailAttachments;
import id.tertib.notification.letter.MailLetters;
import id.tertib.notification.letter.SealedMails;
import id.tertib.notification.letter.WordsWriter;
import id.tertib.testing.CountedSql;
import id.tertib.testing.ProcessTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class OutboxTest {

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;

  private MailBench bench;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example", "ujikelompok");
    bench.account("ujikepala", "Kepala Uji", "kepala@uji.example", "ujikelompok");
    bench.account("ujitanpa", "Tanpa Alamat", null, "ujikelompok");
  }

  @AfterEach
  void forget() {
    bench.forget("ujiasesor", "ujikepala", "ujitanpa");
  }

  @Test
  void writesOneMailForAKeyAndARecipientHoweverOftenItIsAskedTo() {
    outbox.toPerson("ujiasesor", MailBench.message("laporan/2026-S2/dinkes"));
    outbox.toPerson("ujiasesor", MailBench.message("laporan/2026-S2/dinkes"));
    outbox.toGroup("ujikelompok", MailBench.message("laporan/2026-S2/dinkes"));

    assertThat(register.ofCase("2026-S2/dinkes"))
        .extracting(MailRow::recipient, MailRow::state)
        .containsExactlyInAnyOrder(
            tuple("ujiasesor", MailState.MENUNGGU),
            tuple("ujikepala", MailState.MENUNGGU),
            tuple("ujitanpa", MailState.TANPA_ALAMAT));
  }

  @Test
  void leavesNothingWhenTheCallersTransactionIsRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
          status.setRollbackOnly();
        });

    assertThat(register.ofCase("2026-S2/dinkes")).isEmpty();
  }

  @Test
  void keepsTheAddressOfTheMomentItWasWritten() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    bench.account("ujiasesor", "Asesor Uji", "baru@uji.example");

    assertThat(register.find("tugas/1", "ujiasesor"))
        .hasValueSatisfying(mail -> assertThat(mail.address()).isEqualTo("asesor@uji.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "tidak ada",
        "asesor.uji.example",
        "asesor@",
        "@uji.example",
        "satu@uji.example, dua@uji.example",
        "asesor@uji.example\r\nBcc: semua@uji.example",
        "asésor@uji.example"
      })
  void aWrongAddressIsTakenDownAndStopsNobody(String address) {
    bench.account("ujitanpa", "Tanpa Alamat", address);

    outbox.toPerson("ujitanpa", MailBench.message("tugas/1"));

    assertThat(register.find("tugas/1", "ujitanpa"))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.TANPA_ALAMAT);
              assertThat(mail.address()).isNull();
            });
  }

  @Test
  void anAccountThatIsGoneStopsNobody() {
    outbox.toPerson("sudahtiada", MailBench.message("tugas/1"));
    outbox.toGroup("kelompokkosong", MailBench.message("tugas/1"));

    assertThat(register.ofCase("2026-S2/dinkes"))
        .singleElement()
        .extracting(MailRow::state)
        .isEqualTo(MailState.TANPA_ALAMAT);
  }

  @Test
  void theMessageIdIsTheSameWheneverTheSameMailIsWritten() {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    outbox.toPerson("ujikepala", MailBench.message("tugas/1"));
    var first = register.find("tugas/1", "ujiasesor").orElseThrow().messageId();

    transaction.executeWithoutResult(
        status -> {
          jdbc.update("delete from surel");
          outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
        });

    assertThat(register.find("tugas/1", "ujiasesor").orElseThrow().messageId())
        .isEqualTo(first)
        .matches("<[0-9a-f]{40}@localhost>");
  }

  @Test
  void refusesAnAttachmentFromOutsideTheDataDirectory() {
    assertThatThrownBy(
            () ->
                outbox.toPerson(
                    "ujiasesor",
                    MailBench.message(
                        "laporan/1",
                        new Attachment("passwd", "text/plain", "../../../../etc/passwd"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("di luar direktori data");
  }

  @Test
  void tellsTheLedgerTheNumberOfTheMailWrittenNowOrBefore() {
    var asesor = new Person("ujiasesor", "Asesor Uji", "asesor@uji.example");

    var first = outbox.deliver(asesor, MailBench.message("ringkasan/2026-07-13"));
    var again = outbox.deliver(asesor, MailBench.message("ringkasan/2026-07-13"));

    assertThat(first.now()).isTrue();
    assertThat(again).isEqualTo(new Posted(first.number(), false));
    assertThat(register.byNumbers(List.of(first.number(), 99L)))
        .containsOnlyKeys(first.number())
        .hasEntrySatisfying(
            first.number(),
            mail ->
                assertThat(mail.messageId())
                    .isEqualTo(register.messageId("ringkasan/2026-07-13", "ujiasesor")));
  }

  @Test
  void withdrawsOnlyWhatWaitsAndNobodyHasTaken() {
    var waiting = posted("ujiasesor", "tugas/1");
    var addressless = posted("ujitanpa", "tugas/1");
    var taken = posted("ujiasesor", "tugas/2");
    jdbc.update("update surel set pemegang = 'simpul' where nomor = ?", taken);

    assertThat(outbox.withdraw(waiting, "tenggat terpenuhi")).isTrue();
    assertThat(outbox.withdraw(waiting, "tenggat terpenuhi")).as("a second time").isFalse();
    assertThat(outbox.withdraw(addressless, "tenggat terpenuhi")).isTrue();
    assertThat(outbox.withdraw(taken, "tenggat terpenuhi")).isFalse();
    assertThat(register.find(waiting))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.DIBATALKAN);
              assertThat(mail.reason()).isEqualTo(FailureReason.DITARIK);
              assertThat(mail.answer()).isEqualTo("tenggat terpenuhi");
            });
    assertThat(register.find(taken).orElseThrow().state()).isEqualTo(MailState.MENUNGGU);
  }

  @Test
  void writesAnewOnlyWhatWaitsAndNobodyHasTaken() {
    var untouched = posted("ujiasesor", "ringkasan/2026-07-13");
    var taken = posted("ujikepala", "ringkasan/2026-07-13");
    jdbc.update("update surel set percobaan = 1 where nomor = ?", untouched);
    jdbc.update("update surel set pemegang = 'simpul' where nomor = ?", taken);
    var digest = MailBench.digest(LocalDate.of(2026, 7, 13));

    assertThat(outbox.rewrite(untouched, digest)).isTrue();
    assertThat(outbox.rewrite(taken, digest)).isFalse();
    assertThat(outbox.rewrite(untouched, MailBench.message("lain"))).as("another key").isFalse();
    assertThat(register.find(untouched))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.subject()).startsWith("1 terlambat, 1 mendekat");
            });
    assertThat(register.letter(untouched))
        .hasValueSatisfying(
            letter -> {
              assertThat(letter.text()).startsWith("Yth. Asesor Uji,").contains("/t/8c1f");
              assertThat(letter.html()).contains("/t/8c1f");
            });
  }

  @Test
  void writesToAGroupInOneInsertAndLaysNothingOut() {
    var sql = new CountedSql(application.getBean(JdbcClient.class));
    var settings = application.getBean(MailSettings.class);
    var rows = new MailRows(sql.client(), application.getBean(MailLetters.class), settings);
    new JdbcOutbox(
            new MailTable(sql.client(), rows, application.getBean(SealedMails.class)),
            rows,
            application.getBean(People.class),
            application.getBean(WordsWriter.class),
            application.getBean(MailAttachments.class),
            application.getBean(Clock.class),
            application)
        .toGroup("ujikelompok", MailBench.message("tugas/1"));

    assertThat(register.ofCase("2026-S2/dinkes")).hasSize(3);
    assertThat(sql.statements()).hasSize(2).last().asString().startsWith("insert into surel");
    assertThat(jdbc.queryForList("select teks from surel", String.class)).containsOnlyNulls();
  }

  private long posted(String account, String key) {
    outbox.toPerson(account, MailBench.message(key));
    return register.find(key, account).orElseThrow().number();
  }
}
