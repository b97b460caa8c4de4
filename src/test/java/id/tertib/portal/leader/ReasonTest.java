package id.tertib.portal.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.deadline.Deadline;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The holder says why, those who lead ask, nobody else does either. */
@ProcessTest
class ReasonTest {

  private static final String KESBANGPOL = "2026-TW2/kesbangpol";

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel time;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;

  private LateCity city;
  private Deadline late;

  @BeforeEach
  void july() {
    city = new LateCity(application);
    city.july();
    late = city.find(KESBANGPOL);
  }

  @Test
  void theHolderWritesWhyAndEverythingWrittenStays() {
    var holder = signedIn("kesbangpolasesor");
    assertThat(holder.page(address()).body()).contains("Simpan alasan", "Belum ada alasan.");

    assertThat(write(holder, "Menunggu\n data <i>pusat</i>. ").statusCode()).isEqualTo(302);
    time.startAt("2026-07-14T09:00");
    write(holder, "Data datang, kami kirim besok.");

    assertThat(holder.page(address()).body())
        .containsSubsequence(
            "<q>Data datang, kami kirim besok.</q>",
            "ditulis 14 Juli 2026, 09:00 WIB",
            "<q>Menunggu data &lt;i&gt;pusat&lt;/i&gt;.</q>",
            "ditulis 13 Juli 2026, 08:00 WIB");
    assertThat(signedIn("sekda").page("/").body())
        .contains("Data datang, kami kirim besok.")
        .doesNotContain("Menunggu data");
    assertThat(trail()).contains("kesbangpolasesor menulis alasan keterlambatan");
  }

  @Test
  void theDeadlinesOwnPageSaysWhyWithWhoWroteItAndWhen() throws IOException {
    var before = detail("kesbangpolasesor");
    assertThat(before.path("reasons")).isEmpty();
    assertThat(before.path("toExplain").path("text").asText())
        .isEqualTo("Tulis alasan keterlambatan");
    assertThat(before.path("toExplain").path("address").asText()).isEqualTo(address());
    assertThat(detail("sekda").path("toExplain").path("text").asText()).isEqualTo("Minta alasan");

    ask(signedIn("sekda"));
    assertThat(detail("kesbangpolasesor").path("awaited").asText())
        .isEqualTo("Diminta Sekretaris Daerah; jawaban ditunggu sampai Rabu, 15 Juli 2026.");
    assertThat(detail("walikota").path("toExplain").isNull()).isTrue();

    city.reason(KESBANGPOL, "Menunggu data pusat.");
    time.startAt("2026-07-14T09:00");
    city.reason(KESBANGPOL, "Data datang, kami kirim besok.");

    for (var reader : List.of("kesbangpolasesor", "kesbangpolkepala", "sekda", "organisasi")) {
      var page = detail(reader);
      assertThat(page.path("reasons"))
          .as(reader)
          .extracting(
              said -> said.path("text").asText(),
              said -> said.path("by").asText(),
              said -> said.path("when").asText())
          .containsExactly(
              tuple(
                  "Data datang, kami kirim besok.",
                  "Asesor Badan Kesatuan Bangsa dan Politik",
                  "14 Juli 2026, 09:00 WIB"),
              tuple(
                  "Menunggu data pusat.",
                  "Asesor Badan Kesatuan Bangsa dan Politik",
                  "13 Juli 2026, 08:00 WIB"));
      assertThat(page.path("awaited").isNull()).as(reader).isTrue();
    }
    assertThat(detail("organisasi").path("toExplain").isNull()).isTrue();
    assertThat(detail("kesbangpolkepala").path("toExplain").path("text").asText())
        .isEqualTo("Minta alasan");
  }

  private JsonNode detail(String reader) throws IOException {
    return json.readTree(Visitor.program(port, reader).get("/api/tenggat/" + late.id()).body());
  }

  @Test
  void othersReadOrFindNothingAndNeverWrite() {
    for (var reader : List.of("kesbangpolkepala", "sekda", "organisasi", "walikota")) {
      var visitor = signedIn(reader);
      assertThat(visitor.page(address()).body())
          .as(reader)
          .contains("Alasan ditulis pemegang tugas")
          .doesNotContain("Simpan alasan");
      assertThat(write(visitor, "bukan saya").statusCode()).as(reader).isEqualTo(403);
    }
    for (var stranger : List.of("disperindagasesor", "dinkeskepala", "pokja1")) {
      var visitor = signedIn(stranger);
      assertThat(visitor.page(address()).statusCode()).as(stranger).isEqualTo(404);
      assertThat(write(visitor, "bukan saya").statusCode()).as(stranger).isEqualTo(404);
      assertThat(ask(visitor).statusCode()).as(stranger).isEqualTo(404);
    }
    var nobody = Visitor.browser(port);
    assertThat(nobody.page(address()).statusCode()).isEqualTo(302);
    assertThat(nobody.form(address(), "alasan=x").statusCode()).isIn(302, 403);
    assertThat(rows("alasan_terlambat") + rows("permintaan_alasan")).isZero();
  }

  @Test
  void refusesWhatIsBlankTooLongNotLateOrSentByAnotherSite() {
    var holder = signedIn("kesbangpolasesor");
    for (var blank : List.of("", "  ", "\u200B\u3164")) {
      var answer = write(holder, blank);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Alasan masih kosong.");
    }
    var tooLong = write(holder, "x".repeat(301));
    assertThat(tooLong.statusCode()).isEqualTo(400);
    assertThat(tooLong.body()).contains("Alasan Anda 301 huruf; paling panjang 300", "xxx");
    assertThat(holder.form(address(), "alasan=halo").statusCode()).isEqualTo(403);
    var foreign =
        holder.send(
            "POST",
            address(),
            body(holder, "halo"),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Origin",
            "https://jahat.example");
    assertThat(foreign.statusCode()).isEqualTo(403);
    var soon = city.find("2026-TW2/dinsos");
    var dinsos = signedIn("dinsosasesor");
    assertThat(dinsos.page("/tenggat/%d/alasan".formatted(soon.id())).body())
        .contains("tidak terlambat")
        .doesNotContain("Simpan alasan");
    assertThat(
            dinsos
                .form("/tenggat/%d/alasan".formatted(soon.id()), body(dinsos, "halo"))
                .statusCode())
        .isEqualTo(409);
    assertThat(rows("alasan_terlambat")).isZero();
  }

  @Test
  void whoeverLeadsAsksOnceUntilTheAnswersDayAndNoDateMoves() {
    var sekda = signedIn("sekda");
    assertThat(sekda.page(address()).body())
        .contains("Minta alasan dari Asesor Badan Kesatuan Bangsa dan Politik");
    var answer = ask(sekda);
    assertThat(sekda.page(address()).body()).doesNotContain("Minta alasan dari");
    assertThat(signedIn("kesbangpolasesor").page(address()).body())
        .doesNotContain("Minta alasan dari");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/");

    assertThat(sekda.page("/").body())
        .contains("Alasan diminta dari Asesor Badan Kesatuan Bangsa dan Politik")
        .contains("dengan tembusan Kepala Badan Kesatuan Bangsa dan Politik")
        .contains("Jawaban ditunggu sampai Rabu, 15 Juli 2026 (2 hari kerja)")
        .contains("oleh Anda, 13 Juli 2026, 08:00 WIB; ditunggu sampai Rabu, 15 Juli 2026");
    assertThat(signedIn("walikota").page("/").body())
        .contains("oleh Sekretaris Daerah, 13 Juli 2026, 08:00 WIB");
    assertThat(recipients()).containsExactlyInAnyOrder("kesbangpolasesor", "kesbangpolkepala");
    assertThat(mail("kesbangpolasesor"))
        .contains("Alasan diminta: Laporan rencana aksi triwulan II 2026")
        .contains("/tenggat/%d/alasan".formatted(late.id()))
        .contains("Jawaban ditunggu sampai Rabu, 15 Juli 2026.")
        .contains("Tembusan: Kepala Badan Kesatuan Bangsa dan Politik.");
    assertThat(mail("kesbangpolkepala")).contains("Tembusan: alasan diminta");
    assertThat(city.find(KESBANGPOL)).isEqualTo(late);
    assertThat(trail()).contains("sekda meminta alasan keterlambatan");

    ask(signedIn("walikota"));
    time.startAt("2026-07-15T17:00");
    ask(sekda);
    assertThat(rows("permintaan_alasan")).isEqualTo(1);
    assertThat(sekda.page("/").body()).contains("sudah diminta; jawaban ditunggu sampai Rabu");

    time.startAt("2026-07-16T08:00");
    assertThat(sekda.page("/").body()).contains("diminta, tidak dijawab sampai 15 Juli 2026");
    ask(sekda);
    assertThat(rows("permintaan_alasan")).isEqualTo(2);
  }

  @Test
  void anAnswerEndsTheWaitAndTheTaskListOffersTheWay() {
    ask(signedIn("kesbangpolkepala"));
    assertThat(recipients()).containsExactly("kesbangpolasesor");
    var holder = signedIn("kesbangpolasesor");
    assertThat(holder.page(address()).body())
        .contains("Alasan diminta Kepala Badan Kesatuan Bangsa dan Politik; jawaban ditunggu");

    write(holder, "Menunggu data pusat.");

    assertThat(holder.page(address()).body()).doesNotContain("jawaban ditunggu");
    assertThat(signedIn("kesbangpolkepala").page("/").body())
        .contains("Menunggu data pusat.")
        .doesNotContain("alasan diminta<");
  }

  @Test
  void nobodyButThoseWhoLeadAsks() {
    for (var reader : List.of("kesbangpolasesor", "kesbangpolsekretaris", "organisasi", "admin")) {
      assertThat(ask(signedIn(reader)).statusCode()).as(reader).isEqualTo(403);
    }
    var sekda = signedIn("sekda");
    assertThat(sekda.form("/tenggat/%d/minta-alasan".formatted(late.id()), "x=1").statusCode())
        .isEqualTo(403);
    var soon = city.find("2026-TW2/dinsos");
    sekda.form("/tenggat/%d/minta-alasan".formatted(soon.id()), token(sekda));
    assertThat(sekda.page("/").body()).contains("tidak terlambat lagi, jadi tidak perlu alasan");
    assertThat(rows("permintaan_alasan")).isZero();
  }

  private Visitor signedIn(String user) {
    var visitor = Visitor.browser(port).signIn(user);
    visitor.page("/akun-saya");
    return visitor;
  }

  private String address() {
    return "/tenggat/%d/alasan".formatted(late.id());
  }

  private HttpResponse<String> write(Visitor visitor, String text) {
    return visitor.form(address(), body(visitor, text));
  }

  private HttpResponse<String> ask(Visitor visitor) {
    return visitor.form("/tenggat/%d/minta-alasan".formatted(late.id()), token(visitor));
  }

  private static String body(Visitor visitor, String text) {
    return token(visitor) + "&alasan=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String token(Visitor visitor) {
    return "_csrf=" + visitor.cookie("TERTIB-XSRF").orElseThrow();
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private List<String> recipients() {
    return jdbc.sql("select penerima from surel where jenis = 'alasan'").query(String.class).list();
  }

  private String mail(String reader) {
    return jdbc.sql(
            "select subjek || ' ' || kata from surel where jenis = 'alasan' and penerima = ?")
        .param(reader)
        .query(String.class)
        .single();
  }

  private List<String> trail() {
    return jdbc.sql("select siapa || ' ' || apa from jejak where perkara = ?")
        .param(KESBANGPOL)
        .query(String.class)
        .list();
  }
}
