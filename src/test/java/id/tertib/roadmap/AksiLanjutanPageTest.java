package id.tertib.roadmap;

import static id.tertib.testing.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.PembuktianAksi.Keadaan;
import id.tertib.testing.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Further actions before any sheet asks them: adding, the pages, changing and withdrawing. */
@ProcessTest
class AksiLanjutanPageTest {

  private static final String ORGANISASI = "organisasi";
  private static final String ASESOR = "dinkesasesor";

  @Autowired FurtherActions actions;
  @Autowired AuditTrail trail;

  private MockMvc mvc;

  @BeforeEach
  void open(@Autowired WebApplicationContext application) {
    mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    ClockUtil.setCurrentTime(
        Date.from(
            LocalDateTime.parse("2026-07-13T08:00").atZone(ZoneId.of("Asia/Jakarta")).toInstant()));
  }

  @Test
  void numbersEachSeriesByItself() {
    assertThat(add(isi("dinkes", "Tetapkan SOP"))).isEqualTo("RATL-2026-001");
    assertThat(add(isi("bpkad", "Perbarui aset"))).isEqualTo("RATL-2026-002");
    assertThat(actions.add("ADUAN-2026", isi("dinkes", "Pasang loket"), ORGANISASI).kode())
        .isEqualTo("ADUAN-2026-001");
    assertThat(actions.ofSeries("RATL-2026")).hasSize(2);
    assertThat(trail.of("aksi-lanjutan"))
        .extracting(AuditRow::what, AuditRow::detail)
        .contains(tuple("menambah aksi lanjutan", "RATL-2026-001"));
  }

  @Test
  void refusesWhatNobodyCouldBeAsked() {
    refuses(isi("dinkes", "  "), "Judul aksi lanjutan kosong");
    refuses(isi("dinkes", "x".repeat(501)), "berisi 501 huruf");
    refuses(isi("tidak-ada", "Tetapkan SOP"), "'tidak-ada', tidak ada");
    refuses(
        new Isi("Tetapkan SOP", "dinkes", Triwulan.parse("2026-TW3"), "", "RATL PMPRB 2026", ""),
        "Pilih triwulan dari triwulan IV 2026");
    refuses(
        new Isi("Tetapkan SOP", "dinkes", Triwulan.parse("2041-TW1"), "", "RATL PMPRB 2026", ""),
        "triwulan I 2041");
    refuses(
        new Isi("Tetapkan SOP", "dinkes", Triwulan.parse("2026-TW4"), "", "", ""),
        "Sumber aksi lanjutan kosong");
    assertThatThrownBy(() -> actions.add("RA-2026", isi("dinkes", "Tetapkan SOP"), ORGANISASI))
        .hasMessageContaining("RA-2026");
    assertThat(actions.all()).isEmpty();
  }

  @Test
  void standInTheRoadMapWithSourceAndState() throws Exception {
    add(isi("dinkes", "Tetapkan <b>SOP</b>"));
    add(isi("bpkad", "Perbarui daftar aset"));

    assertThat(page(ASESOR, "/road-map"))
        .contains("2 aksi lanjutan", "id=\"RATL-2026-001\"", "RATL PMPRB 2026", "belum ditanyakan")
        .contains("Tetapkan &lt;b&gt;SOP&lt;/b&gt;")
        .doesNotContain("??");
    assertThat(page(ASESOR, "/road-map?perangkatDaerah=bpkad"))
        .contains("id=\"RATL-2026-002\"")
        .doesNotContain("id=\"RATL-2026-001\"");
    // they belong to no area
    assertThat(page(ASESOR, "/road-map?area=Penataan%20Tatalaksana"))
        .doesNotContain("id=\"RATL-2026-001\"");
  }

  @Test
  void areFoundBySourceStateOfficeAndWords() throws Exception {
    add(isi("dinkes", "Tetapkan SOP"));
    add(isi("bpkad", "Perbarui daftar aset"));
    actions.withdraw("RATL-2026-002", "Keliru", ORGANISASI);

    var all = "/road-map/aksi-lanjutan";
    assertThat(page(ASESOR, all)).contains("id=\"RATL-2026-001\"", "id=\"RATL-2026-002\"");
    assertThat(page(ASESOR, all + "?keadaan=DITARIK"))
        .contains("id=\"RATL-2026-002\"")
        .doesNotContain("id=\"RATL-2026-001\"");
    assertThat(page(ASESOR, all + "?cari=daftar%20aset&sumber=RATL%20PMPRB%202026"))
        .contains("id=\"RATL-2026-002\"")
        .doesNotContain("id=\"RATL-2026-001\"");
    assertThat(page(ASESOR, all + "?sumber=lain&keadaan=%3Cscript%3E"))
        .contains("Tidak ada aksi lanjutan yang cocok")
        .doesNotContain("<script>");
  }

  @Test
  void areChangedByBagianOrganisasiWhileNothingAskedThem() throws Exception {
    var kode = add(isi("dinkes", "Tetapkan SOP"));
    var address = "/road-map/aksi-lanjutan/" + kode;
    assertThat(page(ORGANISASI, address)).contains("name=\"judul\"", "name=\"alasan\"");
    assertThat(page(ASESOR, address)).doesNotContain("name=\"judul\"", "name=\"alasan\"");

    var change =
        post(address)
            .param("versi", "0")
            .param("judul", "Tetapkan SOP loket")
            .param("perangkatDaerah", "bpkad")
            .param("mulai", "2027-TW1")
            .param("bukti", "SOP")
            .param("kelas", "Ditingkatkan");
    send(ASESOR, change).andExpect(status().isForbidden());
    send(ORGANISASI, change)
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl(address));

    var changed = actions.find(kode).orElseThrow().aksi();
    assertThat(changed.isi())
        .isEqualTo(
            new Isi(
                "Tetapkan SOP loket",
                "bpkad",
                Triwulan.parse("2027-TW1"),
                "SOP",
                "RATL PMPRB 2026",
                "Ditingkatkan"));
    // the form still holds the version before
    assertThat(body(send(ORGANISASI, change).andExpect(status().isConflict())))
        .contains("sudah diubah", "Tetapkan SOP loket");
    send(ORGANISASI, post(address).param("versi", "1").param("judul", "x").param("mulai", "besok"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void areWithdrawnWithAReasonOnce() throws Exception {
    var kode = add(isi("dinkes", "Tetapkan SOP"));
    var withdrawal = "/road-map/aksi-lanjutan/" + kode + "/tarik";
    send(ASESOR, post(withdrawal).param("alasan", "Keliru")).andExpect(status().isForbidden());
    assertThat(body(send(ORGANISASI, post(withdrawal)).andExpect(status().isBadRequest())))
        .contains("Alasan penarikan kosong");

    send(ORGANISASI, post(withdrawal).param("alasan", "Keliru"))
        .andExpect(status().is3xxRedirection());

    assertThat(actions.find(kode).orElseThrow().keadaan()).isEqualTo(Keadaan.DITARIK);
    assertThat(page(ASESOR, "/road-map/aksi-lanjutan/" + kode)).contains("Keliru", "ditarik");
    send(ORGANISASI, post(withdrawal).param("alasan", "Lagi")).andExpect(status().isConflict());
    send(ORGANISASI, post("/road-map/aksi-lanjutan/RATL-2026-999/tarik").param("alasan", "Lagi"))
        .andExpect(status().isNotFound());
    assertThat(trail.of("aksi-lanjutan"))
        .extracting(AuditRow::what, AuditRow::reason)
        .contains(tuple("menarik aksi lanjutan", "Keliru"));
  }

  private void refuses(Isi isi, String why) {
    assertThatThrownBy(() -> add(isi))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(why);
  }

  private String add(Isi isi) {
    return actions.add("RATL-2026", isi, ORGANISASI).kode();
  }

  private ResultActions send(String person, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(user(person)).with(csrf()));
  }

  private String page(String person, String address) throws Exception {
    return body(
        mvc.perform(get(java.net.URI.create(address)).with(user(person)))
            .andExpect(status().isOk()));
  }

  private static String body(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private static Isi isi(String office, String judul) {
    return new Isi(
        judul, office, Triwulan.parse("2026-TW4"), "SOP", "RATL PMPRB 2026", "Diperbaiki");
  }
}
