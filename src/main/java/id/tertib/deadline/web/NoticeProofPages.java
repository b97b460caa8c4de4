package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.engine.RefusedException;
import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
  private final DeadlineSight sight;
  private final People people;
  private final CurrentUser user;
  private final Clock clock;

  NoticeProofPages(
      NoticeProof proof, DeadlineSight sight, People people, CurrentUser user, Clock clock) {
    this.proof = proof;
    this.sight = sight;
    this.people = people;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping("/{id}/bukti.pdf")
  ResponseEntity<byte[]> ofDeadline(@PathVariable long id) {
    return pdf(
        "bukti-pemberitahuan-%d.pdf".formatted(id), proof.ofDeadline(id, sight.of(user.id())));
  }

  @GetMapping("/orang/{akun}/bukti.pdf")
  ResponseEntity<byte[]> ofPerson(
      @PathVariable String akun, @RequestParam(required = false) @Nullable Integer tahun) {
    people
        .find(akun)
        .filter(person -> sight.seesPerson(user.id(), person.id()))
        .orElseThrow(DeadlinePages::noPerson);
    if (tahun != null && (tahun < FIRST_YEAR || tahun > LAST_YEAR)) {
      throw RefusedException.badRequest(
          "Tahun %d tidak dapat dipakai. Isi tahun %d sampai %d."
              .formatted(tahun, FIRST_YEAR, LAST_YEAR));
    }
    var year = tahun == null ? Year.now(clock) : Year.of(tahun);
    return pdf(
        "bukti-pemberitahuan-%s-%s.pdf".formatted(akun, year),
        proof.ofPerson(akun, year, sight.of(user.id())));
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(content);
  }
}
