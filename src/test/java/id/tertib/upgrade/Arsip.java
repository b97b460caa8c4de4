package id.tertib.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Documents and reports: each opens as the file that its register knows. */
final class Arsip {

  private final Installation produk;

  Arsip(Installation produk) {
    this.produk = produk;
  }

  /** The one report of a perangkat daerah, as its head finds it. */
  void hasReport(String siklus, String kode) {
    var laporan = produk.as(kode.replace("-", "") + "kepala").get("/api/laporan?siklus=" + siklus);
    assertThat(laporan).as("laporan %s", kode).hasSize(1);
    assertThat(laporan.get(0).path("subject").asText()).isEqualTo(siklus + "/" + kode);
    opens(laporan.get(0), "docx", "PK");
    opens(laporan.get(0), "pdf", "%PDF");
  }

  void hasReportOfTheCity(String siklus) {
    var laporan = produk.as("walikota").get("/api/laporan?perangkatDaerah=kota&siklus=" + siklus);
    assertThat(laporan).hasSize(1);
    opens(laporan.get(0), "docx", "PK");
    opens(laporan.get(0), "pdf", "%PDF");
    opens(laporan.get(0), "xlsx", "PK");
  }

  private void opens(JsonNode laporan, String kind, String beginning) {
    var file = laporan.path(kind);
    var content = produk.as("organisasi").download(file.path("href").asText());
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).startsWith(beginning);
    assertThat(sha256(content)).isEqualTo(file.path("sha256").asText());
  }

  /** The document of {@link HalfwayCity} at a row of a sheet, for this account. */
  void hasDocument(JsonNode butir, String akun) {
    var bukti = butir.path("evidence").path(0);
    assertThat(bukti.path("name").asText()).isEqualTo(HalfwayCity.BUKTI_NAMA);
    assertThat(bukti.path("sha256").asText()).isEqualTo(sha256(HalfwayCity.BUKTI));
    assertThat(document(bukti.path("id").asText(), akun)).isEqualTo(HalfwayCity.BUKTI);
  }

  byte[] document(String id, String akun) {
    return produk.as(akun).download("/api/evidence/" + id);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
