package id.tertib.deadline.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditTrail;
import id.tertib.calendar.ShippedCalendar;
import id.tertib.deadline.BukuPengingat;
import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.notification.MailRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a change of the calendar does to open deadlines, their tasks and their reminders. */
@ProcessTest
class IkutiKalenderTest {

  private static final String TUGAS = "tugas-uji-kalender";
  private static final String LIBUR =
      "{\"nama\":\"Libur HUT RI\",\"jenis\":\"cuti_bersama\",\"dasar\":\"SKB 933/2026\"}";

  BukuPengingat buku;
  @LocalServerPort int port;
  @Autowired TimeTravel clock;
  @Autowired MailRegister mails;
  @Autowired ChangeTable changes;
  @Autowired DeadlineTable table;
  @Autowired AuditTrail trail;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired ApplicationContext application;

  @BeforeEach
  void openTheLedger() {
    buku = new BukuPengingat(application);
    clock.startAt("2026-08-03T08:00");
  }

  @AfterEach
  void restore() {
    tasks.deleteTask(TUGAS, true);
    ShippedCalendar.of(application).restore();
  }

  @Test
  void movesWhatIsCountedWithItsTaskAndRemindersOnRecord() {
    var dihitung = buku.owes("dinkes", DueRule.workingDays(LocalDate.of(2026, 8, 10), 7, null));
    assertThat(dihitung.due()).isEqualTo("2026-08-20");
    tugas(dihitung);

    assertThat(libur("2026-08-18").body()).isEqualTo("{\"moved\":1}");

    assertThat(buku.now(dihitung).due()).isEqualTo("2026-08-21");
    assertThat(buku.now(dihitung).first()).isEqualTo("2026-08-20");
    assertThat(changes.of(List.of(dihitung.id())).get(dihitung.id()))
        .extracting(
            DeadlineChange::cause, DeadlineChange::from, DeadlineChange::to, DeadlineChange::by)
        .containsExactly(
            tuple(
                DeadlineChange.Cause.KALENDER,
                LocalDate.of(2026, 8, 20),
                LocalDate.of(2026, 8, 21),
                "admin"));
    assertThat(trail.of(dihitung.caseKey()))
        .extracting(row -> row.what() + ": " + row.reason())
        .containsExactly(
            "memindah tenggat: Hari libur 18 Agustus 2026: Libur HUT RI (SKB 933/2026)");
    var due = akhir("2026-08-21");
    assertThat(tasks.createTaskQuery().taskId(TUGAS).singleResult().getDueDate()).isEqualTo(due);
    assertThat(history.createHistoricTaskInstanceQuery().taskId(TUGAS).singleResult().getDueDate())
        .isEqualTo(due);
    assertThat(buku.of(dihitung))
        .extracting(Row::due, Row::stage, Row::plannedFor, Row::state)
        .contains(
            tuple("2026-08-20", "H-7", "2026-08-13T07:30", "batal"),
            tuple("2026-08-21", "H-7", "2026-08-14T07:30", "direncanakan"),
            tuple("2026-08-21", "H", "2026-08-21T07:30", "direncanakan"))
        .doesNotContain(tuple("2026-08-20", "H", "2026-08-20T07:30", "direncanakan"));
    // a later day is no news: the reminders carry it
    assertThat(buku.of(dihitung)).extracting(Row::stage).doesNotContain("Pemberitahuan");
  }

  @Test
  void leavesAFixedDateAloneAndPlansItsRemindersAnew() {
    var tetap = buku.owes("dlh", "2026-08-25");
    var hariLibur = buku.owes("dinsos", "2026-08-18");

    assertThat(libur("2026-08-18").body()).isEqualTo("{\"moved\":0}");

    assertThat(buku.now(tetap).due()).isEqualTo("2026-08-25");
    assertThat(buku.of(tetap))
        .extracting(Row::stage, Row::plannedFor, Row::state)
        .contains(tuple("H-7", "2026-08-14T07:30", "direncanakan"));
    assertThat(buku.now(hariLibur).due()).isEqualTo("2026-08-18");

    assertThat(hapus("2026-08-18").statusCode()).isEqualTo(200);
    assertThat(buku.of(tetap))
        .extracting(Row::stage, Row::plannedFor, Row::state)
        .contains(tuple("H-7", "2026-08-18T07:30", "direncanakan"));
  }

  /** A holiday added for tomorrow at 16:00 today. */
  @Test
  void losesNoReminderWhenTomorrowBecomesADayOff() {
    clock.startAt("2026-08-18T16:00");
    var tetap = buku.owes("dlh", "2026-08-26");
    assertThat(buku.of(tetap))
        .extracting(Row::stage, Row::plannedFor)
        .contains(tuple("H-7", "2026-08-19T07:30"));

    libur("2026-08-19");

    assertThat(buku.of(tetap))
        .filteredOn(row -> row.stage().equals("H-7"))
        .extracting(Row::plannedFor, Row::state)
        .containsExactly(tuple("2026-08-20T07:30", "direncanakan"));
    clock.forwardTo("2026-08-20T08:00");
    assertThat(buku.of(tetap))
        .filteredOn(row -> row.stage().equals("H-7"))
        .extracting(Row::who, Row::state, Row::late)
        .containsExactly(tuple("dlhasesor", "terkirim", false));
  }

  /**
   * H-7 of 18 August has passed its own day already and waits; at last it meets H-1 on the 14th.
   */
  @Test
  void sendsOnlyTheLaterOfTwoStagesThatMeet() {
    clock.startAt("2026-08-10T16:00");
    var tetap = buku.owes("dlh", "2026-08-18");
    libur("2026-08-11");

    assertThat(buku.of(tetap))
        .extracting(Row::stage, Row::plannedFor, Row::state)
        .contains(
            tuple("H-7", "2026-08-12T07:30", "direncanakan"),
            tuple("H-1", "2026-08-14T07:30", "direncanakan"));
    libur("2026-08-12");
    libur("2026-08-13");

    assertThat(buku.of(tetap))
        .extracting(Row::stage, Row::state)
        .contains(tuple("H-7", "batal"), tuple("H-1", "direncanakan"));
  }

  @Test
  void tellsOfAnEarlierDayInTheNextDigest() {
    libur("2026-08-18");
    var dihitung = buku.owes("dinkes", DueRule.workingDays(LocalDate.of(2026, 8, 10), 7, null));
    assertThat(dihitung.due()).isEqualTo("2026-08-21");

    assertThat(hapus("2026-08-18").body()).isEqualTo("{\"moved\":1}");

    assertThat(buku.now(dihitung).due()).isEqualTo("2026-08-20");
    assertThat(buku.of(dihitung))
        .filteredOn(row -> row.stage().equals("Pemberitahuan"))
        .extracting(Row::who, Row::plannedFor, Row::state)
        .containsExactly(tuple("dinkesasesor", "2026-08-04T07:30", "direncanakan"));
    // forth and back again before it went out is still one notice
    libur("2026-08-18");
    hapus("2026-08-18");
    clock.forwardTo("2026-08-04T08:00");
    assertThat(buku.of(dihitung))
        .filteredOn(row -> row.stage().equals("Pemberitahuan"))
        .extracting(Row::due, Row::who, Row::state)
        .containsExactlyInAnyOrder(
            tuple("2026-08-20", "dinkesasesor", "terkirim"),
            tuple("2026-08-20", "dinkesasesor2", "terkirim"));
    assertThat(text("ringkasan/2026-08-04", "dinkesasesor").replaceAll("\\s+", " "))
        .contains("Semula Jumat, 21 Agustus 2026, menjadi Kamis, 20 Agustus 2026.")
        .contains("Bukan lagi hari libur 18 Agustus 2026");
  }

  @Test
  void neverMovesADateBeforeTheMorningThatTellsOfIt() {
    libur("2026-08-18");
    libur("2026-08-19");
    libur("2026-08-20");
    var dihitung = buku.owes("dinkes", DueRule.workingDays(LocalDate.of(2026, 8, 10), 5, null));
    assertThat(dihitung.due()).isEqualTo("2026-08-21");
    clock.startAt("2026-08-20T16:00");

    assertThat(hapus("2026-08-18").body()).as("not yesterday").isEqualTo("{\"moved\":0}");
    assertThat(buku.now(dihitung).due()).isEqualTo("2026-08-21");

    clock.startAt("2026-08-24T09:00");
    assertThat(hapus("2026-08-19").body()).as("over is over").isEqualTo("{\"moved\":0}");
  }

  @Test
  void showsInThePreviewWhatThenHappens() {
    buku.owes("dinkes", DueRule.workingDays(LocalDate.of(2026, 8, 10), 7, null));
    buku.owes("dinsos", "2026-08-18");
    var admin = Visitor.browser(port).signIn("admin");
    var hari = "tanggal=2026-08-18&nama=Libur&jenis=cuti_bersama&dasar=" + tersandi("SKB 933/2026");

    var pratinjau = admin.page("/kalender/pratinjau?" + hari).body();

    assertThat(pratinjau)
        .contains("Laporan rencana aksi triwulan", "Dinas Kesehatan", "1 tenggat")
        .contains("Kamis, 20 Agustus 2026", "Jumat, 21 Agustus 2026")
        .contains("Tidak berpindah, tetapi jatuh pada hari libur", "Selasa, 18 Agustus 2026");
    // somebody else is given work meanwhile
    buku.owes("dlh", DueRule.workingDays(LocalDate.of(2026, 8, 10), 7, null));
    var basi = simpan(admin, hari, pratinjau);
    assertThat(basi.statusCode()).isEqualTo(409);
    assertThat(basi.body()).contains("keadaannya berubah", "2 tenggat");

    assertThat(simpan(admin, hari, basi.body()).statusCode()).isEqualTo(302);
    assertThat(admin.page("/kalender?tahun=2026").body()).contains("2 tenggat berpindah");
    assertThat(table.open())
        .extracting(deadline -> deadline.office() + " " + deadline.due())
        .containsExactly("dinkes 2026-08-21", "dinsos 2026-08-18", "dlh 2026-08-21");
  }

  @Test
  void warnsOfAYearIntoWhichADeadlineFalls() {
    var admin = Visitor.browser(port).signIn("admin");
    assertThat(admin.page("/").body()).doesNotContain("Hari libur 2027");

    buku.owes("dinkes", "2027-01-15");

    assertThat(admin.page("/").body()).contains("sudah ada tenggat yang jatuh di tahun itu");
    assertThat(admin.page("/kalender").body()).contains("Buka kalender 2027");
  }

  @Test
  void writesToTheAdministratorsOnceForAYearWithoutADecree() {
    clock.forwardTo("2026-10-03T07:29");
    assertThat(mails.find("kalender/2027", "admin")).isEmpty();

    clock.forwardTo("2026-10-03T07:30");
    var mail = mails.find("kalender/2027", "admin").orElseThrow();
    assertThat(mail.subject()).isEqualTo("Hari libur 2027 belum ditetapkan");
    assertThat(text("kalender/2027", "admin"))
        .contains("/kalender?tahun=2027", "Tahun 2027 sudah dekat.");
    assertThat(mails.find("kalender/2027", "organisasi")).isEmpty();

    buku.owes("dinkes", "2028-01-14");
    clock.forwardTo("2026-12-03T08:00");
    assertThat(mails.find("kalender/2027", "admin").orElseThrow().number())
        .isEqualTo(mail.number());
    assertThat(text("kalender/2028", "admin"))
        .contains("Sudah ada tenggat terbuka yang jatuh di tahun 2028");
  }

  private String text(String key, String recipient) {
    var mail = mails.find(key, recipient).orElseThrow();
    return mails.letter(mail.number()).orElseThrow().text();
  }

  private void tugas(Deadline deadline) {
    var task = tasks.newTask(TUGAS);
    task.setDueDate(akhir(deadline.due().toString()));
    tasks.saveTask(task);
    table.addTask(TUGAS, deadline.id());
  }

  private Date akhir(String day) {
    return application.getBean(MovedDates.class).endOf(LocalDate.parse(day));
  }

  private HttpResponse<String> libur(String day) {
    var answer =
        Visitor.program(port, "admin")
            .send(
                "PUT", "/api/calendar/holidays/" + day, LIBUR, "Content-Type", "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private HttpResponse<String> hapus(String day) {
    return Visitor.program(port, "admin").send("DELETE", "/api/calendar/holidays/" + day, null);
  }

  private static HttpResponse<String> simpan(Visitor admin, String hari, String pratinjau) {
    return admin.form(
        "/kalender/simpan",
        "%s&sidik=%s&_csrf=%s"
            .formatted(hari, cari("sidik", pratinjau), cari("_csrf", admin.page("/").body())));
  }

  private static String cari(String isian, String halaman) {
    var nilai =
        Pattern.compile("name=\"%s\"[^>]*value=\"([^\"]+)\"".formatted(isian)).matcher(halaman);
    assertThat(nilai.find()).as(isian).isTrue();
    return tersandi(nilai.group(1));
  }

  private static String tersandi(String nilai) {
    return URLEncoder.encode(nilai, StandardCharsets.UTF_8);
  }
}
