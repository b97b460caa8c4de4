package id.tertib.pengaduan.perkara;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Obligation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a report, kept by the register of deadlines. */
@Component
public class JamLaporan {

  /** Who owes what no account owes: nobody is reminded of it. */
  public static final String PELAPOR = "pelapor";

  private final Deadlines deadlines;
  private final BatasPengaduan limits;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  JamLaporan(Deadlines deadlines, BatasPengaduan limits, WorkingDayCalendar calendar, Clock clock) {
    this.deadlines = deadlines;
    this.limits = limits;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * A clock as people and programs read it.
   *
   * @param batas working days of the limit
   * @param sisa working days that are left; negative when it is late; null while it stands still
   * @param jeda the day since which it stands still; null while it runs
   */
  public record Bacaan(
      Jam jam,
      int batas,
      LocalDate tenggat,
      @Nullable Integer sisa,
      @Nullable LocalDate jeda,
      boolean terpenuhi) {}

  /**
   * Begins it, anew after it was met; one that runs keeps its day.
   *
   * @return the day on which it ends
   */
  public LocalDate mulai(Jam jam, Laporan laporan, LocalDate event, String role) {
    var limit = limits.of(jam, laporan);
    return deadlines
        .register(
            new Obligation(
                jam.jenis(),
                laporan.nomor(),
                siklus(laporan.nomor()),
                laporan.penangan(),
                jam.judul(laporan.nomor()),
                limit.dasar(),
                role,
                limit.after(event)))
        .due();
  }

  /** Another office owes it from now on; its day stays. */
  public void pindah(Jam jam, Laporan laporan, String role) {
    deadlines.handOver(jam.jenis(), laporan.nomor(), role, laporan.penangan());
  }

  public void jeda(String nomor, String why, Jam... some) {
    for (var jam : some) {
      deadlines.pause(jam.jenis(), nomor, why, AuditEntry.SYSTEM);
    }
  }

  public void lanjut(String nomor, String why, Jam... some) {
    for (var jam : some) {
      deadlines.resume(jam.jenis(), nomor, why, AuditEntry.SYSTEM);
    }
  }

  public void terpenuhi(String nomor, Jam jam) {
    deadlines.met(jam.jenis(), nomor);
  }

  public void batal(String nomor, Jam jam) {
    deadlines.cancel(jam.jenis(), nomor);
  }

  public void batalSemua(String nomor) {
    deadlines.cancelAll(nomor);
  }

  public Optional<LocalDate> tenggat(Jam jam, String nomor) {
    return deadlines.find(jam.jenis(), nomor).map(Deadline::due);
  }

  /** Of several at once, by number; without those that have no such clock. */
  public Map<String, LocalDate> tenggat(Jam jam, Collection<String> nomor) {
    return deadlines.dueOf(jam.jenis(), nomor);
  }

  /** Those that run or stand still, in their order. */
  public List<Bacaan> terbuka(Laporan laporan) {
    var open = semua(laporan).stream().filter(one -> !one.terpenuhi()).toList();
    return open.isEmpty() && laporan.status() == Status.VERIFIKASI
        ? List.of(baruMasuk(laporan))
        : open;
  }

  /** Of a report whose first step is only being made: it is verified by a day all the same. */
  private Bacaan baruMasuk(Laporan laporan) {
    var limit = limits.of(Jam.VERIFIKASI, laporan);
    var due = limits.sampai(Jam.VERIFIKASI, laporan, Tanggal.date(laporan.diterima()));
    var left = calendar.between(LocalDate.now(clock), due);
    return new Bacaan(Jam.VERIFIKASI, limit.hari(), due, left, null, false);
  }

  /** All that it has or had. */
  public List<Bacaan> semua(Laporan laporan) {
    return Arrays.stream(Jam.values())
        .flatMap(
            jam ->
                deadlines
                    .find(jam.jenis(), laporan.nomor())
                    .map(found -> read(jam, laporan, found))
                    .stream())
        .toList();
  }

  private Bacaan read(Jam jam, Laporan laporan, Deadline found) {
    var open = found.state() == Deadline.State.TERBUKA;
    return new Bacaan(
        jam,
        limits.of(jam, laporan).hari(),
        found.due(),
        open && !found.paused() ? calendar.between(LocalDate.now(clock), found.due()) : null,
        found.pausedSince(),
        !open);
  }

  /** What the register keeps together: the reports of a year, {@code PGD-2026}. */
  public static String siklus(String nomor) {
    return nomor.substring(0, nomor.lastIndexOf('-'));
  }
}
