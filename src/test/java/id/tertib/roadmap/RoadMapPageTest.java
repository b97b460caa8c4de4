package id.tertib.roadmap;

import static id.tertib.testing.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.testing.ProcessTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class RoadMapPageTest {

  private static final String ORGANISASI = "organisasi";
  private static final String ASESOR = "dinkesasesor";

  @Autowired RoadMap roadMap;

  private MockMvc mvc;
  private ShippedRoadMap shipped;

  @BeforeEach
  void open(@Autowired WebApplicationContext application) {
    mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
    shipped = ShippedRoadMap.of(application);
  }

  @AfterEach
  void restore() {
    shipped.restore();
  }

  @Test
  void showsTheWholeRoadMapToAnOfficesAssessorWithItsSource() throws Exception {
    var page = page(ASESOR, "/road-map");

    assertThat(page)
        .contains("118 rencana aksi")
        .contains("Rapat Internal Seleksi Tim Pelaksana RB")
        .contains("Perwali 63/2022, baris 992")
        .contains("Perwali 63/2022, baris 1174")
        .contains("jadwal usulan")
        .doesNotContain("name=\"pilih\"")
        .doesNotContain("/road-map/tetapkan")
        .doesNotContain("??");
    assertThat(page.indexOf("Manajemen Perubahan</h2>"))
        .isPositive()
        .isLessThan(page.indexOf("Deregulasi Kebijakan</h2>"));
  }

  @Test
  void keepsTheFilterInTheAddressAndInTheForms() throws Exception {
    var page =
        page(
            ORGANISASI,
            "/road-map?area=Penataan%20Tatalaksana&perangkatDaerah=bpkad&triwulan=2026&usulan=true");

    assertThat(page)
        .contains("id=\"RA-022\"")
        .doesNotContain("id=\"RA-010\"") // its quarter stands in the text
        .doesNotContain("id=\"RA-040\"") // another office
        .doesNotContain("id=\"RA-001\"") // another area
        .contains("<input type=\"hidden\" name=\"perangkatDaerah\" value=\"bpkad\">")
        .contains(
            "/road-map/RA-022?area=Penataan%20Tatalaksana&amp;perangkatDaerah=bpkad&amp;triwulan=2026&amp;usulan=true");
  }

  @Test
  void findsWordsOfActionConditionAndDocument() throws Exception {
    assertThat(page(ASESOR, "/road-map?cari=laboratorium%20cat")).contains("id=\"RA-053\"");
    assertThat(page(ASESOR, "/road-map?cari=tidak%20ada%20kata%20ini"))
        .contains("Tidak ada rencana aksi yang cocok");
  }

  @Test
  void escapesWhatWasTypedIntoTheFilter() throws Exception {
    assertThat(page(ASESOR, "/road-map?cari=%3Cscript%3Ealert(1)%3C/script%3E%22%3E"))
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)");
  }

  @Test
  void listsWhatNobodyMappedFirst() throws Exception {
    shipped.unmap("QW-17");

    var page = page(ORGANISASI, "/road-map");

    assertThat(page.indexOf("Belum dipetakan</h2>"))
        .isPositive()
        .isLessThan(page.indexOf("Manajemen Perubahan</h2>"));
    assertThat(page.indexOf("id=\"QW-17\"")).isLessThan(page.indexOf("id=\"RA-001\""));
  }

  @Test
  void confirmsSeveralAtOnceAndTakesThemBack() throws Exception {
    send(post("/road-map/tetapkan")
            .param("pilih", "RA-001:0", "RA-044:0")
            .param("alasan", "Rapat koordinasi <b>13 Juli</b>")
            .param("nomorSurat", "000.8/12/Org")
            .param("usulan", "true"))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrl("/road-map?usulan=true"))
        .andExpect(flash().attribute("urung", List.of("RA-001:1", "RA-044:1")));
    assertThat(action("RA-001").dikonfirmasi()).isTrue();
    // a twin is set with the action that is asked
    assertThat(action("QW-14").jadwalUsulan()).isFalse();
    assertThat(page(ASESOR, "/road-map/RA-001"))
        .contains("Rapat koordinasi &lt;b&gt;13 Juli&lt;/b&gt; (surat 000.8/12/Org)")
        .doesNotContain("<b>13 Juli</b>")
        .contains("ditetapkan");

    send(post("/road-map/urungkan").param("pilih", "RA-001:1", "RA-044:1"))
        .andExpect(status().is3xxRedirection());
    assertThat(action("RA-001").jadwalUsulan()).isTrue();
    assertThat(action("QW-14").jadwalUsulan()).isTrue();
    assertThat(page(ASESOR, "/road-map/RA-001")).contains("mengembalikan");
  }

  @Test
  void changesWhoAndWhen() throws Exception {
    send(post("/road-map/RA-021")
            .param("versi", "0")
            .param("siapa", "pilih")
            .param("kodePd", "bpkad", "dinkes")
            .param("jadwal", "2026-TW3", "2027-TW1")
            .param("sifat", "tahunan")
            .param("alasan", "Surat Sekda"))
        .andExpect(redirectedUrl("/road-map/RA-021"));

    assertThat(action("RA-021").perangkatDaerah()).containsExactlyInAnyOrder("bpkad", "dinkes");
    assertThat(action("RA-021").jadwal())
        .containsExactly(new Triwulan(2026, 3), new Triwulan(2027, 1));
    assertThat(action("RA-021").jadwalUsulan()).isFalse();
  }

  @Test
  void takesOneChangeOfTheHistoryBack() throws Exception {
    send(form("RA-021", 0).param("siapa", "semua").param("jadwal", "2026-TW3"))
        .andExpect(status().is3xxRedirection());
    send(form("RA-021", 1).param("siapa", "semua").param("jadwal", "2026-TW4"))
        .andExpect(status().is3xxRedirection());

    send(post("/road-map/RA-021/pulihkan")
            .param("versi", "2")
            .param("perubahan", "1")
            .param("alasan", "Keliru"))
        .andExpect(redirectedUrl("/road-map/RA-021"));

    assertThat(action("RA-021").perangkatDaerah()).containsExactly("bpkad");
    assertThat(action("RA-021").jadwal()).containsExactly(new Triwulan(2022, 4));
    assertThat(action("RA-021").jadwalUsulan()).isTrue();
  }

  @Test
  void tellsARefusalOnTheSamePageWithWhatWasTyped() throws Exception {
    var page =
        body(
            send(post("/road-map/tetapkan")
                    .param("pilih", "RA-001:0")
                    .param("nomorSurat", "000.8/12/Org"))
                .andExpect(status().isBadRequest()));

    assertThat(page)
        .contains("Alasan kosong")
        .contains("value=\"000.8/12/Org\"")
        .containsPattern("value=\"RA-001:0\"[^>]*checked");

    var form =
        body(
            send(form("RA-021", 0).param("siapa", "pilih").param("jadwal", "2026-TW3"))
                .andExpect(status().isBadRequest()));
    assertThat(form)
        .contains("Perangkat daerah RA-021 kosong")
        .containsPattern("value=\"2026-TW3\"[^>]*checked");
  }

  @Test
  void tellsTheSecondOfTwoPeopleWhoWasFirst() throws Exception {
    send(form("RA-021", 0).param("siapa", "semua").param("jadwal", "2026-TW3"))
        .andExpect(status().is3xxRedirection());

    var page =
        body(
            send(form("RA-021", 0).param("siapa", "semua").param("jadwal", "2026-TW4"))
                .andExpect(status().isConflict()));

    assertThat(page).contains("RA-021 sudah diubah oleh").contains("lalu periksa lagi");
    assertThat(action("RA-021").jadwal()).containsExactly(new Triwulan(2026, 3));
  }

  @Test
  void confirmsAllOrNone() throws Exception {
    send(post("/road-map/tetapkan").param("pilih", "RA-001:0", "RA-002:7").param("alasan", "Rapat"))
        .andExpect(status().isConflict());

    assertThat(action("RA-001").dikonfirmasi()).isFalse();
  }

  @Test
  void refusesAnybodyButBagianOrganisasi() throws Exception {
    for (var person : List.of(ASESOR, "dinkeskepala", "ketuatim", "admin")) {
      mvc.perform(
              form("RA-021", 0)
                  .param("siapa", "semua")
                  .param("jadwal", "2026-TW3")
                  .with(user(person))
                  .with(csrf()))
          .andExpect(status().isForbidden());
      mvc.perform(
              post("/road-map/tetapkan")
                  .param("pilih", "RA-001:0")
                  .param("alasan", "Rapat")
                  .with(user(person))
                  .with(csrf()))
          .andExpect(status().isForbidden());
    }
    assertThat(action("RA-021").dikonfirmasi()).isFalse();
  }

  @Test
  void refusesAFormFromElsewhere() throws Exception {
    mvc.perform(
            form("RA-021", 0)
                .param("siapa", "semua")
                .param("jadwal", "2026-TW3")
                .with(user(ORGANISASI)))
        .andExpect(status().isForbidden());
    assertThat(action("RA-021").dikonfirmasi()).isFalse();
  }

  @Test
  void refusesAStranger() throws Exception {
    mvc.perform(get("/road-map").accept(MediaType.TEXT_HTML))
        .andExpect(status().is3xxRedirection());
  }

  @Test
  void doesNotKnowAnUnknownCode() throws Exception {
    mvc.perform(get("/road-map/RA-999").with(user(ASESOR))).andExpect(status().isNotFound());
    send(form("RA-999", 0).param("siapa", "semua")).andExpect(status().isNotFound());
  }

  @Test
  void asksForATwinUnderTheCodeOfTabel9() throws Exception {
    assertThat(page(ORGANISASI, "/road-map/QW-08"))
        .contains("Sama dengan RA-010 dan ditanyakan satu kali, di RA-010.")
        .doesNotContain("name=\"versi\"");
    send(form("QW-08", 0).param("siapa", "semua").param("jadwal", "2026-TW3"))
        .andExpect(status().isBadRequest());
  }

  private static MockHttpServletRequestBuilder form(String kode, int version) {
    return post("/road-map/" + kode)
        .param("versi", Integer.toString(version))
        .param("sifat", "sekali")
        .param("alasan", "Rapat koordinasi");
  }

  private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user(ORGANISASI)).with(csrf()));
  }

  private String page(String person, String address) throws Exception {
    return body(
        mvc.perform(get(java.net.URI.create(address)).with(user(person)))
            .andExpect(status().isOk()));
  }

  private static String body(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private RencanaAksi action(String kode) {
    return roadMap.find(kode).orElseThrow();
  }
}
