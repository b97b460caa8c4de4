package id.tertib.portal.leader;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.Kota;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The week's mail to those who lead. */
@ProcessTest
class WeeklyMailTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel time;
  @Autowired JdbcClient jdbc;
  @Autowired WeeklyRun run;

  private LateCity city;

  @BeforeEach
  void theFridayBefore() {
    city = new LateCity(application);
    city.july();
    jdbc.sql("update surel_berkala set terakhir = null, hari = 1, jam = '07:30'").update();
    time.startAt("2026-07-10T08:00");
    run.runDue();
  }

  @Test
  void comesOnMondayToWhoeverHasSomethingToHear() {
    assertThat(readers()).isEmpty();
    time.startAt("2026-07-13T07:29");
    run.runDue();
    assertThat(readers()).isEmpty();
    city.reason("2026-TW2/kesbangpol", "Menunggu data pusat.");
    time.startAt("2026-07-13T07:30");
    run.runDue();
    run.runDue();

    assertThat(readers())
        .contains("walikota", "sekda", "inspektur", "kesbangpolkepala", "dinkeskepala")
        .doesNotContain("organisasi", "kesbangpolasesor", "bappedakepala", "admin")
        .doesNotHaveDuplicates();
    assertThat(mail("sekda"))
        .contains("4 terlambat, 4 jatuh tempo minggu ini: ringkasan mingguan, 13 Juli 2026")
        .contains("inilah keadaan seluruh kota, 38 perangkat daerah pada Senin, 13 Juli 2026.")
        .contains("Pemegang tugas menulis: “Menunggu data pusat.” (13 Juli 2026, 07:29 WIB)")
        .contains("Isi daftar periksa, 3 perangkat daerah: Jumat, 17 Juli 2026, 4 hari kerja lagi.")
        .contains("3 belum ada alasan.")
        .contains("Dikirim setiap Senin karena Anda memimpin")
        .contains("/akun-saya#surel");
    assertThat(mail("kesbangpolkepala"))
        .contains("1 terlambat, 0 jatuh tempo minggu ini")
        .doesNotContain("disperindag");
  }

  @Test
  void namesAFinishedCycleApartFromTheRunningOnes() {
    var kota = new Kota(application).pada("2026-07-13T08:00");
    kota.mulai(2026, 1).rencanakan("2026-S1", "2026-08-28", "bappeda").tetapkan("2026-S1");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "bappeda").tetapkan("2026-S2");
    kota.hingga("2026-08-31T07:00");
    jdbc.sql("delete from surel").update();

    time.startAt("2026-08-31T07:30");
    run.runDue();

    assertThat(mail("sekda"))
        .containsSubsequence(
            "Siklus yang berjalan",
            "Semester II 2026: 0 dari 1 daftar periksa diserahkan;",
            "Sudah selesai, masih dikerjakan",
            "Semester I 2026 sudah selesai; 1 perangkat daerah belum dilaporkan; 1 perangkat"
                + " daerah terlambat")
        .contains("Jatuh tempo minggu ini di semua prosedur: ")
        .doesNotContain("Semester I 2026: 0 dari 1");
  }

  @Test
  void followsItsTimetableAndIsNotToldAfterDaysOfOutage() {
    jdbc.sql("update surel_berkala set hari = 3, jam = '09:00'").update();
    time.startAt("2026-07-15T09:01");
    run.runDue();
    assertThat(readers()).contains("sekda");

    jdbc.sql("delete from surel").update();
    time.startAt("2026-07-27T09:00");
    run.runDue();
    assertThat(readers()).isEmpty();
  }

  @Test
  void bagianOrganisasiSetsItsDayAndHour() {
    time.startAt("2026-07-14T10:00");
    run.runDue();
    jdbc.sql("delete from surel").update();
    var organisasi = Visitor.browser(port).signIn("organisasi");
    assertThat(organisasi.page("/tenggat/jadwal").body()).contains("setiap Senin, pukul 07:30 WIB");

    assertThat(set(organisasi, "&hari=2&jam=09:15")).isEqualTo(302);

    assertThat(organisasi.page("/tenggat/jadwal").body())
        .contains("setiap Selasa, pukul 09:15 WIB");
    run.runDue();
    assertThat(readers()).isEmpty();
    time.startAt("2026-07-21T09:15");
    run.runDue();
    assertThat(readers()).contains("sekda");
    assertThat(set(organisasi, "&hari=8&jam=09:15")).isEqualTo(400);
    assertThat(set(organisasi, "&hari=2&jam=25:00")).isEqualTo(400);
    var sekda = Visitor.browser(port).signIn("sekda");
    assertThat(sekda.page("/tenggat/jadwal").body()).doesNotContain("Simpan jadwal surel");
    assertThat(set(sekda, "&hari=3&jam=09:15")).isEqualTo(403);
  }

  @Test
  void isTurnedOffInOnesOwnAccount() {
    var sekda = Visitor.browser(port).signIn("sekda");
    assertThat(sekda.page("/akun-saya").body()).contains("Ringkasan mingguan pimpinan", "checked");
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/akun-saya").body())
        .doesNotContain("Ringkasan mingguan pimpinan");

    assertThat(post(sekda, "")).isEqualTo(302);

    assertThat(sekda.page("/akun-saya").body()).doesNotContain("checked");
    time.startAt("2026-07-13T07:30");
    run.runDue();
    assertThat(readers()).contains("walikota").doesNotContain("sekda");
    assertThat(post(sekda, "&mau=mingguan")).isEqualTo(302);
    assertThat(sekda.page("/akun-saya").body()).contains("checked");
  }

  @Test
  void refusesAChoiceFromAnotherSite() {
    var sekda = Visitor.browser(port).signIn("sekda");
    assertThat(sekda.form("/akun-saya/surel", "mau=").statusCode()).isEqualTo(403);
    assertThat(sekda.page("/akun-saya").body()).contains("checked");
  }

  private static int set(Visitor visitor, String time) {
    return visitor
        .form(
            "/tenggat/jadwal/surel/mingguan",
            "_csrf=" + visitor.cookie("TERTIB-XSRF").orElseThrow() + time)
        .statusCode();
  }

  private static int post(Visitor visitor, String choice) {
    return visitor
        .form("/akun-saya/surel", "_csrf=" + visitor.cookie("TERTIB-XSRF").orElseThrow() + choice)
        .statusCode();
  }

  private List<String> readers() {
    return jdbc.sql("select penerima from surel where jenis = 'mingguan'")
        .query(String.class)
        .list();
  }

  private String mail(String reader) {
    return jdbc.sql(
            "select subjek || ' ' || kata from surel where jenis = 'mingguan' and penerima = ?")
        .param(reader)
        .query(String.class)
        .single();
  }
}
