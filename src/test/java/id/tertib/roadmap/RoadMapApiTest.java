package id.tertib.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class RoadMapApiTest {

  @Autowired AuditTrail trail;
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
  void listsByAreaOfficeAndQuarter() throws Exception {
    list("").andExpect(jsonPath("$.length()").value(118));
    list("?perangkatDaerah=dinkes&triwulan=2026-TW1&area=Penataan Tatalaksana")
        .andExpect(jsonPath("$.length()").value(12)) // six of Tabel 9 and their twins
        .andExpect(jsonPath("$[0].kode").value("RA-010"))
        .andExpect(jsonPath("$[0].perangkatDaerah[0]").value("semua"))
        .andExpect(jsonPath("$[0].jadwal[5]").value("2026-TW1"))
        .andExpect(jsonPath("$[0].dasarJadwal").value("naskah"))
        .andExpect(jsonPath("$[0].sifat").value("tahunan"))
        .andExpect(jsonPath("$[0].samaDengan").value("QW-08"))
        .andExpect(jsonPath("$[0].jadwalUsulan").value(false))
        .andExpect(jsonPath("$[0].barisNaskah").value(1017))
        .andExpect(jsonPath("$[0].versi").value(0));
    list("?perangkatDaerah=bappeda&triwulan=2026-TW2").andExpect(jsonPath("$.length()").value(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ?area=Penataan        | area berisi 'Penataan', yang tidak dikenal
          ?perangkatDaerah=pdam | perangkatDaerah berisi 'pdam', yang tidak dikenal
          ?triwulan=2026-TW5    | triwulan berisi '2026-TW5', yang tidak dikenal. Isi seperti 2026-TW4 atau 2026.
          """)
  void refusesAnUnknownFilter(String query, String problem) throws Exception {
    mvc.perform(get("/api/road-map" + query).with(user("dinkesasesor")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString(problem)));
  }

  @Test
  void changesAnActionOnRecord() throws Exception {
    change("organisasi", "RA-021", body("[\"bpkad\",\"dinkes\"]", "[\"2026-TW3\"]", "tahunan", 0))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.versi").value(1))
        .andExpect(jsonPath("$.jadwalUsulan").value(false))
        .andExpect(jsonPath("$.perangkatDaerah[1]").value("dinkes"));

    assertThat(trail.of("road-map"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.who()).isEqualTo("organisasi");
              assertThat(row.what()).isEqualTo("mengubah");
              assertThat(row.detail()).isEqualTo("RA-021");
              assertThat(row.before()).isEqualTo("bpkad; 2022-TW4; sekali; belum ditetapkan");
              assertThat(row.after()).isEqualTo("bpkad dinkes; 2026-TW3; tahunan; ditetapkan");
              assertThat(row.reason()).isEqualTo("Surat Sekda (surat 000.8/12/Org)");
            });
    assertThat(roadMap.forOffice("dinkes")).extracting(RencanaAksi::kode).contains("RA-021");
  }

  @Test
  void callsTheSameValuesAConfirmation() throws Exception {
    change("organisasi", "RA-021", body("[\"bpkad\"]", "[\"2022-TW4\"]", "sekali", 0))
        .andExpect(status().isOk());

    assertThat(trail.of("road-map")).singleElement().extracting("what").isEqualTo("menetapkan");
    change("organisasi", "RA-021", body("[\"bpkad\"]", "[\"2022-TW4\"]", "sekali", 1))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("sudah ditetapkan seperti itu")));
  }

  @Test
  void setsBothTwinsTogether() throws Exception {
    change("organisasi", "RA-010", body("[\"semua\"]", "[\"2026-TW2\"]", "tahunan", 0))
        .andExpect(status().isOk());

    assertThat(roadMap.find("QW-08").orElseThrow().jadwal()).containsExactly(new Triwulan(2026, 2));
    assertThat(trail.of("road-map")).extracting("detail").containsExactly("RA-010", "QW-08");
  }

  @Test
  void refusesAVersionThatIsNoLongerTheLast() throws Exception {
    change("organisasi", "RA-021", body("[\"semua\"]", "[\"2026-TW3\"]", "sekali", 0))
        .andExpect(status().isOk());

    change("organisasi", "RA-021", body("[\"semua\"]", "[\"2026-TW4\"]", "sekali", 0))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value(containsString("RA-021 sudah diubah oleh")));
  }

  @Test
  void refusesAnybodyButBagianOrganisasi() throws Exception {
    change("dinkesasesor", "RA-021", body("[\"semua\"]", "[\"2026-TW3\"]", "sekali", 0))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value(containsString("Hanya Bagian Organisasi")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"perangkatDaerah":[],"jadwal":["2026-TW1"],"sifat":"sekali","alasan":"x","versi":0}          | Perangkat daerah RA-021 kosong
          {"jadwal":["2026-TW1"],"sifat":"sekali","alasan":"x","versi":0}                               | perangkatDaerah kosong
          {"perangkatDaerah":["pdam"],"jadwal":["2026-TW1"],"sifat":"sekali","alasan":"x","versi":0}    | Perangkat daerah pdam tidak dikenal
          {"perangkatDaerah":["semua"],"jadwal":[],"sifat":"sekali","alasan":"x","versi":0}             | Jadwal RA-021 kosong
          {"perangkatDaerah":["semua"],"jadwal":["2026-TW9"],"sifat":"sekali","alasan":"x","versi":0}   | jadwal berisi '2026-TW9'
          {"perangkatDaerah":["semua"],"jadwal":["2026-TW1"],"sifat":"bulanan","alasan":"x","versi":0}  | sifat berisi 'bulanan'
          {"perangkatDaerah":["semua"],"jadwal":["2026-TW1"],"sifat":"sekali","alasan":" ","versi":0}   | Alasan kosong
          {"perangkatDaerah":["semua"],"jadwal":["2026-TW1"],"sifat":"sekali","alasan":"x"}             | versi kosong
          """)
  void refusesADamagedChange(String body, String problem) throws Exception {
    change("organisasi", "RA-021", body)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString(problem)));
    assertThat(trail.of("road-map")).isEmpty();
  }

  @Test
  void doesNotKnowAnUnknownCode() throws Exception {
    change("organisasi", "RA-999", body("[\"semua\"]", "[\"2026-TW3\"]", "sekali", 0))
        .andExpect(status().isNotFound());
    mvc.perform(get("/api/road-map/RA-999").with(user("organisasi")))
        .andExpect(status().isNotFound());
  }

  @Test
  void refusesAStranger() throws Exception {
    mvc.perform(get("/api/road-map")).andExpect(status().isUnauthorized());
  }

  private ResultActions list(String query) throws Exception {
    return mvc.perform(get("/api/road-map" + query).with(user("dinkesasesor")))
        .andExpect(status().isOk());
  }

  private ResultActions change(String person, String kode, String body) throws Exception {
    return mvc.perform(
        put("/api/road-map/" + kode)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .with(user(person)));
  }

  private static String body(String offices, String quarters, String sifat, int version) {
    return """
    {"perangkatDaerah":%s,"jadwal":%s,"sifat":"%s","alasan":"Surat Sekda","nomorSurat":"000.8/12/Org","versi":%d}
    """
        .formatted(offices, quarters, sifat, version);
  }
}
