package id.tertib.notification.outbox;

import static id.tertib.testing.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.notification.MailRegister;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.testing.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What administrators see of the outbox, and that nobody else does. */
@ProcessTest
class MailPagesTest {

  @Autowired WebApplicationContext application;
  @Autowired Outbox outbox;
  @Autowired MailRegister register;

  private MailBench bench;
  private MockMvc pages;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    pages = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    bench.account("ujiadmin", "Administrator Uji", "admin@uji.example", "camunda-admin");
    bench.account("ujiasesor", "Asesor Uji", "asesor@uji.example");
    bench.account("ujitanpa", "Tanpa Alamat", null);
  }

  @AfterEach
  void forget() {
    bench.forget("ujiadmin", "ujiasesor", "ujitanpa");
  }

  @Test
  void aListWithoutMailsSaysWhatWillBeThere() throws Exception {
    pages
        .perform(get("/surel").with(user("ujiadmin")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Tidak ada surel di sini")))
        .andExpect(content().string(containsString("semua (0)")));
  }

  @Test
  void theListIsFilteredByState() throws Exception {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    outbox.toPerson("ujitanpa", MailBench.message("tugas/1"));

    pages
        .perform(get("/surel?keadaan=tanpa_alamat").with(user("ujiadmin")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Tanpa Alamat")))
        .andExpect(content().string(containsString("menunggu (1)")))
        .andExpect(content().string(not(containsString("Asesor Uji"))));
  }

  @Test
  void oneMailIsShownWithItsTextAndItsTries() throws Exception {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));

    pages
        .perform(get("/surel/" + number("ujiasesor")).with(user("ujiadmin")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("asesor@uji.example")))
        .andExpect(content().string(containsString("ada tugas baru untuk Anda.")))
        .andExpect(content().string(not(containsString("Alamat lain untuk surel ini"))));
  }

  @Test
  void aMailWithoutAnAddressGoesOutWithTheOneGivenHere() throws Exception {
    outbox.toPerson("ujitanpa", MailBench.message("tugas/1"));
    var page = "/surel/" + number("ujitanpa");

    pages
        .perform(
            post(page + "/alamat")
                .with(user("ujiadmin"))
                .with(csrf())
                .param("alamat", "baru@uji.example"))
        .andExpect(redirectedUrl(page))
        .andExpect(flash().attribute("tersimpan", true));

    assertThat(register.find("tugas/1", "ujitanpa"))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.MENUNGGU);
              assertThat(mail.address()).isEqualTo("baru@uji.example");
            });
  }

  @Test
  void aWrongAddressIsRefusedInItsField() throws Exception {
    outbox.toPerson("ujitanpa", MailBench.message("tugas/1"));
    var page = "/surel/" + number("ujitanpa");

    pages
        .perform(
            post(page + "/alamat")
                .with(user("ujiadmin"))
                .with(csrf())
                .param("alamat", "bukan alamat"))
        .andExpect(redirectedUrl(page))
        .andExpect(flash().attribute("galat", containsString("tidak dapat dipakai")));
    pages
        .perform(
            get(page)
                .with(user("ujiadmin"))
                .flashAttr("galat", "Alamat tidak dapat dipakai.")
                .flashAttr("alamatDitulis", "bukan alamat"))
        .andExpect(content().string(containsString("value=\"bukan alamat\"")))
        .andExpect(content().string(containsString("aria-invalid=\"true\"")));

    assertThat(register.find("tugas/1", "ujitanpa").orElseThrow().state())
        .isEqualTo(MailState.TANPA_ALAMAT);
  }

  @Test
  void nobodyElseSeesMails() throws Exception {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    var page = "/surel/" + number("ujiasesor");

    pages.perform(get("/surel").with(user("ujiasesor"))).andExpect(status().isForbidden());
    pages.perform(get(page).with(user("ujiasesor"))).andExpect(status().isForbidden());
    pages
        .perform(
            post(page + "/alamat")
                .with(user("ujiasesor"))
                .with(csrf())
                .param("alamat", "baru@uji.example"))
        .andExpect(status().isForbidden());
  }

  private long number(String recipient) {
    return register.find("tugas/1", recipient).orElseThrow().number();
  }
}
