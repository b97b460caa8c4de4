package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How many offices each assessor has stands beside the choice, in the plan and in the exchange; who
 * approves the plan sees its schedule; and what is one's turn comes first.
 */
@PostgresTest
class RencanaAsesorBrowserIT extends LayarMonitoring {

  private static final String SIKLUS = "2026-S2";

  @Test
  void countsTheOfficesOfEachAssessorWhileThePlanIsMade() {
    kota.mulai(2026, 2);
    var page = tugas("organisasi", SIKLUS, MonitoringSemester.SUSUN_RENCANA, 1366, 768);
    ambil(page);
    assertThat(banyak(page, "Asesor kota 2")).hasText("13");
    assertThat(banyak(page, "Asesor kota 4")).hasText("12");

    // live: before anybody has saved or loaded anything again
    pilih(page, "Dinas Kesehatan").selectOption("asesor2");
    pilih(page, "Dinas Sosial").selectOption("asesor2");
    assertThat(banyak(page, "Asesor kota 2")).hasText(Pattern.compile("1[45]"));
    var kini = banyak(page, "Asesor kota 2").textContent();
    assertThat(pilih(page, "Dinas Perhubungan").locator("option").nth(1))
        .hasText("Asesor kota 2 (%s)".formatted(kini));
    page.getByLabel("Ikut, Dinas Kesehatan", exactly()).uncheck();
    assertThat(banyak(page, "Asesor kota 2")).hasText(String.valueOf(Integer.parseInt(kini) - 1));
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    potret(page, "rencana-hitungan-1366");
    axe(page, ".tertib.ws");
    page.context().close();

    var ponsel = tugas("organisasi", SIKLUS, MonitoringSemester.SUSUN_RENCANA, 390, 844);
    ponsel.evaluate("document.querySelector('.w-tally')?.scrollIntoView()");
    assertThat(banyak(ponsel, "Asesor kota 2")).hasText(String.valueOf(Integer.parseInt(kini) - 1));
    potret(ponsel, "rencana-hitungan-390");
    muatLebar(ponsel, 390);
    axe(ponsel, ".tertib.ws");
    ponsel.context().close();
  }

  @Test
  void showsTheSekdaTheScheduleOfThePlanThatIsApproved() {
    kota.mulai(2026, 2).rencanakan(SIKLUS, "2026-12-18", "dinkes", "dlh");

    for (var lebar : new int[] {1366, 390}) {
      var tinggi = lebar == 390 ? 844 : 768;
      var page = tugas("sekda", SIKLUS, MonitoringSemester.TETAPKAN_TIM, lebar, tinggi);
      assertThat(banyak(page, "Asesor kota 2")).hasText("2");
      // not by a handle: the tab is drawn anew once the task is taken
      page.evaluate("document.querySelector('.w-tally')?.scrollIntoView()");
      potret(page, "penetapan-asesor-" + lebar);
      axe(page, ".tertib.ws");
      ambil(page);
      formulir(page);
      assertThat(page.getByLabel("Jadwal")).hasValue("Minggu kedua dan ketiga");
      assertThat(page.getByLabel("Jadwal")).not().isEditable();
      assertThat(page.getByLabel("Batas pengisian daftar periksa")).hasValue("23/7/2026");
      assertThat(page.getByLabel("Tanggal penutupan")).hasValue("18/12/2026");
      page.getByLabel("Jadwal").scrollIntoViewIfNeeded();
      potret(page, "penetapan-jadwal-" + lebar);
      axe(page, ".fjs-form");
      page.context().close();
    }

    var page = tugas("sekda", SIKLUS, MonitoringSemester.TETAPKAN_TIM, 1366, 768);
    putuskan(page, "Tetapkan tim asesor");
    page.getByLabel("Nomor keputusan").fill("000.8.6/Kep.41-Org/2026");
    page.getByLabel("Tanggal keputusan").fill("10/07/2026");
    page.keyboard().press("Tab");
    kirim(page);
    kota.kerjakanSampai(() -> kota.instance(SIKLUS + "/dinkes") == 1);
    page.context().close();
  }

  @Test
  void saysInTheExchangeWhatEachCandidateHasAndPutsOnesTurnFirst() {
    kota.mulai(2026, 2).rencanakan(SIKLUS, "2026-12-18", "dinkes", "dlh", "dinsos");
    kota.tetapkan(SIKLUS);
    assertThat(
            Visitor.program(port, "asesor1")
                .post(
                    "/api/monitoring/2026-S2/dinsos/asesor",
                    "{\"asesor\":\"asesor3\",\"alasan\":\"Pembagian beban\"}")
                .statusCode())
        .isEqualTo(204);
    kota.kasus(SIKLUS + "/dlh")
        .isi(kode -> Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .kirimAnalisis()
        .tanggapi();

    for (var lebar : new int[] {1366, 390}) {
      var page = masuk("asesor1", "/kemajuan", lebar, lebar == 390 ? 844 : 768);
      page.getByLabel("Daftar", new Page.GetByLabelOptions().setExact(true)).check();
      assertThat(page.locator(".k-kelompok h2").first()).hasText("Giliran Anda");
      assertThat(page.locator(".k-kelompok").first().locator(".k-nama .k-link"))
          .hasText("Dinas Lingkungan Hidup");
      potret(page, "giliran-" + lebar);
      axe(page, ".tertib.rg");
      page.locator(".k-link:has-text('Dinas Kesehatan')").first().click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ganti asesor")).click();
      var dialog = page.locator("dialog.k-dialog");
      assertThat(dialog.locator("option").first()).hasText("Asesor kota 3 · 1 (1 berjalan)");
      potret(page, "ganti-asesor-" + lebar);
      axe(page, "dialog.k-dialog");
      page.context().close();
    }
  }

  private static Locator banyak(Page page, String asesor) {
    return page.locator(".w-tally div:has(dt:text-is('%s')) dd".formatted(asesor));
  }

  private static Locator pilih(Page page, String kantor) {
    return page.getByLabel("Asesor, " + kantor, exactly());
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
