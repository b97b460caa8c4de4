package id.tertib.deadline.web;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Extensions;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.DeadlineReader;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerahRegister;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deadlines for programs (CONTRACT 8). */
@RestController
@RequestMapping("/api/deadlines")
@Tag(name = "Tenggat")
class DeadlineApi {

  private final DeadlineReader reader;
  private final ChangeTable changes;
  private final ExtensionDesk desk;
  private final VisibleDeadlines visible;
  private final PerangkatDaerahRegister offices;
  private final Clock clock;

  DeadlineApi(
      DeadlineReader reader,
      ChangeTable changes,
      ExtensionDesk desk,
      VisibleDeadlines visible,
      PerangkatDaerahRegister offices,
      Clock clock) {
    this.reader = reader;
    this.changes = changes;
    this.desk = desk;
    this.visible = visible;
    this.offices = offices;
    this.clock = clock;
  }

  /**
   * A deadline as programs read it.
   *
   * @param perkara business key of its instance
   * @param semula the date it had first
   * @param state {@code terbuka}, {@code terlambat}, {@code terpenuhi} or {@code batal}
   * @param paused open, but its limit stands still
   * @param late open after its day, or met after it
   */
  record Answer(
      long id,
      String kind,
      String perkara,
      String siklus,
      @Nullable String perangkatDaerah,
      String judul,
      LocalDate due,
      LocalDate semula,
      String dasar,
      String state,
      @Nullable OffsetDateTime metAt,
      boolean late,
      boolean paused,
      List<Extension> extensions) {}

  /** A move by letter. */
  record Extension(
      LocalDate from,
      LocalDate due,
      @Nullable String nomorSurat,
      @Nullable LocalDate tanggalSurat,
      @Nullable String alasan,
      @Nullable String lampiran,
      OffsetDateTime at) {}

  /** As sent: dates are read with our words for what is wrong with them. */
  record Wanted(
      @Nullable String due,
      @Nullable String nomorSurat,
      @Nullable String tanggalSurat,
      @Nullable String alasan,
      @Nullable String lampiran) {}

  @GetMapping
  @Operation(summary = "Tenggat sejauh boleh dilihat akun ini, menurut tanggal")
  List<Answer> list(
      @RequestParam(required = false) @Nullable String perangkatDaerah,
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String quarter,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String cycle) {
    if (perangkatDaerah != null && offices.find(perangkatDaerah).isEmpty()) {
      throw RefusedException.badRequest(
          "Perangkat daerah '%s' tidak ada. Isi kodenya, misalnya dinkes."
              .formatted(perangkatDaerah));
    }
    return answers(
        reader.find(
            new DeadlineReader.Question(
                perangkatDaerah,
                number("year", year, 2000, 2100),
                number("quarter", quarter, 1, 4),
                kind,
                cycle),
            visible.mine()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Satu tenggat")
  Answer one(@PathVariable long id) {
    return answers(List.of(visible.get(id))).get(0);
  }

  @PostMapping("/{id}/extension")
  @Operation(summary = "Memindah satu tenggat dengan surat (Bagian Organisasi dan administrator)")
  ResponseEntity<?> extend(@PathVariable long id, @RequestBody Wanted wanted) {
    var deadline = visible.get(id);
    visible.mine().requireMayMove();
    var request =
        new Extensions.Request(
            date("due", wanted.due()),
            wanted.nomorSurat(),
            date("tanggalSurat", wanted.tanggalSurat()),
            wanted.alasan(),
            wanted.lampiran(),
            false);
    return desk.extend(deadline, request, moved -> one(id));
  }

  private List<Answer> answers(Collection<Deadline> some) {
    var moves = changes.of(some.stream().map(Deadline::id).toList());
    return some.stream().map(one -> answer(one, moves.getOrDefault(one.id(), List.of()))).toList();
  }

  private Answer answer(Deadline one, List<DeadlineChange> moves) {
    var overdue = one.overdue(LocalDate.now(clock));
    var met = one.state() == Deadline.State.TERPENUHI ? one.metAt() : null;
    return new Answer(
        one.id(),
        one.kind(),
        one.caseKey(),
        one.cycle(),
        one.office(),
        one.title(),
        one.due(),
        one.first(),
        one.basis(),
        overdue ? "terlambat" : one.state().name().toLowerCase(java.util.Locale.ROOT),
        met == null ? null : Tanggal.saat(met),
        overdue || one.metLate(),
        one.paused(),
        moves.stream()
            .filter(move -> move.cause() == DeadlineChange.Cause.SURAT)
            .map(
                move ->
                    new Extension(
                        move.from(),
                        move.to(),
                        move.letterNumber(),
                        move.letterDate(),
                        move.reason(),
                        move.attachment(),
                        Tanggal.saat(move.at())))
            .toList());
  }

  private static @Nullable LocalDate date(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value.strip());
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "%s berisi '%s', bukan tanggal. Isi tanggal seperti 2027-01-15."
              .formatted(field, value.length() > 40 ? value.substring(0, 40) : value));
    }
  }

  private static @Nullable Integer number(
      String parameter, @Nullable String value, int lowest, int highest) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      var number = Integer.parseInt(value.strip());
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw RefusedException.badRequest(
        "Parameter %s harus bilangan %d sampai %d.".formatted(parameter, lowest, highest));
  }
}
