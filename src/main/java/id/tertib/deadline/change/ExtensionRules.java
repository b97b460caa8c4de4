package id.tertib.deadline.change;

import id.tertib.access.Visibility;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.deadline.Extensions;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an extension needs before it moves anything. */
@Component
public class ExtensionRules {

  private static final int LONGEST_NUMBER = 120;
  private static final int LONGEST_REASON = 2000;

  /** Years ahead; a date beyond is a slip of the keyboard. */
  private static final int FARTHEST_YEARS = 5;

  private final WorkingDayCalendar calendar;
  private final EvidenceStore evidence;
  private final ObjectProvider<DeadlineFollower> followers;
  private final Visibility visibility;
  private final Clock clock;

  ExtensionRules(
      WorkingDayCalendar calendar,
      EvidenceStore evidence,
      ObjectProvider<DeadlineFollower> followers,
      Visibility visibility,
      Clock clock) {
    this.calendar = calendar;
    this.evidence = evidence;
    this.followers = followers;
    this.visibility = visibility;
    this.clock = clock;
  }

  /**
   * Who reads one confidential case reads no other of its cycle, and moves none.
   *
   * @throws RefusedException 400 when many of a confidential kind are to be moved at once
   */
  void requireOneByOne(Extensions.Request request, Deadline deadline) {
    if (request.all() && !visibility.open().contains(deadline.kind())) {
      throw RefusedException.badRequest(
          "Tenggat perkara rahasia dipindah satu per satu. Pilih “tenggat ini saja”.");
    }
  }

  /**
   * @return the new due date
   * @throws RefusedException 400 with the first thing that is wrong
   */
  LocalDate check(Extensions.Request request, Deadline deadline) {
    errors(request, deadline).values().stream()
        .findFirst()
        .ifPresent(
            message -> {
              throw RefusedException.badRequest(message);
            });
    return date(request.due());
  }

  /** Everything that is wrong, by field of the contract. */
  public Map<String, String> errors(Extensions.Request request, Deadline deadline) {
    var errors = new LinkedHashMap<String, String>();
    var due = request.due();
    dateError(due).ifPresent(message -> errors.put("due", message));
    if (due != null && errors.isEmpty() && !calendar.isWorkingDay(due)) {
      errors.put(
          "due",
          "%s bukan hari kerja. Hari kerja berikutnya %s."
              .formatted(Tanggal.hari(due), Tanggal.hari(calendar.onOrAfter(due))));
    }
    if (due != null && errors.isEmpty()) {
      followers
          .orderedStream()
          .flatMap(follower -> follower.refuse(deadline, due).stream())
          .findFirst()
          .ifPresent(message -> errors.put("due", message));
    }
    var number = VisibleText.orEmpty(request.letterNumber());
    if (number.isEmpty()) {
      errors.put("nomorSurat", "Isi nomor surat; tanpa surat tenggat tidak dapat dipindah.");
    } else if (number.length() > LONGEST_NUMBER) {
      errors.put("nomorSurat", "Nomor surat paling panjang %d huruf.".formatted(LONGEST_NUMBER));
    }
    if (request.letterDate() != null && request.letterDate().isAfter(today())) {
      errors.put(
          "tanggalSurat",
          "Tanggal surat %s belum tiba. Periksa tanggalnya."
              .formatted(Tanggal.panjang(request.letterDate())));
    }
    var reason = request.reason();
    if (reason == null || VisibleText.isBlank(reason)) {
      errors.put("alasan", "Tulis alasan; penerima pemberitahuan membacanya.");
    } else if (reason.length() > LONGEST_REASON) {
      errors.put("alasan", "Alasan paling panjang 2.000 huruf. Ringkaskan.");
    }
    if (request.attachment() != null) {
      attachmentError(request.attachment(), request.all(), deadline)
          .ifPresent(message -> errors.put("lampiran", message));
    }
    return errors;
  }

  /** Whoever sees the deadline reads the attachment: it must not be somebody else's. */
  private Optional<String> attachmentError(String id, boolean all, Deadline deadline) {
    var document = evidence.find(id);
    if (document.isEmpty()) {
      return Optional.of("Berkas surat tidak ditemukan. Unggah lagi.");
    }
    var letter = ExtensionLetters.isLetter(document.get());
    return letter || !all && ExtensionLetters.mayCarry(deadline, document.get())
        ? Optional.empty()
        : Optional.of(
            "Dokumen itu bukan surat perpanjangan dan bukan milik perangkat daerah tenggat ini."
                + " Unggah suratnya pada halaman tenggat, lalu ulangi.");
  }

  /**
   * @throws RefusedException 400 when it is missing, over or too far
   */
  LocalDate date(@Nullable LocalDate due) {
    dateError(due)
        .ifPresent(
            message -> {
              throw RefusedException.badRequest(message);
            });
    return Objects.requireNonNull(due);
  }

  private Optional<String> dateError(@Nullable LocalDate due) {
    if (due == null) {
      return Optional.of("Isi tenggat baru, misalnya 2027-01-15.");
    }
    if (due.isBefore(today())) {
      return Optional.of(
          "Tenggat baru %s sudah lewat. Pilih hari ini atau sesudahnya."
              .formatted(Tanggal.panjang(due)));
    }
    return due.isAfter(today().plusYears(FARTHEST_YEARS))
        ? Optional.of(
            "Tenggat baru %s terlalu jauh. Pilih paling lambat lima tahun lagi."
                .formatted(Tanggal.panjang(due)))
        : Optional.empty();
  }

  /** The day itself or the next working day; null stays null. */
  public @Nullable LocalDate onWorkingDay(@Nullable LocalDate due) {
    return due == null ? null : calendar.onOrAfter(due);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
