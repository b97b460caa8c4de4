package id.tertib.zona;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Perkara.done;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.perkara.PerkaraZonaTable;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit's way at the screens of all who take part, on a PC and a phone. */
@PostgresTest
class ZonaBrowserIT extends LayarMonitoring {

  private static final String MANDIRI = "Penilaian mandiri";
  private static final String ANGGOTA = "Evaluasi anggota TPI";
  private static final String KETUA = "Evaluasi ketua TPI";
  private static final String DALNIS = "Pengendalian teknis";
  private static final String PERBAIKAN = "Perbaikan unit";
  private static final String SYARAT = "Syarat pengusulan";

  private static final String TIM = "ZI-P1.1-b";
  private static final String AGEN = "ZI-R1.1-a";
  private static final Set<String> TYPED = Set.of(TIM, AGEN);

  @LocalServerPort int alamat;
  @Autowired PerkaraZonaTable table;
  @Autowired TimeTravel time;

  private SatuUnit rsud;

  @BeforeEach
  void started() {
    rsud = new SatuUnit(alamat, "rsud", "rsudkepala").started(2027);
  }

  @Test
  void isPlannedAssessedEvaluatedInThreeLayersAndDecided() {
    plan();
    rsud.built();
    assess();
    evaluateAndReturn();
    kota.pada("2026-07-14T08:00");
    mendOnThePhone();
    kota.pada("2026-07-15T08:00");
    agree("tpianggota", ANGGOTA, 390);
    agree("tpiketua", KETUA, 390);
    agree("tpidalnis", DALNIS, 1366);
    time.runDue();
    conditions();
    await().until(() -> table.get(rsud.key()).diputusPada() != null);
  }

  /** Rows are made by hand on a phone; the rest of the plan comes from elsewhere. */
  private void plan() {
    var page = opened("rsudkepala", rsud.task("Rencana pembangunan"), 390, 844);
    ambil(page);
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("Tambah kegiatan")))
        .first()
        .click();
    muatLebar(page, 390);
    potret(page, "zi-rencana-390");
    axe(page, ".tertib.ws");
    page.context().close();
  }

  private void assess() {
    var task = rsud.claimed("rsudoperator", MANDIRI);
    rsud.items("rsudoperator", task, item -> item.path("outside").isNull())
        .forEach(
            item -> {
              var code = item.path("code").asText();
              if (!TYPED.contains(code)) {
                done(rsud.save("rsudoperator", task, code, SatuUnit.best(item), "Map ZI", "", 0));
              }
            });
    var page = opened("rsudoperator", task, 1366, 768);
    var team = row(page, TIM);
    byKey(team, "B");
    team.getByLabel("Catatan").fill("Notula pemilihan anggota, map ZI");
    team.getByLabel("Catatan").blur();
    assertThat(team.locator(".w-st")).containsText("tersimpan");
    team.locator("summary").evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "zi-mandiri");
    axe(page, ".tertib.ws");
    page.context().close();
    var phone = opened("rsudoperator", task, 390, 844);
    var agents = row(phone, AGEN);
    agents.getByRole(AriaRole.SPINBUTTON).or(agents.locator("input[inputmode]")).first().fill("3");
    agents.getByRole(AriaRole.SPINBUTTON).or(agents.locator("input[inputmode]")).nth(1).fill("4");
    agents.getByLabel("Catatan").fill("Daftar agen perubahan, map ZI");
    agents.getByLabel("Catatan").blur();
    assertThat(agents.locator(".w-st")).containsText("tersimpan");
    muatLebar(phone, 390);
    potret(phone, "zi-mandiri-390");
    axe(phone, ".tertib.ws");
    end(phone, MANDIRI);
  }

  private void evaluateAndReturn() {
    var task = rsud.task(ANGGOTA);
    var page = opened("tpianggota", task, 1366, 768);
    ambil(page);
    var agents = row(page, AGEN);
    agents.locator("summary").focus();
    page.keyboard().press("s");
    assertThat(agents.locator(".w-st")).containsText("disepakati");
    var team = row(page, TIM);
    byKey(team, "C");
    assertThat(team.locator(".w-st")).containsText("perlu alasan");
    var reason = team.getByLabel(Pattern.compile("^Alasan")).first();
    reason.fill("Notula tidak memuat tata cara pemilihan");
    reason.blur();
    assertThat(team.locator(".w-st")).containsText("dikoreksi");
    // A finding begins with the item's words; the X-ray's button makes the same.
    team.getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Pattern.compile("(Buat|Jadikan) temuan")))
        .first()
        .click();
    potret(page, "zi-temuan");
    team.getByLabel("Kembalikan butir ini").check();
    var comment = team.getByLabel(Pattern.compile("^Yang harus"));
    comment.fill("Lampirkan tata cara pemilihannya");
    comment.blur();
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    team.locator("summary").evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "zi-anggota");
    axe(page, ".tertib.ws");
    rsud.judge("tpianggota", task);
    for (var finding : rsud.rows("tpianggota", task, "temuan-zi")) {
      done(
          rsud.change(
              "tpianggota",
              task,
              "temuan-zi",
              finding.path("id").asText(),
              Map.of(
                  "temuan", "Tata cara pemilihan belum tertulis.",
                  "rekomendasi", "Tetapkan tata cara")));
    }
    putuskan(page, "Kembalikan kepada unit");
    page.locator(".fjs-form textarea:visible").fill("Lengkapi tata cara pemilihan tim");
    page.locator(".fjs-form textarea:visible").press("Tab");
    potret(page, "zi-kembali");
    sent(page, ANGGOTA);
  }

  private void mendOnThePhone() {
    await().until(() -> rsud.tasks(PERBAIKAN).size() == 1);
    var page = opened("rsudoperator", rsud.claimed("rsudoperator", PERBAIKAN), 390, 844);
    assertThat(page.locator(".tertib .t-banner--warn").first())
        .containsText("Lengkapi tata cara pemilihan tim");
    var team = row(page, TIM);
    assertThat(team).containsText("Lampirkan tata cara pemilihannya");
    byKey(team, "A");
    assertThat(team.locator(".w-st")).containsText("tersimpan");
    potret(page, "zi-perbaikan-390");
    end(page, PERBAIKAN);
  }

  private void agree(String account, String step, int width) {
    var task = rsud.claimed(account, step);
    rsud.judge(account, task);
    var page = opened(account, task, width, 844);
    assertThat(row(page, TIM)).containsText("Jadikan temuan");
    muatLebar(page, width);
    potret(page, "zi-" + account + "-" + width);
    axe(page, ".tertib.ws");
    putuskan(page, "Setujui dan teruskan");
    sent(page, step);
  }

  private void conditions() {
    await().until(() -> rsud.tasks(SYARAT).size() == 1);
    var page = opened("organisasi", rsud.task(SYARAT), 1366, 768);
    ambil(page);
    assertThat(page.locator(".tertib.ws")).containsText("Opini BPK");
    potret(page, "zi-syarat");
    axe(page, ".tertib.ws");
    page.context().close();
    rsud.stated(rsud.task(SYARAT), Map.of());
    var phone = opened("organisasi", rsud.task(SYARAT), 390, 844);
    muatLebar(phone, 390);
    potret(phone, "zi-syarat-390");
    end(phone, SYARAT);
  }

  private Page opened(String account, String task, int width, int height) {
    var page = masuk(account, "/camunda/app/tasklist/default/#/?task=" + task, width, height);
    // Tasklist completes the address of a deep link and draws the task anew.
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    return page;
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

  private void end(Page page, String name) {
    page.locator(".w-done").click();
    await().until(() -> rsud.tasks(name).isEmpty());
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
    await().until(() -> rsud.tasks(name).isEmpty());
    page.context().close();
  }
}
