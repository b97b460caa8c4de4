package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.tertib.engine.DueMoments;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.SiklusCancellation;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailRegister;
import id.tertib.notification.Outbox;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each kind of mail that monitoring sends, and the worst that can stand in one, on a phone. */
@PostgresTest
class SuratPonselBrowserIT extends LayarMonitoring {

  private static final int PONSEL = 390;
  private static final String SIKLUS = "2026-S2";
  private static final String PANJANG = "Pemutakhiran".repeat(30);

  @Autowired List<DueMoments> jatuhTempo;
  @Autowired MailRegister surel;
  @Autowired Outbox outbox;
  @Autowired JdbcClient jdbc;
  @Autowired SiklusCancellation pembatalan;

  @Test
  void staysWithinThePhoneWhateverAMailSays() {
    setahun();
    terburuk();

    try (var chromium = Chromium.open()) {
      var page = chromium.page(PONSEL, 844);
      var jenis =
          jdbc.sql("select jenis, max(nomor) as nomor from surel group by jenis order by jenis")
              .query((baris, ke) -> Map.entry(baris.getString(1), baris.getLong(2)))
              .list();
      assertThat(jenis)
          .extracting(Map.Entry::getKey)
          .contains(
              "tugas",
              "dikembalikan",
              "laporan",
              "ringkasan",
              "pengingat",
              "pemberitahuan",
              "pembatalan",
              "uji-terburuk");
      for (var satu : jenis) {
        muat(page, satu.getKey(), satu.getValue());
      }
    }
  }

  private void muat(Page page, String jenis, long nomor) {
    page.setContent(surel.letter(nomor).orElseThrow().html());
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(GAMBAR.resolve("surel-390-%s.png".formatted(jenis)))
            .setFullPage(true));
    var lebar = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    assertThat(lebar).as(jenis).isLessThanOrEqualTo(PONSEL);
  }

  /** A report sent and mailed, the city's too, in one semester; the next is begun and cancelled. */
  private void setahun() {
    kota.pada("2026-01-05T08:00");
    kota.mulai(2026, 1)
        .rencanakan("2026-S1", "2026-06-19", "dp3ap2kb", "dsdabmbk")
        .tetapkan("2026-S1");
    var kasus = kota.kasus("2026-S1/dp3ap2kb").isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    kasus.kembalikan(
        MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA,
        "Lihat https://arsip.tangselkota.example/" + PANJANG);
    kasus.hinggaReviu().setujui();
    kota.kasus("2026-S1/dsdabmbk").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    kota.terbitkanLaporanKota("2026-S1");

    kota.pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan(SIKLUS, "2026-12-18", "dp3ap2kb", "dinkes").tetapkan(SIKLUS);
    kota.hingga("2026-07-28T09:00");
    jatuhTempo.forEach(DueMoments::runDue);
    var organisasi = Visitor.program(port, "organisasi");
    berhasil(
        organisasi
            .post(
                "/api/monitoring/2026-S2/ingatkan",
                "{\"perangkatDaerah\":[\"dp3ap2kb\"],\"pesan\":\"%s\"}".formatted(PANJANG))
            .statusCode());
    var tenggat =
        jdbc.sql(
                "select min(id) from tenggat where keadaan = 'terbuka' and perkara = :perkara and"
                    + " perangkat_daerah = 'dp3ap2kb'")
            .param("perkara", SIKLUS + "/dp3ap2kb")
            .query(Long.class)
            .single();
    berhasil(
        organisasi
            .post(
                "/api/deadlines/%d/extension".formatted(tenggat),
                "{\"due\":\"2026-08-03\",\"nomorSurat\":\"%s\",\"alasan\":\"Banjir.\"}"
                    .formatted("000.8.6/".repeat(9)))
            .statusCode());
    pembatalan.cancel(SIKLUS, "Seharusnya semester lain: " + PANJANG, "organisasi");
    kota.kerjakan();
  }

  private static void berhasil(int keadaan) {
    assertThat(keadaan).isBetween(200, 299);
  }

  private void terburuk() {
    outbox.toPerson(
        "dinkesasesor",
        new MailMessage(
            "uji-terburuk",
            "uji-terburuk",
            PANJANG.substring(0, 150),
            PANJANG,
            List.of(
                new MailMessage.Card(
                    PANJANG,
                    "terlambat",
                    PANJANG,
                    List.of("https://tertib.example/" + PANJANG, "0f".repeat(64)),
                    PANJANG,
                    "/")),
            PANJANG,
            PANJANG,
            List.of(),
            ""));
  }
}
