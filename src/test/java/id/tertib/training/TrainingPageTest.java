package id.tertib.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.engine.DemoClock;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Moving to a day and seeing what happens, as an administrator of the demo. */
@ProcessTest
class TrainingPageTest {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired SiklusMonitoring cycles;
  @Autowired DemoClock clock;

  private Visitor admin;

  @BeforeEach
  void mondayMorning() {
    time.startAt("2026-07-13T08:00");
    deadlines.register(
        new Obligation(
            MonitoringKinds.ANALISIS,
            "2026-S1/dinkes",
            "2026-S1",
            "dinkes",
            "Analisis monitoring semester I 2026",
            "Perwali 63/2022 Bab V",
            "asesor2",
            DueRule.fixed(LocalDate.parse("2026-07-15"))));
    admin = Visitor.browser(port).signIn("admin");
  }

  @Test
  void isForAdministratorsOnly() {
    assertThat(Visitor.browser(port).signIn("organisasi").page("/latihan").statusCode())
        .isEqualTo(403);
    assertThat(Visitor.browser(port).signIn("dinkesasesor").page("/latihan/gerak").statusCode())
        .isEqualTo(403);
    var staff = Visitor.browser(port).signIn("organisasi");
    assertThat(move(staff, "2026-07-14", "08:00").statusCode()).isEqualTo(403);
    assertThat(time.now().toLocalDate()).isEqualTo("2026-07-13");
    assertThat(staff.page("/").body()).doesNotContain("Majukan hari");
    assertThat(admin.page("/").body()).contains("href=\"/latihan\"", "Majukan hari");
  }

  @Test
  void offersTheNextDaysAndTellsWhatFallsDueUntilThen() {
    var page = admin.page("/latihan").body();

    assertThat(page)
        .contains("Besok", "Selasa, 14 Juli 2026")
        .contains("Hari kerja berikutnya")
        .contains("Tenggat berikutnya", "Rabu, 15 Juli 2026");
    assertThat(admin.page("/latihan?tuju=2026-07-14&jam=08:00").body())
        .contains("Majukan jam ke Selasa, 14 Juli 2026, 08:00 WIB")
        .contains("H-1")
        .doesNotContain("Analisis monitoring semester I 2026");
    assertThat(admin.page("/latihan?tuju=2026-07-16").body())
        .contains("Analisis monitoring semester I 2026", "Dinkes");
    assertThat(admin.page("/latihan?tuju=2027-01-05").body()).contains("2026-S2");
  }

  @Test
  void movesThereAndTellsWhatHappened() {
    cycles.start("2026-S1", "organisasi");
    assertThat(move(admin, "2026-07-16", "09:00").statusCode()).isEqualTo(302);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> state().contains("\"berjalan\":false"));
    var target = "/latihan?sejak=2026-07-13T08:00&sampai=2026-07-16T09:00";
    assertThat(state()).contains(target);
    assertThat(time.now().toLocalDate()).isEqualTo("2026-07-16");

    var page = admin.page(target).body();
    assertThat(page)
        .contains("Tenggat lewat (1)")
        .contains("<b>H-1</b>", "<b>H</b>", "<b>H+1</b>")
        .contains("/tenggat/", "/surel/")
        .contains("13 Juli 2026, 08:00 WIB");
    assertThat(admin.page("/latihan?sejak=2026-07-13T07:00&sampai=2026-07-16T09:00").body())
        .contains("Proses dimulai (1)", "Tugas baru (1)", "2026-S1");
  }

  @Test
  void tellsOfDeadlinesThatWereMetMeanwhile() {
    deadlines.met(MonitoringKinds.ANALISIS, "2026-S1/dinkes");

    assertThat(admin.page("/latihan?sejak=2026-07-13T07:00&sampai=2026-07-13T09:00").body())
        .contains("Tenggat terpenuhi (1)");
  }

  @Test
  void refusesTheWayBackAndDatesThatCannotBeRead() {
    refused("2026-07-10", "08:00", "sudah lewat");
    refused("2026-07-13", "08:00", "sudah lewat");
    refused("besok", "08:00", "tidak dapat dibaca");
    refused("2026-07-20", "pagi", "tidak dapat dibaca");
    refused("2031-07-20", "08:00", "terlalu jauh");
    assertThat(admin.page("/latihan?tuju=%3Cb%3E").body()).doesNotContain("<b>\"");
    assertThat(admin.page("/latihan?sejak=x&sampai=y").statusCode()).isEqualTo(400);
    assertThat(time.now().toLocalDate()).isEqualTo("2026-07-13");
  }

  @Test
  void showsTheMoveOfAnotherAndRefusesASecondOne() throws Exception {
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var other = Executors.newSingleThreadExecutor();
    try {
      other.submit(
          () ->
              clock.makeHistory(
                  steps -> {
                    begun.countDown();
                    await(end);
                    throw new IllegalStateException("the program stops here");
                  }));
      await(begun);

      assertThat(admin.page("/latihan").headers().firstValue("Location").orElse(""))
          .endsWith("/latihan/gerak");
      assertThat(admin.page("/latihan/gerak").body()).contains("Jam sedang dimajukan");
      assertThat(state()).contains("\"berjalan\":true");
      var second = move(admin, "2026-07-14", "08:00");
      assertThat(second.statusCode()).isEqualTo(409);
      assertThat(second.body()).contains("Tunggu sampai selesai");
    } finally {
      end.countDown();
      other.shutdown();
      assertThat(other.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(state()).contains("\"berjalan\":false");
  }

  private String state() {
    return admin.get("/latihan/gerak/keadaan").body();
  }

  private void refused(String day, String hour, String words) {
    var answer = move(admin, day, hour);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words);
  }

  private static HttpResponse<String> move(Visitor visitor, String day, String hour) {
    visitor.page("/");
    return visitor.form(
        "/latihan/maju",
        "tuju=%s&jam=%s&_csrf=%s"
            .formatted(day, hour, visitor.cookie("TERTIB-XSRF").orElseThrow()));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
