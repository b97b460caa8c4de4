package id.tertib.pengaduan.perkara;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.DueRule;
import id.tertib.engine.DecisionTables;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many working days a limit has: the decision table {@code batas-pengaduan} says it. */
@Component
public class BatasPengaduan {

  private static final String TABEL = "batas-pengaduan";

  /** How long a report that was archived unfinished can be revived. */
  private static final String DIHIDUPKAN = "dihidupkan";

  private final DecisionTables tables;
  private final WorkingDayCalendar calendar;

  BatasPengaduan(DecisionTables tables, WorkingDayCalendar calendar) {
    this.tables = tables;
    this.calendar = calendar;
  }

  /**
   * @param hari working days
   * @param dasar what it rests on, with {@code (usulan)} where the city has not settled it
   */
  public record Batas(int hari, String dasar) {

    public DueRule after(LocalDate event) {
      return DueRule.workingDays(event, hari, null);
    }
  }

  public Batas of(Jam jam, Kelas kelas) {
    return ask(jam.kode(), kelas);
  }

  /** Of a report that was not classified yet: what its kind usually is. */
  public Batas of(Jam jam, Laporan laporan) {
    return of(jam, kelas(laporan));
  }

  /** The last day of a limit that begins on this day. */
  LocalDate sampai(Jam jam, Laporan laporan, LocalDate event) {
    return of(jam, laporan).after(event).due(calendar);
  }

  public Batas dihidupkan(Laporan laporan) {
    return ask(DIHIDUPKAN, kelas(laporan));
  }

  private static Kelas kelas(Laporan laporan) {
    var kelas = laporan.kelas();
    return kelas == null ? Kelas.find(laporan.jenis().kode()).orElse(Kelas.PENGADUAN) : kelas;
  }

  private Batas ask(String jam, Kelas kelas) {
    var answer = tables.answer(TABEL, Map.of("jam", jam, "kelas", kelas.kode()));
    return new Batas(
        Integer.parseInt(answer.getOrDefault("hari", "")), answer.getOrDefault("dasar", ""));
  }
}
