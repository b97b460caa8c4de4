package id.tertib.pmprb;

import id.tertib.access.CurrentUser;
import id.tertib.data.SpreadsheetCsv;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The progress of a year of PMPRB, and taking the year back. */
@RestController
@RequestMapping("/api/pmprb/{siklus}")
@Tag(name = "PMPRB")
class PmprbController {

  private final PmprbSight sights;
  private final PapanPmprbReader board;
  private final PembatalanPmprb cancellation;
  private final CurrentUser user;

  PmprbController(
      PmprbSight sights, PapanPmprbReader board, PembatalanPmprb cancellation, CurrentUser user) {
    this.sights = sights;
    this.board = board;
    this.cancellation = cancellation;
    this.user = user;
  }

  @GetMapping("/papan")
  @Operation(summary = "Kemajuan PMPRB satu tahun, sejauh boleh dilihat pengguna")
  PapanPmprb board(@PathVariable String siklus) {
    return board.read(sights.of(siklus, user.id()));
  }

  @GetMapping("/papan.csv")
  @Operation(summary = "Kemajuan PMPRB satu tahun sebagai CSV, sejauh boleh dilihat pengguna")
  ResponseEntity<byte[]> csv(@PathVariable String siklus) {
    var content = board(siklus);
    return SpreadsheetCsv.download(
        "kemajuan-%s.csv".formatted(content.kunci()), PapanPmprbCsv.write(content));
  }

  @GetMapping("/pembatalan")
  @Operation(summary = "Apa yang berakhir bila siklus ini dibatalkan, dan berapa orang diberi tahu")
  PembatalanPmprb.Ending ending(@PathVariable String siklus) {
    return cancellation.preview(siklus, user.id());
  }

  /**
   * @param kunci typed anew, so that nobody cancels another year than he means
   */
  record Cancelling(@Nullable String kunci, @Nullable String alasan) {

    String key() {
      return Objects.requireNonNullElse(kunci, "").strip();
    }

    String reason() {
      return Objects.requireNonNullElse(alasan, "").strip();
    }
  }

  @PostMapping("/batalkan")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Bagian Organisasi membatalkan siklus PMPRB yang keliru dimulai")
  void cancel(@PathVariable String siklus, @RequestBody Cancelling content) {
    cancellation.cancel(siklus, content.key(), content.reason(), user.id());
  }
}
