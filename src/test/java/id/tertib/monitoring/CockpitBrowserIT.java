package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Leadership looks into Cockpit: nothing there is refused, and nothing is offered that would be.
 */
@PostgresTest
class CockpitBrowserIT extends LayarMonitoring {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  /** Suspend, cancel, retry, edit, delete, hand over, move: none of them for whoever only looks. */
  private static final String MENGUBAH =
      ".glyphicon-pause, .glyphicon-play, .glyphicon-repeat, .glyphicon-trash, .glyphicon-pencil,"
          + " .glyphicon-remove-circle, .change-group-identity-links, .change-user-identity-links,"
          + " .edit-toggle, .action-button, .ctn-toolbar .btn-toolbar .glyphicon-plus,"
          + " .glyphicon-upload, [href*='#/batch'], [href*='#/migration']";

  @Test
  void offersLeadershipNothingThatIsRefused() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes");
    var perkara = kota.tugas("2026-S2", MonitoringSemester.TETAPKAN_TIM).getProcessInstanceId();
    var macet =
        Visitor.program(port, "admin")
            .post(
                "/engine-rest/execution/" + perkara + "/create-incident",
                "{\"incidentType\":\"failedJob\",\"message\":\"Surel tidak terkirim\"}");
    assertThat(macet.statusCode()).isEqualTo(200);

    for (var akun : List.of("sekda", "walikota", "inspektur")) {
      var page = masuk(akun, COCKPIT + "#/dashboard", 1366, 768);
      var ditolak = new ArrayList<String>();
      page.onResponse(
          answer -> {
            if (answer.status() >= 400) {
              ditolak.add(answer.status() + " " + answer.url());
            }
          });
      assertThat(page.getByText("Running Process Instances")).isVisible();
      lihat(page, akun, "dasbor", "#/dashboard");
      lihat(page, akun, "proses", "#/processes");
      lihat(page, akun, "keputusan", "#/decisions");
      for (var bagian :
          List.of(
              "variables-tab",
              "incidents-tab",
              "called-process-instances-tab",
              "user-tasks-tab",
              "jobs-tab",
              "external-tasks-process-instance-runtime")) {
        lihat(
            page,
            akun,
            "perkara-" + bagian,
            "#/process-instance/%s/runtime?tab=%s".formatted(perkara, bagian));
      }
      pergi(page, "#/process-instance/%s/runtime?tab=incidents-tab".formatted(perkara));
      assertThat(page.getByText("Surel tidak terkirim").first()).isVisible();

      var definisi =
          kota.tugas("2026-S2", MonitoringSemester.TETAPKAN_TIM).getProcessDefinitionId();
      pergi(page, "#/process-definition/%s/runtime".formatted(definisi));
      assertThat(page.getByText("History Time To Live").first()).isVisible();
      assertThat(page.locator("[time-to-live]").first()).isHidden();

      // what would stand empty for him leads to where the same is told
      pergi(page, "#/tasks");
      assertThat(page).hasURL(Pattern.compile(".*#/kemajuan.*"));
      pergi(page, "#/repository");
      assertThat(page).hasURL(Pattern.compile(".*#/processes.*"));
      assertThat(ditolak).as(akun).isEmpty();
      page.context().close();
    }

    var admin = masuk("admin", COCKPIT, 1366, 768);
    pergi(admin, "#/process-instance/%s/runtime?tab=variables-tab".formatted(perkara));
    assertThat(admin.locator(".cam-table .glyphicon-pencil").first()).isVisible();
    admin.context().close();
  }

  private void lihat(Page page, String akun, String nama, String alamat) {
    pergi(page, alamat);
    potret(page, "cockpit-%s-%s".formatted(akun, nama));
    for (var tombol : page.locator(MENGUBAH).all()) {
      assertThat(tombol.isVisible()).as("%s %s: %s", akun, nama, tombol).isFalse();
    }
    for (var kabar : page.locator(".page-notifications .alert, .alert-danger").all()) {
      assertThat(kabar.isVisible()).as("%s %s: %s", akun, nama, kabar.textContent()).isFalse();
    }
  }

  /** Cockpit asks for what it shows after the page has come. */
  private void pergi(Page page, String alamat) {
    page.navigate("http://localhost:" + port + COCKPIT + alamat);
    page.waitForTimeout(1500);
  }
}
