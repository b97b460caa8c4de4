package id.tertib.zona.papan;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The progress of a year of zona integritas. */
@RestController
@Tag(name = "Zona integritas")
class PapanZonaController {

  private final PapanZonaReader board;
  private final CurrentUser user;

  PapanZonaController(PapanZonaReader board, CurrentUser user) {
    this.board = board;
    this.user = user;
  }

  @GetMapping("/api/zona-integritas/{siklus}/papan")
  @Operation(summary = "Kemajuan unit zona integritas satu tahun, sejauh boleh dilihat pengguna")
  PapanZona board(@PathVariable String siklus) {
    return board.read(siklus, user.id());
  }
}
