package id.tertib.pengaduan.pantau;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.tertib.access.CurrentUser;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.pantau.Keadaan.Jumlah;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of reports for programs, the same as on the page. */
@RestController
@Tag(name = "Pengaduan", description = "Laporan warga (complaints)")
class FiguresApi {

  private final Lingkup scopes;
  private final KeadaanReader figures;
  private final CurrentUser user;

  FiguresApi(Lingkup scopes, KeadaanReader figures, CurrentUser user) {
    this.scopes = scopes;
    this.figures = figures;
    this.user = user;
  }

  /**
   * @param year in which they were received
   * @param scope whose, in words
   * @param total all but the confidential ones
   * @param confidential in no other figure
   * @param clocks of those that run
   */
  record Figures(
      int year,
      String scope,
      OffsetDateTime at,
      int total,
      int confidential,
      List<Count> states,
      List<UnitCount> units,
      List<Count> classes,
      List<Count> clocks) {}

  record Count(String code, String name, int count) {}

  record UnitCount(
      String code, String name, int count, int running, @JsonProperty("late") int late) {}

  @GetMapping("/api/complaints/figures")
  @Operation(summary = "Banyaknya laporan menurut keadaan, unit, kelas, dan jam")
  Figures figures(@RequestParam(required = false) @Nullable Integer year) {
    if (year != null && (year < 2000 || year > 2099)) {
      throw RefusedException.badRequest(
          "Tahun %d tidak dikenal. Tulis empat angka, misalnya 2026.".formatted(year));
    }
    var k = figures.of(year == null ? figures.thisYear() : year, scopes.require(user.id()));
    return new Figures(
        k.tahun(),
        k.cakupan(),
        Tanggal.saat(k.pada()),
        k.semua(),
        k.rahasia(),
        counts(k.status()),
        k.unit().stream()
            .map(u -> new UnitCount(u.kode(), u.nama(), u.jumlah(), u.berjalan(), u.terlambat()))
            .toList(),
        counts(k.kelas()),
        counts(k.jam()));
  }

  private static List<Count> counts(List<Jumlah> some) {
    return some.stream().map(one -> new Count(one.kode(), one.nama(), one.jumlah())).toList();
  }
}
