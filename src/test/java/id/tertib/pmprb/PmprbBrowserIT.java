package id.tertib.pmprb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.PostgresTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** One office's PMPRB at the screens of all who take part, on a PC and a phone. */
@PostgresTest
class PmprbBrowserIT extends LayarMonitoring {

  private static final String TUNJUK = "Tunjuk asesor";
  private static final String ISI = "Isi lembar kerja";
  private static final String REVIU = "Reviu koordinator asesor";
  private static final String TANDA_TANGAN = "Tanda tangan kepala";
  private static final String VERIFIKASI = "Verifikasi";

  private static final String RENCANA = "U-PM1.1-c";
  private static final String SOSIALISASI = "U-PM1.2-b";
  private static final String PETA = "U-PM2.1-a";
  private static final Set<String> TYPED = Set.of(RENCANA, SOSIALISASI, PETA);

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String KEDUA = "dinkesasesor2";

  @LocalServerPort int alamat;
  @Autowired JdbcTemplate jdbc;

  private SatuKantor dinkes;

  @BeforeEach
  void started() {
    dinkes = new SatuKantor(alamat, "dinkes").started();
  }

  @Test
  void isDividedFilledReviewedReturnedSignedAndVerified() {
    divide();
    isSeenBesideTheTasks();
    fill();
    fillOnThePhone();
    reviewAndReturn();
    kota.pada("2026-07-14T08:00");
    mendOnThePhone();
    kota.pada("2026-07-15T08:00");
    agree();
    sign();
    verify();
    await()
        .until(
            () ->
                "terverifikasi"
                    .equals(
                        jdbc.queryForObject(
                            "select hasil from kasus where kunci = ?",
                            String.class,
                            dinkes.key())));
  }

  /** Areas to the one by the list, several at once, and single ones to the other. */
  private void divide() {
    var task = dinkes.task(TUNJUK);
    var page = opened("dinkeskepala", task, 1366, 768);
    ambil(page);
    var list = page.getByLabel("Area dan asesornya");
    list.getByLabel("Pilih semua yang tampil").check();
    list.getByLabel("Asesor untuk yang dipilih").first().selectOption("dinkesasesor");
    list.getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Tetapkan Asesor untuk yang dipilih"))
        .click();
    assertThat(list.getByLabel("Asesor, Manajemen Perubahan")).hasValue("dinkesasesor");
    list.getByLabel("Asesor, Deregulasi Kebijakan").selectOption(KEDUA);
    list.getByLabel("Asesor, Penguatan Pengawasan").selectOption(KEDUA);
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    potret(page, "pmprb-tunjuk");
    axe(page, ".tertib.ws");
    var phone = opened("dinkeskepala", task, 390, 844);
    muatLebar(phone, 390);
    potret(phone, "pmprb-tunjuk-390");
    phone.context().close();
    end(page, TUNJUK, 1);
  }

  /** Progress, deadlines and the front page tell of it by themselves. */
  private void isSeenBesideTheTasks() {
    var progress = masuk("organisasi", "/kemajuan?siklus=PMPRB-2026", 1366, 768);
    assertThat(shown(progress, "Dinas Kesehatan")).isVisible();
    assertThat(shown(progress, ISI)).isVisible();
    potret(progress, "pmprb-kemajuan");
    progress.context().close();
    var deadlines = masuk("dinkeskepala", "/tenggat?urai=true", 1366, 768);
    assertThat(shown(deadlines, "Lembar kerja PMPRB 2026")).isVisible();
    potret(deadlines, "pmprb-tenggat");
    deadlines.context().close();
    var front = masuk("dinkesasesor", "/", 390, 844);
    assertThat(shown(front, ISI)).isVisible();
    potret(front, "pmprb-beranda-390");
    front.context().close();
  }

  private void fill() {
    var task = dinkes.taskOf("dinkesasesor", ISI);
    program("dinkesasesor", task);
    var page = opened("dinkesasesor", task, 1366, 768);
    var plan = row(page, RENCANA);
    byKey(plan, "B");
    plan.getByLabel("Catatan").fill("Rencana kerja tim RB di map PMPRB");
    plan.getByLabel("Catatan").blur();
    assertThat(plan.locator(".w-st")).containsText("tersimpan");
    var told = row(page, SOSIALISASI);
    byKey(told, "A");
    told.getByLabel("Catatan").fill("Daftar hadir sosialisasi di map PMPRB");
    told.getByLabel("Catatan").blur();
    assertThat(told.locator(".w-st")).containsText("tersimpan");
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    assertThat(told.locator(".w-fx")).not().containsText("Kosong");
    bringHome(page, SOSIALISASI, "B", "Menjangkau mayoritas pegawai, map PMPRB");
    plan.locator("summary").evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "pmprb-isi");
    axe(page, ".tertib.ws");
    end(page, ISI, 2);
  }

  /** Out as a workbook, changed there, and back after a look at what it changes. */
  private static void bringHome(Page page, String code, String level, String note) {
    var sheet = page.waitForDownload(() -> page.getByText("Unduh XLSX").click());
    byte[] changed;
    try {
      changed =
          FilledXlsx.of(Files.readAllBytes(sheet.path()))
              .set(code, "Jawaban", level)
              .set(code, "Catatan", note)
              .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.locator(".w-file input[type=file]")
        .setInputFiles(new FilePayload("pmprb.xlsx", XLSX, changed));
    var dialog = page.locator("dialog.w-filedialog");
    assertThat(dialog).containsText("1 butir akan berubah. Belum ada yang disimpan.");
    assertThat(dialog.locator("tbody tr")).containsText(note);
    dialog.locator(".t-btn--main").click();
    assertThat(page.locator(".w-file [role=status]")).containsText("1 perubahan diambil");
    assertThat(row(page, code).getByLabel("Catatan")).hasValue(note);
  }

  /** The other's part is to be read, and his own is written on a phone. */
  private void fillOnThePhone() {
    var task = dinkes.taskOf(KEDUA, ISI);
    program(KEDUA, task);
    var page = opened(KEDUA, task, 390, 844);
    var map = row(page, PETA);
    byKey(map, "B");
    map.getByLabel("Catatan").fill("Peta peraturan di map PMPRB");
    map.getByLabel("Catatan").blur();
    assertThat(map.locator(".w-st")).containsText("tersimpan");
    muatLebar(page, 390);
    potret(page, "pmprb-isi-390");
    bringHome(page, PETA, "A", "Peta lengkap di map PMPRB");
    potret(page, "pmprb-xlsx-390");
    byKey(row(page, PETA), "B");
    assertThat(row(page, PETA).locator(".w-st")).containsText("tersimpan");
    var others = page.locator(".w-tools label:has-text('Bagian lain')");
    if (others.count() > 0) {
      others.click();
      var locked = row(page, RENCANA);
      assertThat(locked.locator("input:visible")).hasCount(0);
      assertThat(locked).containsText("bagian asesor lain");
      potret(page, "pmprb-bagian-lain-390");
      page.locator(".w-tools .t-seg label:has-text('Semua')").click();
    }
    axe(page, ".tertib.ws");
    end(page, ISI, 1);
  }

  private void reviewAndReturn() {
    var task = dinkes.task(REVIU);
    var page = opened("dinkessekretaris", task, 1366, 768);
    ambil(page);
    var told = row(page, SOSIALISASI);
    told.locator("summary").focus();
    page.keyboard().press("s");
    assertThat(told.locator(".w-st")).containsText("disepakati");
    var plan = row(page, RENCANA);
    byKey(plan, "C");
    assertThat(plan.locator(".w-st")).containsText("perlu alasan");
    var reason = plan.getByLabel(Pattern.compile("^Alasan")).first();
    reason.fill("Dua dari lima tugas dalam rencana kerja dikerjakan");
    reason.blur();
    assertThat(plan.locator(".w-st")).containsText("dikoreksi");
    plan.locator("summary").evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "pmprb-reviu");
    axe(page, ".tertib.ws");
    var map = row(page, PETA);
    map.locator("summary").focus();
    page.keyboard().press("s");
    map.getByLabel("Kembalikan butir ini").check();
    var comment = map.getByLabel(Pattern.compile("^Yang harus"));
    comment.fill("Petanya belum memuat peraturan wali kota");
    comment.blur();
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    dinkes.judge("dinkessekretaris", task);
    putuskan(page, "Kembalikan ke asesor");
    page.locator(".fjs-form textarea:visible").fill("Lengkapi peta peraturan");
    page.locator(".fjs-form textarea:visible").press("Tab");
    potret(page, "pmprb-kembali");
    sent(page, REVIU);
  }

  /** Only what was named is open, for whoever holds it. */
  private void mendOnThePhone() {
    await().until(() -> dinkes.tasks(ISI).size() == 1);
    var page = opened(KEDUA, dinkes.taskOf(KEDUA, ISI), 390, 844);
    assertThat(page.locator(".tertib .t-banner--warn").first())
        .containsText("Lengkapi peta peraturan");
    var map = row(page, PETA);
    assertThat(map).containsText("Petanya belum memuat peraturan wali kota");
    byKey(map, "A");
    assertThat(map.locator(".w-st")).containsText("tersimpan");
    potret(page, "pmprb-perbaikan-390");
    end(page, ISI, 1);
  }

  private void agree() {
    var page = opened("dinkessekretaris", dinkes.task(REVIU), 1366, 768);
    ambil(page);
    var map = row(page, PETA);
    map.locator("summary").focus();
    page.keyboard().press("s");
    assertThat(map.locator(".w-st")).containsText("disepakati");
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    putuskan(page, "Setuju, teruskan kepada kepala");
    sent(page, REVIU);
  }

  private void sign() {
    var page = opened("dinkeskepala", dinkes.task(TANDA_TANGAN), 1366, 768);
    ambil(page);
    assertThat(row(page, RENCANA)).containsText("Dua dari lima tugas");
    row(page, RENCANA)
        .locator("summary")
        .evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "pmprb-tanda-tangan");
    axe(page, ".tertib.ws");
    page.context().close();
    var phone = opened("dinkeskepala", dinkes.task(TANDA_TANGAN), 390, 844);
    muatLebar(phone, 390);
    potret(phone, "pmprb-tanda-tangan-390");
    putuskan(phone, "Tanda tangani");
    potret(phone, "pmprb-putusan-390");
    sent(phone, TANDA_TANGAN);
  }

  private void verify() {
    var page = opened("tpianggota", dinkes.task(VERIFIKASI), 1366, 768);
    ambil(page);
    assertThat(row(page, RENCANA)).containsText("Dua dari lima tugas");
    potret(page, "pmprb-verifikasi");
    axe(page, ".tertib.ws");
    putuskan(page, "Terverifikasi");
    sent(page, VERIFIKASI);
  }

  /** All that the task may fill but what is typed on the screen. */
  private void program(String account, String task) {
    dinkes
        .items(account, task, item -> item.path("outside").isNull())
        .forEach(
            item -> {
              if (!TYPED.contains(item.path("code").asText())) {
                dinkes.answer(account, task, item, "B");
              }
            });
  }

  private Page opened(String account, String task, int width, int height) {
    var page = masuk(account, "/camunda/app/tasklist/default/#/?task=" + task, width, height);
    // Tasklist completes the address of a deep link and draws the task anew.
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    return page;
  }

  /** What is read, not what a closed choice offers. */
  private static Locator shown(Page page, String words) {
    return page.locator(":text('%s'):visible".formatted(words)).first();
  }

  private static Locator row(Page page, String code) {
    return buka(page, code);
  }

  private static void byKey(Locator row, String letter) {
    row.getByRole(
            AriaRole.RADIO,
            new Locator.GetByRoleOptions().setName(Pattern.compile("\\b" + letter + "\\b")))
        .first()
        .press("Space");
  }

  /** Ends a task of this name by the button of the tab. */
  private void end(Page page, String name, int open) {
    page.locator(".w-done").click();
    await().until(() -> dinkes.tasks(name).size() == open - 1);
    page.context().close();
  }

  private void sent(Page page, String name) {
    ulangi(
        () -> {
          if (page.locator(KIRIM).isVisible()) {
            kirim(page);
          }
        },
        () ->
            assertThat(page.locator(KIRIM))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(6000)));
    await().until(() -> dinkes.tasks(name).isEmpty());
    page.context().close();
  }
}
