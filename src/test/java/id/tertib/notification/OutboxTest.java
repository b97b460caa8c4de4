package id.tertib.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.notification.MailMessage.Attachment;
import id.tertib.testing.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class OutboxTest {

  @Autowired ApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired TransactionTemplate transaction;

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
          application
              .getBean(org.springframework.jdbc.core.JdbcTemplate.class)
              .update("delete from surel");
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
}
