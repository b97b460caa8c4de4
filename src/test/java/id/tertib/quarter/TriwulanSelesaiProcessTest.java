package id.tertib.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.manager.FinishedCycle;
import id.tertib.manager.FinishedCycle.Line;
import id.tertib.manager.FinishedSource;
import id.tertib.monitoring.Kota;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.testing.Calendars;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A finished quarter is a table of its accepted reports, and never changes. */
@ProcessTest
class TriwulanSelesaiProcessTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired TriwulanClosing closing;
  @Autowired WorkingDayCalendar kalender;
  @Autowired JdbcClient jdbc;

  private Kota kota;

  @BeforeEach
  void theYearBegins() {
    kota = new Kota(aplikasi).pada("2026-01-01T08:00");
    new Calendars(aplikasi).installedNow();
    kota.hingga("2026-01-02T07:05");
  }

  private Triwulanan laporan(String kunci) {
    return new Triwulanan(kota, kunci);
  }

  @Test
  void isFinishedWithTheLastReportAndCountsTheStepThatBroughtIt() {
    laporan("2026-TW1/bappeda").tuntas();
    kota.hingga("2026-04-01T07:05");
    assertThat(baca("2026-TW2", "walikota")).isEmpty();
    var bappeda = laporan("2026-TW2/bappeda");
    var tertunda = bappeda.kode().get(0);
    kota.pada("2026-07-02T09:00");
    bappeda
        .isi(kode -> kode.equals(tertunda) ? Isi.belum("2026-09-01") : Isi.sudah())
        .serahkan()
        .teruskan();
    kota.pada("2026-07-03T09:00");
    bappeda.kembalikan("Sebut sebabnya", "2026-07-10");
    kota.pada("2026-07-07T09:00");
    bappeda.serahkan().teruskan();
    assertThat(baca("2026-TW2", "walikota")).isEmpty();
    kota.pada("2026-07-08T09:00");
    bappeda.terima();

    var tabel = baca("2026-TW2", "walikota").orElseThrow();
    assertThat(tabel.on()).hasToString("2026-07-08");
    assertThat(tabel.remarks()).isEmpty();
    var satu = tabel.lines().get(0);
    assertThat(angka(satu)).startsWith("6", "0", "1", "85.71", "85.71").contains("1");
    assertThat(satu.steps())
        .extracting(FinishedCycle.StepTime::name)
        .hasSize(6)
        .last()
        .isEqualTo(satu.steps().get(2).name());
    assertThat(satu.steps()).extracting(FinishedCycle.StepTime::days).endsWith(1);
    assertThat(angka(tabel.city())).startsWith("6", "0", "1", "85.71", "85.71");
  }

  @Test
  void isFinishedAtTheLatestWhenTheQuarterAfterTheNextBegins() {
    laporan("2026-TW1/kec-setu").tuntas();
    laporan("2026-TW1/bappeda").isi(kode -> Isi.belum("2026-12-01")).serahkan().teruskan();
    kota.hingga("2026-06-30T23:00");
    assertThat(baca("2026-TW1", "walikota")).isEmpty();
    kota.hingga("2026-07-01T07:05");

    var tabel = baca("2026-TW1", "walikota").orElseThrow();
    assertThat(tabel.offices()).isEqualTo(38);
    assertThat(tabel.remarks())
        .containsExactly(
            "1 dari 38 laporan sudah diterima saat triwulan ini selesai; yang tidak, tidak ikut"
                + " dihitung.");
    var terlambat = kalender.between(LocalDate.parse("2026-03-31"), LocalDate.parse("2026-07-01"));
    assertThat(angka(kantor(tabel, "kec-setu")))
        .containsExactly("6", "0", "0", "100.00", "100.00", null, null, "0", "0", "0");
    assertThat(angka(kantor(tabel, "dinkes")))
        .containsExactly(null, null, null, null, null, null, null, "" + terlambat, "0", null);
    assertThat(kantor(tabel, "dinkes").note()).isEqualTo("belum diterima saat selesai");
    assertThat(angka(tabel.city()))
        .startsWith("6", "0", "0", "100.00", "100.00", null, null, "" + 36 * terlambat);
    assertThat(baca("2026-TW1", "dinkeskepala").orElseThrow().lines())
        .extracting(Line::code)
        .containsExactly("dinkes");

    assertThat(Visitor.program(port, "walikota").get("/api/progress/cycles").body())
        .contains("\"after\":[\"37 perkara belum selesai\"]")
        .containsPattern(
            "\"key\":\"2026-TW1\",\"title\":\"Triwulan I 2026\",\"running\":false,\"state\":\"selesai\"");

    kota.pada("2026-07-06T09:00");
    laporan("2026-TW1/bappeda").terima();
    var kini = baca("2026-TW1", "walikota").orElseThrow();
    assertThat(kini.later()).extracting(FinishedCycle.Later::code).containsExactly("bappeda");
    assertThat(kini.later().get(0).text()).startsWith("laporan diterima; 0 sudah, 0 sebagian,");
    assertThat(kini).usingRecursiveComparison().ignoringFields("later").isEqualTo(tabel);
    var halaman = Visitor.browser(port).signIn("walikota").page("/kemajuan/selesai?jenis=triwulan");
    assertThat(halaman.body()).contains("Triwulan I 2026", "Susulan sesudah triwulan I 2026");
    assertThat(
            Visitor.browser(port)
                .signIn("walikota")
                .page("/kemajuan/selesai/2026-TW1/kec-setu")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void isFilledFromTheHistoryWhereItWasFinishedBefore() {
    kota.hingga("2026-04-01T07:05");
    laporan("2026-TW2/bappeda").tuntas();
    kota.hingga("2026-07-01T07:05");
    var dulu = List.of(baca("2026-TW1", "walikota"), baca("2026-TW2", "walikota"));
    kota.pada("2026-07-06T09:00");
    laporan("2026-TW1/bappeda").tuntas();
    List.of("jalan_langkah", "jalan_kasus", "jalan_siklus", "angka_triwulan")
        .forEach(nama -> jdbc.sql("delete from " + nama).update());
    jdbc.sql("update siklus set ditutup_pada = null").update();
    assertThat(baca("2026-TW1", "walikota")).isEmpty();

    closing.run(new DefaultApplicationArguments());

    var kini = List.of(baca("2026-TW1", "walikota"), baca("2026-TW2", "walikota"));
    for (var at = 0; at < 2; at++) {
      assertThat(kini.get(at).orElseThrow())
          .usingRecursiveComparison()
          .ignoringFields("later", "remarks", "on")
          .isEqualTo(dulu.get(at).orElseThrow());
      assertThat(kini.get(at).orElseThrow().remarks())
          .contains("Angka triwulan ini disusun dari riwayat pada 6 Juli 2026.");
    }
  }

  private Optional<FinishedCycle> baca(String siklus, String akun) {
    return aplikasi
        .getBeanProvider(FinishedSource.class)
        .orderedStream()
        .filter(sumber -> sumber.unit().equals("triwulan"))
        .findFirst()
        .orElseThrow()
        .read(siklus, akun);
  }

  private static Line kantor(FinishedCycle tabel, String kode) {
    return tabel.lines().stream()
        .filter(baris -> baris.code().equals(kode))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> angka(Line baris) {
    return baris.values().stream()
        .map(nilai -> nilai == null ? null : nilai.toPlainString())
        .toList();
  }
}
