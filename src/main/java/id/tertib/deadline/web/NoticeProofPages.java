package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.engine.RefusedException;
import id.tertib.report.InlinePdf;
import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the proof of notice. */
@RestController
@RequestMapping("/tenggat")
class NoticeProofPages {

  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2100;

  private final NoticeProof proof;
  private final VisibleDeadlines visible;
  private final DeadlineSight sight;
  private final CurrentUser user;
  private final Clock clock;

  NoticeProofPages(
      NoticeProof proof,
      VisibleDeadlines visible,
      DeadlineSight sight,
      CurrentUser user,
      Clock clock) {
    this.proof = proof;
    this.visible = visible;
    this.sight = sight;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping("/{id}/bukti.pdf")
  ResponseEntity<byte[]> ofDeadline(@PathVariable long id) {
    return InlinePdf.of(
        "bukti-pemberitahuan-%d.pdf".formatted(id), proof.ofDeadline(visible.open(id)));
  }

  @GetMapping("/orang/{akun}/bukti.pdf")
  ResponseEntity<byte[]> ofPerson(
      @PathVariable String akun, @RequestParam(required = false) @Nullable Integer tahun) {
    var person = sight.person(user.id(), akun);
    if (tahun != null && (tahun < FIRST_YEAR || tahun > LAST_YEAR)) {
      throw RefusedException.badRequest(
          "Tahun %d tidak dapat dipakai. Isi tahun %d sampai %d."
              .formatted(tahun, FIRST_YEAR, LAST_YEAR));
    }
    var year = tahun == null ? Year.now(clock) : Year.of(tahun);
    return InlinePdf.of(
        "bukti-pemberitahuan-%s-%s.pdf".formatted(akun, year),
        proof.ofPerson(person, year, visible.mine()));
  }
}
