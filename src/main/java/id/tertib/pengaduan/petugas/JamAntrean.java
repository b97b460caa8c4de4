package id.tertib.pengaduan.petugas;

import id.tertib.calendar.DueWords;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.OpenClocks;
import id.tertib.deadline.OpenClocks.Reminded;
import id.tertib.pengaduan.perkara.Jam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of many reports, read once for a list. */
@Component
class JamAntrean {

  private static final List<String> KINDS = Arrays.stream(Jam.values()).map(Jam::jenis).toList();

  private final OpenClocks clocks;
  private final WorkingDayCalendar calendar;
  private final DueWords words;
  private final Sentences sentences;
  private final Clock clock;

  JamAntrean(
      OpenClocks clocks,
      WorkingDayCalendar calendar,
      DueWords words,
      Sentences sentences,
      Clock clock) {
    this.clocks = clocks;
    this.calendar = calendar;
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
  }

  /** The open clocks of these reports. */
  Bacaan of(Collection<String> numbers) {
    var read = new HashMap<String, Map<String, Deadline>>();
    clocks
        .of(KINDS, numbers)
        .forEach(
            one ->
                read.computeIfAbsent(one.caseKey(), key -> new HashMap<>()).put(one.kind(), one));
    return new Bacaan(read, words.today());
  }

  /** The day on which work goes on, and what it is called today. */
  LocalDate berikutnya() {
    return calendar.add(LocalDate.now(clock), 1).date();
  }

  String kapan(LocalDate next) {
    return next.equals(LocalDate.now(clock).plusDays(1))
        ? sentences.of("pengaduan.petugas.besok")
        : Tanggal.hari(next).split(",", 2)[0];
  }

  /** The latest reminder of each clock, in words, by the number of its deadline. */
  Map<Long, String> diingatkan(Collection<Long> deadlines) {
    return clocks.lastReminders(deadlines).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> told(one.getValue())));
  }

  private String told(Reminded last) {
    var who =
        last.targets().contains("inspektur")
            ? "inspektur"
            : last.targets().contains("sekda")
                ? "sekda"
                : last.targets().contains("kepala") ? "kepala" : "pemegang";
    var today = Tanggal.date(last.at()).equals(LocalDate.now(clock));
    return sentences.of(
        "pengaduan.petugas.ingat." + who,
        today ? Tanggal.jam(last.at()) : Tanggal.pendek(Tanggal.date(last.at())));
  }

  /** What was read, with the words of today. */
  final class Bacaan {

    private final Map<String, Map<String, Deadline>> read;
    private final DueWords.Reading today;

    private Bacaan(Map<String, Map<String, Deadline>> read, DueWords.Reading today) {
      this.read = read;
      this.today = today;
    }

    /** The clock of staff that is over first; null where none runs. */
    @Nullable JamBaris mendesak(String nomor) {
      return read.getOrDefault(nomor, Map.of()).values().stream()
          .filter(one -> !one.outsider() && !one.paused())
          .min(Comparator.comparing(Deadline::due).thenComparing(Deadline::id))
          .map(one -> JamBaris.of(one, today, calendar))
          .orElse(null);
    }

    /** What a clock is called that is not the one of the step; null where it is. */
    @Nullable String jamLain(@Nullable JamBaris jam, String step) {
      var own = Jam.ofStep(step).orElse(null);
      return jam == null || own == null || own.jenis().equals(jam.jenis())
          ? null
          : sentences.of("pengaduan.jenis-tenggat." + jam.jenis());
    }

    /** Until when the reporter has time; null when no such clock runs. */
    @Nullable LocalDate pelapor(String nomor, Jam jam) {
      var found = read.getOrDefault(nomor, Map.of()).get(jam.jenis());
      return found == null ? null : found.due();
    }

    /** The clock of staff that stands still; null when none does. */
    @Nullable JamBaris berhenti(String nomor) {
      Function<Jam, @Nullable Deadline> find =
          jam -> read.getOrDefault(nomor, Map.of()).get(jam.jenis());
      for (var jam : List.of(Jam.PENANGANAN, Jam.VERIFIKASI)) {
        var found = find.apply(jam);
        if (found != null && found.paused()) {
          return JamBaris.of(found, today, calendar);
        }
      }
      return null;
    }
  }
}
