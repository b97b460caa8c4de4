package id.tertib.pengaduan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.testing.TimeTravel;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A step of a report in the tab of Tasklist: written, decided, left with nothing on the device. */
public abstract class LayarLaporan extends LayarMonitoring {

  private static final List<String> KATA_RAHASIA =
      List.of("mati sejak tiga hari", "Warga Rawa Buntu", "tiang RB-07", "gardu padam");

  @LocalServerPort protected int alamat;
  @Autowired protected ApplicationContext beans;
  @Autowired protected LaporanTable table;
  @Autowired protected TimeTravel waktu;

  /** Tasklist has drawn the step; it completes the address of a deep link and draws anew. */
  protected static void terbuka(Page page) {
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".p-lembar .p-atas")).isVisible();
  }

  protected static void tulis(Page page, String kolom, String kata) {
    var field = page.locator(".p-lembar").getByLabel(kolom, exact());
    field.fill(kata);
    field.blur();
    assertThat(page.locator(".w-save")).containsText("tersimpan");
  }

  protected static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  protected static void tekan(Page page, String kata) {
    page.locator(".p-lembar")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(kata).setExact(true))
        .click();
  }

  protected static void selesai(Page page) {
    assertThat(page.locator(".tertib-selesai")).containsText("erkirim");
    assertThat(page.locator(".p-lembar")).hasCount(0);
    tidakTersimpan(page);
    page.context().close();
  }

  /** The pane as a whole, as tall as its content. */
  protected static void lembar(Page page, String nama) {
    var size = page.viewportSize();
    var tall =
        ((Number) page.evaluate("document.querySelector('.p-lembar').scrollHeight")).intValue();
    page.setViewportSize(size.width, Math.max(size.height, tall + 420));
    page.evaluate(
        "document.querySelectorAll('*').forEach(one => { one.scrollTop = 0; one.scrollLeft = 0; })");
    potret(page, nama);
    page.locator(".p-lembar")
        .screenshot(new Locator.ScreenshotOptions().setPath(GAMBAR.resolve(nama + "-lembar.png")));
    axe(page, ".tertib.ws");
    muatLebar(page, size.width);
    page.setViewportSize(size.width, size.height);
  }

  /** No word of a report stays on the device. */
  protected static void tidakTersimpan(Page page) {
    var kept =
        String.valueOf(
            page.evaluate(
                """
                async () => {
                  const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
                  for (const { name } of await indexedDB.databases()) {
                    const open = await new Promise(done => { const r = indexedDB.open(name); r.onsuccess = () => done(r.result); });
                    for (const store of open.objectStoreNames) {
                      found.push(JSON.stringify(await new Promise(done => { const r = open.transaction(store).objectStore(store).getAll(); r.onsuccess = () => done(r.result); })));
                    }
                    open.close();
                  }
                  return found.join('\\n');
                }
                """));
    assertThat(kept).contains("{").doesNotContainIgnoringCase(KATA_RAHASIA.toArray(String[]::new));
  }
}
