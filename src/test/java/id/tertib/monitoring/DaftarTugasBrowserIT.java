package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.testing.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Tasklist as a whole, Camunda's frame included: by keyboard alone, and for whoever listens to it.
 */
@PostgresTest
class DaftarTugasBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-S2/dinkes";
  private static final String DAFTAR = "/camunda/app/tasklist/default/";
  private static final List<String> SERIUS = List.of("serious", "critical");
  private static final Pattern INGGRIS =
      Pattern.compile(
          "\\b(close|toggle|search|sort|claim|save|cancel|add|remove|reset|dismiss|undefined|loading"
              + "|please|required|invalid|error|history|description|assignee|due date)\\b|[A-Z]+_[A-Z]+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern KUNCI_BARIS =
      Pattern.compile(
          "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\bbaru-\\w+|\\b[a-z]+([A-Z][a-z]+)+: "
              + "|task\\.assignee|rencana kec-|laporan-kota-teks");

  /** Where the focus is: what it is called, whether it is seen, whether it was here before. */
  private static final String PERHENTIAN =
      """
      async () => {
        const it = document.activeElement;
        if (!it || it === document.body) return null;
        const again = it.dataset.dilewati === 'ya';
        it.dataset.dilewati = 'ya';
        const seen = it.matches('[type=radio], [type=checkbox]') && it.closest('label') || it;
        const visible = () => {
          const box = seen.getBoundingClientRect();
          const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return box.width > 0 && box.height > 0 && Boolean(at) && (seen.contains(at) || at.contains(seen));
        };
        for (let look = 0; look < 20 && !visible(); look++) await new Promise(on => setTimeout(on, 50));
        const name = [it.getAttribute('aria-label'), ...[...(it.labels || [])].map(l => l.innerText), it.innerText, it.placeholder, it.title]
          .map(words => (words || '').trim()).find(Boolean) || '';
        return { name: name.replace(/\\s+/g, ' '), html: it.outerHTML.slice(0, 160), again, visible: visible() };
      }
      """;

  @Test
  void stopsOnceAtWhatIsSeenAndHasAnIndonesianName() {
    hinggaReviu();
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    assertThat(page.locator(".tertib-selesai")).containsText("diambil untuk Anda");
    tenang(page);
    telusuri(page);
    formulir(page);
    tenang(page);
    telusuri(page);
  }

  @Test
  void leadsFromATaskToItsFirstActionInEightTabs() {
    hinggaReviu();
    var page = masuk("asesor1", DAFTAR, 1366, 768);
    page.locator("li.task a").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".column-right h2.task")).isFocused();
    assertThat(page.locator(".ws .w-done").first()).isVisible();
    tenang(page);
    assertThat(tabSampai(page, ".ws button:focus, .ws input:focus")).isLessThanOrEqualTo(8);

    var langsung = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    formulir(langsung);
    tenang(langsung);
    langsung.locator(".column-right h2.task").focus();
    assertThat(tabSampai(langsung, ".fjs-form input:focus")).isLessThanOrEqualTo(8);
  }

  @Test
  void turnsTheTabsOfATaskByArrows() {
    hinggaReviu();
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    tenang(page);
    page.getByRole(AriaRole.TAB, bernama("Lembar kerja")).focus();
    page.keyboard().press("ArrowRight");
    assertThat(page.getByRole(AriaRole.TAB, bernama("Formulir"))).isFocused();
    assertThat(page.locator(".fjs-form").last()).isVisible();
    page.keyboard().press("ArrowRight");
    assertThat(page.getByRole(AriaRole.TAB, bernama("Riwayat"))).isFocused();
    assertThat(page.locator(".tr table")).isVisible();
    page.keyboard().press("Home");
    assertThat(page.getByRole(AriaRole.TAB, bernama("Lembar kerja"))).isFocused();
    assertThat(page.locator(".ws .w-t").first()).isVisible();
  }

  @Test
  void putsTheFocusOnTheFirstFieldOnceTheTaskIsTaken() {
    hinggaReviu();
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    assertThat(page.locator(".tertib-selesai")).containsText("diambil untuk Anda");
    formulir(page);
    page.locator("[cam-tasklist-task-meta] .unclaim").press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.locator(".column-right h2.task")).isFocused();
    tenang(page);
    page.keyboard().press("Tab");
    assertThat(page.locator("[cam-tasklist-task-meta] .claim")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".fjs-form input[type=radio]").first()).isFocused();

    page.getByRole(AriaRole.TAB, bernama("Lembar kerja")).click();
    page.locator("[cam-tasklist-task-meta] .unclaim").press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.locator(".column-right h2.task")).isFocused();
    tenang(page);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator(".ws :focus")).hasCount(1);
  }

  @Test
  void leadsPastTheBarByItsFirstStop() {
    hinggaReviu();
    var page = masuk("asesor1", DAFTAR, 1366, 768);
    assertThat(page.locator("li.task a").first()).isVisible();
    assertThat(page.locator(".tertib-lewati")).hasCount(1);
    tenang(page);
    page.keyboard().press("Tab");
    assertThat(page.locator(".tertib-lewati")).isFocused();
    potret(page, "langsung-ke-tugas");
    page.keyboard().press("Enter");
    assertThat(page.locator("li.task a").first()).isFocused();
  }

  @Test
  void isAccessibleAsAWholeWithATaskOpen() {
    hinggaReviu();
    for (var lebar : List.of(1366, 390)) {
      var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, lebar, lebar == 390 ? 844 : 768);
      for (var bagian : List.of("Lembar kerja", "Formulir", "Riwayat", "Diagram", "Keterangan")) {
        page.getByRole(AriaRole.TAB, bernama(bagian)).click();
        page.waitForTimeout(1500);
        page.evaluate(
            "document.querySelectorAll('.content, .page-wrap').forEach(one => one.scrollTop = 0)");
        potret(page, "seluruh-%s-%d".formatted(bagian.split(" ")[0].toLowerCase(), lebar));
        assertThat(serius(page)).as("%s, %d px", bagian, lebar).isEmpty();
      }
      page.context().close();
    }
    var organisasi = masuk("organisasi", DAFTAR + "#/?processStart", 1366, 768);
    organisasi.locator(".available-processes a").first().click();
    assertThat(organisasi.locator(".modal .fjs-form")).isVisible();
    assertThat(serius(organisasi)).as("mulai proses").isEmpty();
  }

  @Test
  void saysNothingInEnglishNorByKey() {
    hinggaReviu();
    for (var akun : List.of("asesor1", "dinkessekretaris", "organisasi")) {
      var page = masuk(akun, "/", 1366, 768);
      periksaKata(page, "beranda " + akun);
      page.context().close();
    }
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    page.locator("li.task .assignee, li.task h4").first().hover();
    periksaKata(page, "lembar");
    for (var bagian : List.of("Formulir", "Riwayat", "Keterangan")) {
      page.getByRole(AriaRole.TAB, bernama(bagian)).click();
      page.waitForTimeout(1000);
      periksaKata(page, bagian);
    }
    page.getByRole(AriaRole.TAB, bernama("Riwayat")).click();
    assertThat(page.locator(".tr")).containsText("wawancara baris 1");
    assertThat(page.locator(".tr")).not().containsText("tanggalBaru");
    potret(page, "riwayat-kata");

    kota.mulai(2027, 1).rencanakan("2027-S1", "2027-06-18", "dlh");
    var rencana = tugas("sekda", "2027-S1", MonitoringSemester.TETAPKAN_TIM, 1366, 768);
    rencana.getByRole(AriaRole.TAB, bernama("Riwayat")).click();
    assertThat(rencana.locator(".tr")).containsText("Kecamatan Setu");
    periksaKata(rencana, "riwayat rencana");
  }

  private void hinggaReviu() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    assertThat(kota.langkahTerbuka(KUNCI)).doesNotContain(ISI_DAFTAR_PERIKSA);
  }

  /** From the first stop of the page to its end; every fault is told at once. */
  @SuppressWarnings("unchecked")
  private static void telusuri(Page page) {
    page.evaluate(
        "document.querySelectorAll('[data-dilewati]').forEach(one => delete one.dataset.dilewati)");
    page.evaluate("document.activeElement.blur(); document.body.focus()");
    page.locator(".tertib-lewati").focus();
    var salah = new ArrayList<String>();
    var nama = new ArrayList<String>();
    for (int i = 0; i < 150; i++) {
      var satu = (Map<String, Object>) page.evaluate(PERHENTIAN);
      if (satu == null || (Boolean) satu.get("again") && nama.size() > 20) {
        break;
      }
      var kata = (String) satu.get("name");
      nama.add(kata);
      if (!(Boolean) satu.get("visible") || kata.isBlank() || (Boolean) satu.get("again")) {
        salah.add("%d %s".formatted(i, satu));
      }
      if (INGGRIS.matcher(kata).find()) {
        salah.add("%d bukan bahasa Indonesia: %s".formatted(i, kata));
      }
      page.keyboard().press("Tab");
    }
    assertThat(salah).as("perhentian: %s", nama).isEmpty();
    assertThat(nama).hasSizeGreaterThan(20);
  }

  private static int tabSampai(Page page, String tujuan) {
    for (int kali = 1; kali <= 20; kali++) {
      page.keyboard().press("Tab");
      if (page.locator(tujuan).count() > 0) {
        return kali;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static List<String> serius(Page page) {
    return new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .filter(rule -> SERIUS.contains(rule.getImpact()))
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
            .toList();
  }

  private static void periksaKata(Page page, String tempat) {
    page.locator("body").waitFor();
    for (var baris : page.locator("body").innerText().split("\n")) {
      assertThat(INGGRIS.matcher(baris).find()).as("%s: %s", tempat, baris).isFalse();
      assertThat(KUNCI_BARIS.matcher(baris).find()).as("%s: %s", tempat, baris).isFalse();
    }
  }

  private static Page.GetByRoleOptions bernama(String nama) {
    return new Page.GetByRoleOptions().setName(nama).setExact(true);
  }
}
