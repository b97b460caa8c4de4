package id.tertib.quarter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.Kota;
import id.tertib.roadmap.Triwulan;
import id.tertib.testing.Calendars;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each quarter asks the offices that have actions in it, once. */
@ProcessTest
class JadwalTriwulanProcessTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired SiklusTriwulan siklus;
  @Autowired TriwulanSchedule jadwal;
  @Autowired JdbcTemplate jdbc;

  private Kota kota;

  @Test
  void asksThirtyEightThenOneThenThirtyEightTwiceIn2026() {
    terpasang("2026-01-01T08:00");

    kota.hingga("2026-01-02T06:59");
    assertThat(kantor("2026-TW1")).isEmpty();
    kota.hingga("2026-01-02T07:05");
    assertThat(kantor("2026-TW1")).hasSize(38);
    assertThat(laporan("2026-TW1/kec-setu").kode()).hasSize(6);
    laporan("2026-TW1/kec-setu").tuntas();
    laporan("2026-TW1/bappeda").tuntas();

    kota.hingga("2026-04-01T07:05");
    assertThat(kantor("2026-TW2")).containsExactly("bappeda");
    assertThat(laporan("2026-TW2/bappeda").kode()).hasSize(7);
    laporan("2026-TW2/bappeda").tuntas();

    kota.hingga("2026-07-01T07:05");
    assertThat(kantor("2026-TW3")).hasSize(38);
    assertThat(laporan("2026-TW3/kec-setu").kode()).hasSize(1);
    laporan("2026-TW3/kec-setu").tuntas();

    kota.hingga("2026-10-01T07:05");
    assertThat(kantor("2026-TW4")).hasSize(38);
    assertThat(laporan("2026-TW4/kec-setu").kode()).hasSize(10);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from kasus where kunci like '%-TW%'", Integer.class))
        .isEqualTo(115);

    // every morning after it finds the quarter started
    kota.hingga("2026-10-09T08:00");
    assertThat(kantor("2026-TW4")).hasSize(38);
    assertThat(kota.instance("2026-TW4/kec-setu")).isEqualTo(1);
  }

  @Test
  void catchesUpTheQuarterThatBeganWhileTheSystemWasDown() {
    terpasang("2026-09-21T09:00");
    kota.pada("2026-10-19T10:00").kerjakan();

    assertThat(kantor("2026-TW4")).hasSize(38);
    assertThat(kantor("2026-TW3")).isEmpty();
  }

  @Test
  void startsNothingThatBeganBeforeTheInstallation() {
    terpasang("2026-10-05T09:00");

    kota.hingga("2026-10-12T08:00");

    assertThat(kantor("2026-TW4")).isEmpty();
  }

  @Test
  void offersBagianOrganisasiTheRunningQuarterOnTheFrontPage() {
    terpasang("2026-07-13T08:00");
    var organisasi = Visitor.browser(port).signIn("organisasi");
    var beranda = organisasi.page("/").body();
    assertThat(beranda)
        .contains("Mulai laporan triwulan III 2026")
        .contains("Rabu, 30 September 2026")
        .contains("Laporan triwulan IV 2026 diminta Tertib sendiri pada Kamis, 1 Oktober 2026");
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/").body())
        .doesNotContain("Mulai laporan triwulan III 2026");

    var kunciFormulir = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(beranda);
    assertThat(kunciFormulir.find()).isTrue();
    assertThat(organisasi.form("/triwulan/mulai", "kunci=2026-TW3").statusCode()).isEqualTo(403);
    var sesudah =
        organisasi.form("/triwulan/mulai", "kunci=2026-TW3&_csrf=" + kunciFormulir.group(1));

    assertThat(sesudah.statusCode()).isIn(302, 303);
    assertThat(organisasi.page("/").body())
        .contains("Laporan rencana aksi triwulan III 2026 diminta dari 38 perangkat daerah.")
        .doesNotContain("Mulai laporan triwulan III 2026");
    assertThat(kantor("2026-TW3")).hasSize(38);
    assertThat(organisasi.page("/api/progress/cycles").body())
        .contains("\"key\":\"2026-TW3\",\"title\":\"Triwulan III 2026\"");
    assertThat(organisasi.page("/api/progress?cycle=2026-TW3").body().split("\"caseKey\""))
        .hasSize(38 + 1);
    assertThat(
            Visitor.program(port, "dinkesasesor")
                .get("/api/progress?cycle=2026-TW3")
                .body()
                .split("\"caseKey\""))
        .hasSize(1 + 1);
    assertThat(jadwal.cards(Set.of("organisasi"))).isEmpty();

    // the calendar leaves it alone
    kota.hingga("2026-07-14T08:00");
    assertThat(kantor("2026-TW3")).hasSize(38);
  }

  @Test
  void tellsWhenTheRunningQuarterStartsByItselfWhileItsFirstDayIsOff() {
    terpasang("2027-01-01T09:00");

    assertThat(jadwal.cards(Set.of("organisasi")))
        .extracting(card -> ((TriwulanSchedule.Offer) card.content()).next().key())
        .containsExactly("triwulan I 2027");
    assertThat(jadwal.cards(Set.of("dinkesasesor"))).isEmpty();
  }

  @Test
  void refusesEverybodyElseAnotherQuarterAndASecondTime() {
    terpasang("2026-07-13T08:00");

    ditolak("2026-TW3", "dinkesasesor", "hanya dapat dimulai Bagian Organisasi");
    ditolak("2026-TW4", "organisasi", "Yang dapat dimulai hanya 2026-TW3");
    ditolak("'; drop table", "organisasi", "bukan triwulan yang sedang berjalan");
    siklus.startByHand("2026-TW3", "organisasi");
    ditolak("2026-TW3", "organisasi", "Rencana aksi triwulan III 2026 sudah dimulai");
    assertThat(siklus.start(Triwulan.parse("2026-TW3"), "sistem")).isFalse();
    assertThat(kantor("2026-TW3")).hasSize(38);
  }

  private void terpasang(String saat) {
    kota = new Kota(aplikasi).pada(saat);
    new Calendars(aplikasi).installedNow();
  }

  private Triwulanan laporan(String kunci) {
    return new Triwulanan(kota, kunci);
  }

  private List<String> kantor(String triwulan) {
    return jdbc.queryForList(
        "select k.perangkat_daerah from kasus k join siklus s on s.id = k.siklus_id where s.kunci ="
            + " ? and k.proses_id is not null",
        String.class,
        triwulan);
  }

  private void ditolak(String kunci, String akun, String sebab) {
    assertThatThrownBy(() -> siklus.startByHand(kunci, akun))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(sebab);
  }
}
