package id.tertib.pengaduan.lembar;

import id.tertib.calendar.DueWords;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.pengaduan.lembar.LembarLaporan.Ingatan;
import id.tertib.pengaduan.lembar.LembarLaporan.JamTampil;
import id.tertib.pengaduan.perkara.Desakan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.JamLaporan.Bacaan;
import id.tertib.pengaduan.perkara.Laporan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The clocks of a report as a step shows them, its own first. */
@Component
class JamLangkah {

  /** Shares of a limit at which somebody is reminded. */
  private static final List<Integer> BAGIAN = List.of(50, 80, 100);

  private static final Map<Jam, String> NAMES =
      Map.of(
          Jam.VERIFIKASI, "Verifikasi",
          Jam.MELENGKAPI, "Pelapor melengkapi",
          Jam.DISPOSISI, "Disposisi",
          Jam.TANGGAPAN_PERTAMA, "Tanggapan pertama",
          Jam.PENANGANAN, "Penanganan",
          Jam.BALASAN_PELAPOR, "Balasan pelapor");

  private final JamLaporan clocks;
  private final DueWords words;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  JamLangkah(JamLaporan clocks, DueWords words, WorkingDayCalendar calendar, Clock clock) {
    this.clocks = clocks;
    this.words = words;
    this.calendar = calendar;
    this.clock = clock;
  }

  List<JamTampil> of(String step, Laporan laporan) {
    var own = Jam.ofStep(step).orElse(null);
    return clocks.terbuka(laporan).stream()
        .map(one -> shown(one, one.jam() == own))
        .sorted(Comparator.comparing(one -> !one.utama()))
        .toList();
  }

  private JamTampil shown(Bacaan one, boolean own) {
    var stopped = one.jeda();
    var left =
        stopped == null ? one.sisa() : Integer.valueOf(calendar.between(stopped, one.tenggat()));
    var day = one.batas() - (left == null ? 0 : left);
    var percent = one.batas() == 0 ? 0 : Math.max(0, Math.round(100f * day / one.batas()));
    var today = LocalDate.now(clock);
    var dueToday = one.tenggat().equals(today);
    var pressing =
        Desakan.of(one.tenggat().isBefore(today), dueToday, percent, left == null ? 0 : left);
    return new JamTampil(
        one.jam().kode(),
        NAMES.getOrDefault(one.jam(), one.jam().kode()),
        own,
        stopped == null
            ? dueToday ? "jatuh tempo hari ini" : words.of(one.tenggat()).text()
            : "berhenti, sisa %d hari kerja".formatted(left),
        percent,
        stopped == null ? pressing.nada() : "diam",
        stopped == null ? pressing.bentuk() : "pause",
        Math.max(0, day),
        one.batas(),
        one.tenggat(),
        stopped,
        stopped == null ? reminders(one) : List.of());
  }

  /** Those to come, today's too: a share is rounded up to whole working days. */
  private List<Ingatan> reminders(Bacaan one) {
    var today = LocalDate.now(clock);
    var found = new ArrayList<Ingatan>();
    for (var percent : BAGIAN) {
      var day = before(one.tenggat(), one.batas() - (one.batas() * percent + 99) / 100);
      if (!day.isBefore(today)) {
        found.add(new Ingatan(percent, day));
      }
    }
    return List.copyOf(found);
  }

  private LocalDate before(LocalDate due, int workingDays) {
    var day = due;
    for (var count = 0; count < workingDays; count++) {
      day = calendar.onOrBefore(day.minusDays(1));
    }
    return day;
  }
}
