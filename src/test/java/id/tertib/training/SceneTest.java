package id.tertib.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SceneTest {

  private static final ZonedDateTime AT = ZonedDateTime.parse("2026-01-05T10:15+07:00");

  @Test
  void sendsWithTheFormWhatIsNeitherOfTheWorkNorOfAList() {
    assertThat(
            scene("kembali", Map.of("catatan", "Lengkapi.", "baris", "2", "temuan.kelas", "x"))
                .form())
        .containsExactlyInAnyOrderEntriesOf(Map.of("catatan", "Lengkapi.", "keputusan", "kembali"));
  }

  @Test
  void decidesNothingWhereATaskIsOnlyCompleted() {
    assertThat(scene("selesai", Map.of()).form()).isEmpty();
    assertThat(scene("isi", Map.of()).completes()).isFalse();
  }

  @Test
  void namesSomeRowsOrAllOthersOrAny() {
    var scene =
        scene(
            "selesai",
            Map.of(
                "rencana.ikut@bukan dinkes rsud", "tidak",
                "rencana.asesor@dinkes", "asesor2",
                "temuan.tenggat", "2026-06-30"));

    assertThat(scene.ofRow("rencana", "bpbd")).isEqualTo(Map.of("ikut", "tidak"));
    assertThat(scene.ofRow("rencana", "dinkes")).isEqualTo(Map.of("asesor", "asesor2"));
    assertThat(scene.ofRow("rencana", "rsud")).isEmpty();
    assertThat(scene.ofRow("temuan", "0")).isEqualTo(Map.of("tenggat", "2026-06-30"));
  }

  private static Scene scene(String what, Map<String, String> values) {
    return new Scene(AT, "2025-S2", "susunRencana", "organisasi", what, values);
  }
}
