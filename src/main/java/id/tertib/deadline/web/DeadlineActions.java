package id.tertib.deadline.web;

import id.tertib.access.Person;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Extensions;
import id.tertib.deadline.change.ExtensionLetters;
import id.tertib.deadline.change.ExtensionRules;
import id.tertib.deadline.ledger.ManualReminders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One deadline on its page, and what Bagian Organisasi does with it there. */
@RestController
@RequestMapping("/api/tenggat/{id}")
@Tag(name = "Tenggat")
class DeadlineActions {

  private final DeadlineDetails details;
  private final VisibleDeadlines visible;
  private final ManualReminders manual;
  private final ExtensionPreview preview;
  private final ExtensionDesk desk;
  private final ExtensionLetters letters;
  private final ExtensionRules rules;

  DeadlineActions(
      DeadlineDetails details,
      VisibleDeadlines visible,
      ManualReminders manual,
      ExtensionPreview preview,
      ExtensionDesk desk,
      ExtensionLetters letters,
      ExtensionRules rules) {
    this.details = details;
    this.visible = visible;
    this.manual = manual;
    this.preview = preview;
    this.desk = desk;
    this.letters = letters;
    this.rules = rules;
  }

  /**
   * What the dialog sends.
   *
   * @param all every open deadline of the same kind and cycle
   * @param majukan of these the ones that may end earlier than now, by id; the others stay
   */
  record Wanted(
      @Nullable LocalDate due,
      @Nullable Boolean all,
      @Nullable String nomorSurat,
      @Nullable LocalDate tanggalSurat,
      @Nullable String alasan,
      @Nullable String lampiran,
      @Nullable List<@Nullable Long> majukan) {

    Extensions.Request request(@Nullable LocalDate day) {
      return new Extensions.Request(
          day, nomorSurat, tanggalSurat, alasan, lampiran, Boolean.TRUE.equals(all), forward());
    }

    private Set<Long> forward() {
      return majukan == null
          ? Set.of()
          : majukan.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
  }

  /**
   * @param pesan a sentence of the sender's own; null for none
   */
  record Said(@Nullable String pesan) {}

  /**
   * @param told names of those who were reminded
   */
  record Reminded(List<String> told) {}

  /**
   * @param moved how many deadlines
   * @param dueText their new date, e.g. {@code 30 November 2026}
   */
  record Moved(int moved, String dueText) {}

  @GetMapping
  @Operation(summary = "Satu tenggat dengan buku pengingatnya, sebagaimana tampak di halaman")
  DeadlineDetails.Detail one(@PathVariable long id) {
    return details.read(id);
  }

  @PostMapping("/ingatkan")
  @Operation(summary = "Mengingatkan pemegangnya sekarang, sekali sehari (Bagian Organisasi)")
  Reminded remind(@PathVariable long id, @RequestBody(required = false) @Nullable Said said) {
    return new Reminded(
        manual.remind(List.of(id), said == null ? null : said.pesan(), visible.reader()).stream()
            .map(Person::nama)
            .toList());
  }

  @PostMapping("/surat")
  @Operation(summary = "Mengunggah surat perpanjangan (PDF), sebelum tenggat dipindah")
  Map<String, String> letter(@PathVariable long id, @RequestParam MultipartFile file)
      throws IOException {
    var deadline = managed(id);
    return Map.of("id", letters.keep(file, deadline, visible.reader()).id());
  }

  @PostMapping("/perpanjang/pratinjau")
  @Operation(summary = "Yang akan berubah bila tenggat dipindah; tidak ada yang dipindah")
  ExtensionPreview.Answer preview(@PathVariable long id, @RequestBody Wanted wanted) {
    var deadline = managed(id);
    return preview.of(deadline, wanted.request(wanted.due()));
  }

  /** A day off stands for the next working day, as the dialog has shown it. */
  @PostMapping("/perpanjang")
  @Operation(summary = "Memindah tenggat dengan surat, juga semua yang sejenis dalam siklusnya")
  ResponseEntity<?> extend(@PathVariable long id, @RequestBody Wanted wanted) {
    var deadline = managed(id);
    return desk.extend(
        deadline,
        wanted.request(rules.onWorkingDay(wanted.due())),
        moved -> new Moved(moved.size(), Tanggal.panjang(moved.get(0).due())));
  }

  /** Seen and managed by this person. */
  private Deadline managed(long id) {
    var deadline = visible.open(id);
    visible.mine().requireMayMove();
    return deadline;
  }
}
