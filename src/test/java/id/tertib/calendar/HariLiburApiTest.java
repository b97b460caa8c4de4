package id.tertib.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Administrators' programs change the calendar (CONTRACT 5). */
@ProcessTest
class HariLiburApiTest {

  private static final String ALAMAT = "/api/calendar/holidays/2026-08-18";
  private static final String ISI =
      "{\"nama\":\"Libur HUT RI\",\"jenis\":\"cuti_bersama\",\"dasar\":\"SKB 933/2026\"}";

  @LocalServerPort int port;
  @Autowired WorkingDayCalendar calendar;
  @Autowired AuditTrail trail;
  @Autowired ApplicationContext application;

  @AfterEach
  void restore() {
    ShippedCalendar.of(application).restore();
  }

  @Test
  void entersReplacesAndRemovesADayOffOnRecord() {
    var admin = Visitor.program(port, "admin");
    var hari = LocalDate.of(2026, 8, 18);

    var masuk = put(admin, ALAMAT, ISI);
    assertThat(masuk.statusCode()).isEqualTo(200);
    assertThat(masuk.body()).isEqualTo("{\"moved\":0}");
    assertThat(calendar.isWorkingDay(hari)).isFalse();
    assertThat(admin.get("/api/calendar/holidays?year=2026").body())
        .contains("\"tanggal\":\"2026-08-18\"", "SKB 933/2026");

    assertThat(put(admin, ALAMAT, ISI).statusCode()).as("the same once more").isEqualTo(200);
    assertThat(put(admin, ALAMAT, ISI.replace("933", "934")).statusCode()).isEqualTo(200);
    assertThat(admin.get("/api/calendar/holidays?year=2026").body())
        .contains("SKB 934/2026")
        .doesNotContain("SKB 933/2026");

    assertThat(admin.send("DELETE", ALAMAT, null).body()).isEqualTo("{\"moved\":0}");
    assertThat(calendar.isWorkingDay(hari)).isTrue();
    assertThat(admin.send("DELETE", ALAMAT, null).statusCode()).isEqualTo(404);

    assertThat(trail.of("kalender/2026"))
        .extracting(row -> row.who() + " " + row.what() + " " + row.detail())
        .containsExactly(
            "admin menambah hari libur 2026-08-18",
            "admin mengubah hari libur 2026-08-18",
            "admin menghapus hari libur 2026-08-18");
    assertThat(trail.of("kalender/2026").get(1).before()).contains("SKB 933/2026");
  }

  @Test
  void takesADayOfAWeekendAndOneOfAYearWithoutADecree() {
    var admin = Visitor.program(port, "admin");

    assertThat(put(admin, "/api/calendar/holidays/2026-08-22", ISI).statusCode()).isEqualTo(200);
    assertThat(put(admin, "/api/calendar/holidays/2027-03-10", ISI).statusCode()).isEqualTo(200);

    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 3, 10))).isFalse();
    assertThat(calendar.add(LocalDate.of(2027, 3, 9), 1).assumed()).as("still a guess").isTrue();
  }

  @Test
  void letsAdministratorsAloneChangeIt() {
    for (var akun : new String[] {"organisasi", "sekda", "dinkesasesor"}) {
      var lain = Visitor.program(port, akun);
      assertThat(put(lain, ALAMAT, ISI).statusCode()).isEqualTo(403);
      assertThat(lain.send("DELETE", ALAMAT, null).statusCode()).isEqualTo(403);
    }
    assertThat(put(Visitor.stranger(port), ALAMAT, ISI).statusCode()).isEqualTo(401);
    assertThat(Visitor.stranger(port).send("DELETE", ALAMAT, null).statusCode()).isEqualTo(401);
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 18))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-30 | {"nama":"a","jenis":"cuti_bersama","dasar":"SKB"} | Tanggal '2026-02-30' tidak ada
          besok      | {"nama":"a","jenis":"cuti_bersama","dasar":"SKB"} | Isi tanggal seperti 2026-08-17
          1999-12-31 | {"nama":"a","jenis":"cuti_bersama","dasar":"SKB"} | di luar kalender
          +99999-01-01 | {"nama":"a","jenis":"cuti_bersama","dasar":"SKB"} | Tanggal
          2026-08-18 | {"nama":" ","jenis":"cuti_bersama","dasar":"SKB"} | Nama kosong
          2026-08-18 | {"jenis":"cuti_bersama","dasar":"SKB"}            | Nama kosong
          2026-08-18 | {"nama":"a","jenis":"libur","dasar":"SKB"}        | Jenis 'libur' tidak dikenal. Isi libur_nasional
          2026-08-18 | {"nama":"a","dasar":"SKB"}                        | Jenis kosong
          2026-08-18 | {"nama":"a","jenis":"cuti_bersama","dasar":""}    | Dasar kosong
          2026-08-18 | {"nama":"=1+1","jenis":"cuti_bersama","dasar":"SKB"} | Nama diawali tanda =
          2026-08-18 | {"nama":"a\\u0000b","jenis":"cuti_bersama","dasar":"SKB"} | tidak dapat disimpan
          2026-08-18 | {"nama":"a\\u202eb","jenis":"cuti_bersama","dasar":"SKB"} | tidak dapat dicetak
          2026-08-18 | {"nama":{},"jenis":"cuti_bersama","dasar":"SKB"}  | Nilai nama tidak sesuai
          2026-08-18 | [                                                 | bukan JSON yang utuh
          """)
  void refusesBadInputInIndonesian(String tanggal, String isi, String masalah) {
    var jawaban = put(Visitor.program(port, "admin"), "/api/calendar/holidays/" + tanggal, isi);

    assertThat(jawaban.statusCode()).isEqualTo(400);
    assertThat(jawaban.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(jawaban.body()).contains(masalah);
    assertThat(trail.of("kalender/2026")).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    var jawaban =
        put(Visitor.program(port, "admin"), ALAMAT, ISI.replace("SKB 933/2026", "x".repeat(201)));

    assertThat(jawaban.statusCode()).isEqualTo(400);
    assertThat(jawaban.body()).contains("Dasar berisi 201 huruf");
  }

  private static HttpResponse<String> put(Visitor visitor, String alamat, String isi) {
    return visitor.send("PUT", alamat, isi, "Content-Type", "application/json");
  }
}
