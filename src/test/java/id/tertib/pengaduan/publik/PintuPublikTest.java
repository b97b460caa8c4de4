package id.tertib.pengaduan.publik;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.access.PublicAddress;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.RawHttp;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** What strangers may send to the public pages: how much, how often, and when nothing at all. */
@ProcessTest
class PintuPublikTest {

  private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=batas";

  @LocalServerPort int port;
  @Autowired Vault vault;
  @Autowired TimeTravel time;
  @Autowired JdbcClient jdbc;
  @Autowired List<PublicAddress> open;

  private FormulirUji warga;

  @BeforeEach
  void openForm() {
    time.startAt("2026-09-01T08:00");
    warga = new FormulirUji(port).buka();
    time.startAt("2026-09-01T08:00:10");
  }

  @Test
  void readsPhotosOfStrangersHereAndSaysWhatIsWrongWithThem() {
    var large = warga.kirim("foto.jpg", "x".repeat(9_000_000));
    assertThat(large.statusCode()).isEqualTo(400);
    assertThat(large.body()).contains("href=\"#f-lampiran\"", "Pilih lagi foto atau PDF");

    var larger = warga.kirim("foto.jpg", "x".repeat(11_000_000));
    assertThat(larger.statusCode()).isEqualTo(400);
    assertThat(larger.body()).contains("Berkas foto.jpg lebih besar daripada 10 MB");
  }

  @Test
  void readsNothingThatIsLargerThanFivePhotos() throws IOException {
    var refused =
        RawHttp.ask(
            port,
            "POST /layanan/pengaduan HTTP/1.1",
            MULTIPART,
            "Content-Length: 54525952",
            "Accept: text/html");

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.body()).contains("paling banyak 50 MB");
  }

  @Test
  void takesNoMoreThanBeforeAtAnyOtherAddress() throws IOException {
    for (var path :
        new String[] {
          "/sandi/lupa", "/layanan/pengaduan/lacak", "/layanan/pengaduan/lacak/nilai"
        }) {
      var refused =
          RawHttp.ask(
              port,
              "POST " + path + " HTTP/1.1",
              MULTIPART,
              "Content-Length: 70000",
              "Accept: text/html");
      assertThat(refused.status()).as(path).isEqualTo(302);
    }
  }

  @Test
  void hasAProxyThatLetsAsMuchThrough() throws IOException {
    var proxy = Files.readString(Path.of("server/nginx.conf"));
    var large = open.stream().filter(one -> one.largest() != null).toList();

    assertThat(large).hasSize(2);
    for (var one : large) {
      assertThat(proxy)
          .contains(
              "location = %s {\n        client_max_body_size %dm;"
                  .formatted(one.path(), one.largest().toMegabytes()));
    }
  }

  @Test
  void countsWhatIsSentBeforeAnythingOfItIsReadAndLetsTrackingBe() throws IOException {
    time.startAt("2026-12-01T08:00");
    RawHttp.Answer last = null;
    for (var i = 0; i <= 1_000; i++) {
      last =
          RawHttp.ask(
              port,
              "POST /layanan/pengaduan HTTP/1.1",
              MULTIPART,
              "Content-Length: " + (i < 1_000 ? 0 : 50_000_000),
              "Accept: text/html");
    }
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.headers()).contains("Retry-After: 600");
    assertThat(last.body())
        .contains("Tunggu sebentar", "Tunggu 10 menit", "112")
        .doesNotContain("/masuk");
    assertThat(warga.lacak("PGD-2026-000001", "AAAA-AAAA").statusCode()).isEqualTo(400);
    assertThat(Visitor.browser(port).page(FormulirUji.AWAL).statusCode()).isEqualTo(200);

    time.startAt("2026-12-01T08:11");
    var after = new FormulirUji(port).buka();
    time.startAt("2026-12-01T08:11:10");
    assertThat(after.kirim().statusCode()).isEqualTo(200);
  }

  @Test
  void saysThatItIsClosedWhileNothingCanBeSealedAndTellsAdministratorsAloneWhy() {
    var door = Objects.requireNonNull(ReflectionTestUtils.getField(vault, "door"));
    ReflectionTestUtils.setField(door, "closed", "Kunci data tidak cocok dengan basis data.");
    try {
      for (var path : new String[] {"", "/lacak", "/laporan"}) {
        var closed = Visitor.browser(port).page(FormulirUji.AWAL + path);
        assertThat(closed.statusCode()).as(path).isEqualTo(503);
        assertThat(closed.body())
            .contains("Layanan sedang ditutup", "Hubungi loket", "112")
            .doesNotContain("Kunci", "/masuk");
      }
      assertThat(warga.kirim().statusCode()).isEqualTo(503);
      assertThat(Visitor.browser(port).signIn("sekda").page(FormulirUji.AWAL).body())
          .doesNotContain("Kunci");
      assertThat(Visitor.browser(port).signIn("admin").page(FormulirUji.AWAL).body())
          .contains("Kunci data tidak cocok");
      assertThat(Visitor.browser(port).page(FormulirUji.AWAL + "/data-pribadi").statusCode())
          .isEqualTo(200);
    } finally {
      ReflectionTestUtils.setField(door, "closed", null);
    }
    assertThat(jdbc.sql("select count(*) from pengaduan").query(Integer.class).single()).isZero();
  }
}
