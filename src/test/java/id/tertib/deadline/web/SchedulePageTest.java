package id.tertib.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditTrail;
import id.tertib.deadline.BukuPengingat;
import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.ledger.ReminderSchedule;
import id.tertib.deadline.ledger.ScheduleTable;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schedule of reminders is data that the city changes. */
@ProcessTest
class SchedulePageTest {

  private static final String TRIWULAN = "/tenggat/jadwal/rencana-aksi-triwulan";
  private static final String DUA_TAHAP =
      "hari0=-3&sasaran0=pemegang&sasaran0=sekretaris&hari1=5&kelompok1=organisasi";

  BukuPengingat buku;
  @LocalServerPort int port;
  @Autowired TimeTravel clock;
  @Autowired AuditTrail trail;
  @Autowired ScheduleTable schedule;
  @Autowired ReminderSchedule reminders;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext application;

  @BeforeEach
  void openTheLedger() {
    buku = new BukuPengingat(application);
    clock.startAt("2026-12-01T08:00");
  }

  @AfterEach
  void restore() {
    schedule.all().stream().map(ScheduleTable.Line::kind).distinct().forEach(schedule::clear);
    schedule.afterSingletonsInstantiated();
  }

  @Test
  void showsTheDefaultAndEachKindToEveryone() {
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/tenggat/jadwal").body())
        .contains("Jadwal baku", "H-14", "H+14", "pemegang tugas", "Sekretaris Daerah")
        .contains("Laporan rencana aksi triwulan", "Mengikuti jadwal baku.")
        .doesNotContain("/tenggat/jadwal/baku", "??");
    assertThat(Visitor.browser(port).signIn("organisasi").page("/tenggat/jadwal").body())
        .contains("/tenggat/jadwal/baku");
  }

  @Test
  void plansOpenDeadlinesAnewAndBackAgain() {
    var tenggat = buku.owes("dinkes", "2026-12-31");
    var organisasi = Visitor.browser(port).signIn("organisasi");
    assertThat(organisasi.page(TRIWULAN).body()).contains("value=\"-14\"", "value=\"14\"");

    var pratinjau = organisasi.page(TRIWULAN + "/pratinjau?" + DUA_TAHAP).body();
    assertThat(pratinjau)
        .contains("Mengenai 1 tenggat terbuka dengan 11 pengingat")
        .contains("H-3", "H+5", "Bagian Organisasi")
        .doesNotContain("??");
    var simpan = kirim(organisasi, TRIWULAN, DUA_TAHAP + "&semula=");
    assertThat(simpan.statusCode()).isEqualTo(302);
    assertThat(organisasi.page("/tenggat/jadwal").body())
        .contains("Pengingat 1 tenggat terbuka direncanakan ulang");

    assertThat(buku.of(tenggat))
        .filteredOn(row -> row.state().equals("direncanakan"))
        .extracting(Row::stage, Row::who, Row::plannedFor)
        .containsExactlyInAnyOrder(
            tuple("H-3", "dinkesasesor", "2026-12-28T07:30"),
            tuple("H-3", "dinkessekretaris", "2026-12-28T07:30"),
            tuple("H+5", "organisasi", "2027-01-05T07:30"));
    assertThat(trail.of("jadwal-pengingat/rencana-aksi-triwulan"))
        .extracting(row -> row.who() + ": " + row.after())
        .containsExactly("organisasi: H-3 pemegang, H-3 sekretaris, H+5 organisasi");

    // a second one who still saw the default
    assertThat(kirim(organisasi, TRIWULAN, "baku=true&semula=").statusCode()).isEqualTo(409);
    var baku = organisasi.page(TRIWULAN + "/pratinjau?baku=true").body();
    assertThat(baku).contains("Mengikuti jadwal baku.");
    var semula = Pattern.compile("name=\"semula\" value=\"([^\"]*)\"").matcher(baku);
    assertThat(semula.find()).isTrue();
    assertThat(
            kirim(organisasi, TRIWULAN, "baku=true&semula=" + tersandi(semula.group(1)))
                .statusCode())
        .isEqualTo(302);
    assertThat(buku.of(tenggat))
        .filteredOn(row -> row.state().equals("direncanakan"))
        .hasSize(11)
        .extracting(Row::stage)
        .doesNotContain("H-3", "H+5");
  }

  @Test
  void plansStagesAtSharesOfTheLimitWithItsPausesLeftOut() {
    var tenggat = buku.owes("dinkes", DueRule.workingDays(LocalDate.parse("2026-12-01"), 10, null));
    var organisasi = Visitor.browser(port).signIn("organisasi");

    var simpan =
        kirim(
            organisasi,
            TRIWULAN,
            "hari0=33%25&sasaran0=pemegang&hari1=80+%25&sasaran1=sekretaris&hari2=100%25"
                + "&sasaran2=kepala&hari3=1&sasaran3=pemegang&semula=");

    assertThat(simpan.statusCode()).isEqualTo(302);
    assertThat(organisasi.page("/tenggat/jadwal").body()).contains("33%", "80%", "100%");
    assertThat(organisasi.page(TRIWULAN).body()).contains("value=\"33%\"", "value=\"1\"");
    assertThat(planned(tenggat))
        .containsExactlyInAnyOrder(
            tuple("33%", "dinkesasesor", "2026-12-07T07:30"),
            tuple("80%", "dinkessekretaris", "2026-12-11T07:30"),
            tuple("100%", "dinkeskepala", "2026-12-15T07:30"),
            tuple("H+1", "dinkesasesor", "2026-12-16T07:30"));

    clock.startAt("2026-12-03T09:00");
    buku.pauses(tenggat, "Menunggu data");
    clock.startAt("2026-12-10T09:00");
    buku.goesOn(tenggat, "Data lengkap");

    assertThat(buku.now(tenggat).due()).hasToString("2026-12-22");
    assertThat(planned(tenggat))
        .containsExactlyInAnyOrder(
            tuple("33%", "dinkesasesor", "2026-12-14T07:30"),
            tuple("80%", "dinkessekretaris", "2026-12-18T07:30"),
            tuple("100%", "dinkeskepala", "2026-12-22T07:30"),
            tuple("H+1", "dinkesasesor", "2026-12-23T07:30"));
    assertThat(
            Visitor.program(port, "organisasi")
                .get("/api/reminders?deadline=" + tenggat.id())
                .body())
        .contains("\"stage\":\"80%\"");
    assertThat(
            organisasi
                .post(
                    "/api/tenggat/%d/perpanjang/pratinjau".formatted(tenggat.id()),
                    "{\"due\":\"2027-01-15\"}")
                .body())
        .contains("Pengingat 80%");
  }

  @Test
  void plansWhatIsOpenAnewOnceAfterAnUpdateThatChangedASchedule() {
    var tenggat = buku.owes("dinkes", "2026-12-31");
    jdbc.sql("delete from pengingat where hari > 0").update();
    jdbc.sql("insert into jadwal_pengingat_diperbarui values ('*')").update();

    reminders.planUpdated();
    assertThat(buku.of(tenggat)).hasSize(11);

    jdbc.sql("delete from pengingat where hari > 0").update();
    reminders.planUpdated();
    assertThat(buku.of(tenggat)).as("once").hasSize(4);
  }

  @Test
  void changesTheMonthlyStageLikeAnyOther() {
    buku.owes("dinkes", "2026-12-31");
    var organisasi = Visitor.browser(port).signIn("organisasi");
    assertThat(organisasi.page("/tenggat/jadwal").body())
        .contains("tiap bulan sesudah H+14", "atasan pemegang");
    assertThat(organisasi.page(TRIWULAN).body()).contains("value=\"bulanan\"");

    kirim(organisasi, TRIWULAN, "hari0=3&sasaran0=pemegang&hari1=bulanan&sasaran1=kepala&semula=");

    assertThat(organisasi.page("/tenggat/jadwal").body()).contains("tiap bulan sesudah H+3");
    assertThat(trail.of("jadwal-pengingat/rencana-aksi-triwulan"))
        .extracting(row -> row.after())
        .containsExactly("H+3 pemegang, bulanan kepala");
  }

  @Test
  void sendsAShareOnceAndTakesTheLaterOfTwoStagesOnOneDay() {
    var tenggat = buku.owes("dinkes", DueRule.workingDays(LocalDate.parse("2026-12-01"), 10, null));
    kirim(
        Visitor.browser(port).signIn("organisasi"),
        TRIWULAN,
        "hari0=50%25&sasaran0=pemegang&hari1=100%25&sasaran1=pemegang&hari2=-7&sasaran2=pemegang"
            + "&semula=");

    clock.forwardTo("2026-12-09T08:00");

    // 50 % is the fifth of ten days, Tuesday the eighth, and so is H-7
    assertThat(buku.of(tenggat))
        .filteredOn(row -> List.of("50%", "100%", "H-7").contains(row.stage()))
        .extracting(Row::stage, Row::who, Row::state)
        .containsExactlyInAnyOrder(
            tuple("50%", "dinkesasesor", "terkirim"),
            tuple("50%", "dinkesasesor2", "terkirim"),
            tuple("H-7", "dinkesasesor", "batal"),
            tuple("100%", "dinkesasesor", "direncanakan"));
  }

  private List<Tuple> planned(Deadline deadline) {
    return buku.of(deadline).stream()
        .filter(row -> row.state().equals("direncanakan"))
        .map(row -> tuple(row.stage(), row.who(), row.plannedFor()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hari0=-3                                      | Tahap H-3 tanpa penerima
          hari0=-3&sasaran0=pemegang&hari1=-3&sasaran1=kepala | Tahap H-3 ada dua kali
          hari0=61&sasaran0=pemegang                    | Hari &#39;61&#39; tidak dapat dipakai
          hari0=-61&sasaran0=pemegang                   | dari -60 (sebelum tenggat) sampai 60
          hari0=besok&sasaran0=pemegang                 | Hari &#39;besok&#39; tidak dapat dipakai
          sasaran0=pemegang                             | Hari &#39;&#39; tidak dapat dipakai
          hari0=1&sasaran0=walikota                     | Penerima tahap H+1 tidak dikenal
          hari0=1&kelompok0=antah                       | Kelompok &#39;antah&#39; pada tahap H+1 tidak ada
          hari0=1&kelompok0=%3Cb%3E                     | Kelompok &#39;&lt;b&gt;&#39; pada tahap H+1 tidak ada
          x=1                                           | tidak berisi satu tahap pun
          """)
  void refusesBadInputInIndonesian(String isi, String masalah) {
    var admin = Visitor.browser(port).signIn("admin");

    var jawaban = admin.page(TRIWULAN + "/pratinjau?" + isi);

    assertThat(jawaban.statusCode()).isEqualTo(400);
    assertThat(jawaban.body()).contains("Belum disimpan", masalah);
    assertThat(kirim(admin, TRIWULAN, isi + "&semula=").statusCode()).isEqualTo(400);
    assertThat(trail.of("jadwal-pengingat/rencana-aksi-triwulan")).isEmpty();
  }

  @Test
  void refusesEverybodyElseAndUnknownKinds() {
    for (var akun : new String[] {"sekda", "dinkesasesor"}) {
      var lain = Visitor.browser(port).signIn(akun);
      assertThat(lain.page(TRIWULAN).statusCode()).isEqualTo(403);
      assertThat(lain.page(TRIWULAN + "/pratinjau?" + DUA_TAHAP).statusCode()).isEqualTo(403);
      assertThat(kirim(lain, TRIWULAN, DUA_TAHAP + "&semula=").statusCode()).isEqualTo(403);
    }
    assertThat(Visitor.browser(port).signIn("admin").page("/tenggat/jadwal/angkasa").statusCode())
        .isEqualTo(404);
  }

  private static HttpResponse<String> kirim(Visitor visitor, String alamat, String isi) {
    var token =
        Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(visitor.page("/").body());
    assertThat(token.find()).isTrue();
    return visitor.form(alamat, isi + "&_csrf=" + tersandi(token.group(1)));
  }

  private static String tersandi(String nilai) {
    return URLEncoder.encode(nilai, StandardCharsets.UTF_8);
  }
}
