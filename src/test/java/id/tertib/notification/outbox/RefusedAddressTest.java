package id.tertib.notification.outbox;

import static id.tertib.testing.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.notification.FailureReason;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.ProcessTest;
import java.nio.file.Path;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An address that the server refuses for good: marked once, held, and released by a person. */
@ProcessTest
class RefusedAddressTest {

  private static final String REFUSAL = "550 5.1.1 alamat tidak dikenal";

  @Autowired WebApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;
  @Autowired RuntimeService runtime;
  @Autowired IdentityService identity;
  @TempDir Path directory;

  private MailBench bench;
  private FakeSmtp server;
  private MailRelay relay;
  private MockMvc pages;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    server = new FakeSmtp();
    var settings = bench.settings(directory);
    relay = bench.relay(bench.smtp(server.port(), settings), settings);
    pages = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    bench.account("ujiadmin", "Administrator Uji", "ujiadmin@uji.example", "camunda-admin");
    bench.account("ujiasesor", "Asesor Uji", "salah@uji.example");
  }

  @AfterEach
  void forget() {
    server.close();
    bench.forget("ujiadmin", "ujiasesor");
  }

  @Test
  void isMarkedAndNotTriedAgainAndAsksTheAdministratorsOnce() {
    server.refusing("salah@uji.example", REFUSAL);
    post("tugas/1", "tugas/2", "tugas/3");
    relay.runDue();
    post("tugas/4");
    relay.runDue();

    assertThat(register.ofCase("2026-S2/dinkes"))
        .filteredOn(mail -> mail.recipient().equals("ujiasesor"))
        .extracting(
            MailRow::key, MailRow::state, MailRow::reason, MailRow::answer, MailRow::attempts)
        .containsExactly(
            tuple("tugas/1", MailState.GAGAL, FailureReason.ALAMAT_DITOLAK, REFUSAL, 1),
            tuple("tugas/2", MailState.TANPA_ALAMAT, FailureReason.ALAMAT_DITOLAK, REFUSAL, 0),
            tuple("tugas/3", MailState.TANPA_ALAMAT, FailureReason.ALAMAT_DITOLAK, REFUSAL, 0),
            tuple("tugas/4", MailState.TANPA_ALAMAT, FailureReason.ALAMAT_DITOLAK, REFUSAL, 0));
    assertThat(openCases()).isEqualTo(1);
    assertThat(notices()).isEqualTo(1);
  }

  @Test
  void whatWasHeldGoesOutOnceTheAccountHasAnotherAddress() {
    refusedWithTwoHeld();
    server.recover();

    bench.later(Duration.ofHours(1));
    relay.runDue();
    assertThat(to("salah@uji.example")).as("unchanged").isZero();

    correctTheAccount("benar@uji.example");
    relay.runDue();

    assertThat(to("salah@uji.example")).isZero();
    assertThat(to("benar@uji.example")).isEqualTo(2);
    post("tugas/4");
    relay.runDue();
    assertThat(to("benar@uji.example")).as("marked no longer").isEqualTo(3);
  }

  @Test
  void anAdministratorSeesTheAnswerAndTakesTheMarkAway() throws Exception {
    refusedWithTwoHeld();
    server.recover();

    pages
        .perform(get("/surel").with(user("ujiadmin")))
        .andExpect(content().string(containsString(REFUSAL)))
        .andExpect(content().string(containsString("Perbaiki alamat")))
        .andExpect(content().string(containsString("/akun/orang/ujiasesor")));
    pages
        .perform(clearing().with(user("ujiadmin")).with(csrf()))
        .andExpect(redirectedUrl("/surel"));
    relay.runDue();

    assertThat(to("salah@uji.example")).isEqualTo(2);
    pages
        .perform(get("/surel").with(user("ujiadmin")))
        .andExpect(content().string(not(containsString("Alamat yang ditolak server"))));
  }

  @Test
  void sendingTheFailedMailAgainTakesTheMarkAwayToo() {
    refusedWithTwoHeld();
    server.recover();

    application
        .getBean(FailedMails.class)
        .requeue(register.find("tugas/1", "ujiasesor").orElseThrow().number(), "ujiadmin");
    relay.runDue();

    assertThat(to("salah@uji.example")).isEqualTo(3);
  }

  @Test
  void nobodyElseTakesMarksAway() throws Exception {
    refusedWithTwoHeld();

    pages
        .perform(clearing().with(user("ujiasesor")).with(csrf()))
        .andExpect(status().isForbidden());
    relay.runDue();

    assertThat(register.find("tugas/2", "ujiasesor").orElseThrow().state())
        .isEqualTo(MailState.TANPA_ALAMAT);
  }

  @Test
  void aServerThatRefusesByItsRulesMarksNobody() {
    server.answering("RCPT", "554 5.7.1 relay access denied");
    post("tugas/1", "tugas/2");

    relay.runDue();

    assertThat(register.find("tugas/2", "ujiasesor"))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.GAGAL);
              assertThat(mail.reason()).isEqualTo(FailureReason.DITOLAK_TETAP);
            });
  }

  private void refusedWithTwoHeld() {
    server.refusing("salah@uji.example", REFUSAL);
    post("tugas/1", "tugas/2", "tugas/3");
    relay.runDue();
    assertThat(register.find("tugas/3", "ujiasesor").orElseThrow().state())
        .isEqualTo(MailState.TANPA_ALAMAT);
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
      clearing() {
    return org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
            "/surel/alamat-ditolak")
        .param("akun", "ujiasesor")
        .param("alamat", "salah@uji.example");
  }

  private void post(String... keys) {
    for (var key : keys) {
      outbox.toPerson("ujiasesor", MailBench.message(key));
    }
  }

  private void correctTheAccount(String address) {
    var account = identity.createUserQuery().userId("ujiasesor").singleResult();
    account.setEmail(address);
    identity.saveUser(account);
  }

  private long to(String address) {
    return server.messages().stream().filter(mail -> mail.contains(address)).count();
  }

  private long openCases() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(SurelGagal.KEY).list().stream()
        .filter(
            instance ->
                register
                    .find(Long.parseLong(instance.getBusinessKey()))
                    .filter(mail -> mail.recipient().equals("ujiasesor"))
                    .isPresent())
        .count();
  }

  private long notices() {
    return register.ofCase("2026-S2/dinkes").stream()
        .filter(mail -> mail.recipient().equals("ujiadmin"))
        .filter(mail -> mail.subject().equals("Alamat surel ditolak: Asesor Uji"))
        .count();
  }
}
