package id.tertib.zona.perkara;

import id.tertib.audit.AuditEntry;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.engine.CaseKey;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.RowsChanged;
import id.tertib.zona.unit.UnitZonaTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The plan by which a unit builds its zone, over six areas, and its progress each quarter. What is
 * owed of it stands in the register of deadlines: the next open day of each area, and the progress
 * of the running quarter.
 */
@Component
public class RencanaZona {

  /** Deadline of an area is {@code zi-rencana-1} to {@code zi-rencana-6}. */
  public static final String TENGGAT_AREA = "zi-rencana-";

  public static final String TENGGAT_KEMAJUAN = "zi-kemajuan";

  /** The six areas of the instrument, by number. */
  public static final List<String> AREA =
      List.of(
          "Manajemen Perubahan",
          "Penataan Tatalaksana",
          "Penataan Sistem Manajemen SDM Aparatur",
          "Penguatan Akuntabilitas",
          "Penguatan Pengawasan",
          "Peningkatan Kualitas Pelayanan Publik");

  private static final String DASAR =
      "Rencana pembangunan zona integritas unit (PermenPANRB 90/2021)";

  private final RowLists lists;
  private final Deadlines deadlines;
  private final PerkaraZonaTable table;
  private final UnitZonaTable units;
  private final Clock clock;

  RencanaZona(
      RowLists lists,
      Deadlines deadlines,
      PerkaraZonaTable table,
      UnitZonaTable units,
      Clock clock) {
    this.lists = lists;
    this.deadlines = deadlines;
    this.table = table;
    this.units = units;
    this.clock = clock;
  }

  /** A row for each criterion of the decree (PermenPANRB 90/2021): core, public, risk. */
  public void proposeCriteria(String key, String by) {
    var criteria =
        Map.of(
            "layanan_inti", "Unit menjalankan layanan inti pemerintah kota",
            "dampak_publik", "Unit berpengaruh besar pada pandangan publik terhadap birokrasi",
            "risiko", "Unit mengelola sumber daya besar atau rawan penyimpangan");
    List.of("layanan_inti", "dampak_publik", "risiko")
        .forEach(
            code ->
                lists.prepare(
                    DaftarZona.KRITERIA,
                    key,
                    code,
                    Map.of("kriteria", String.valueOf(criteria.get(code))),
                    by));
  }

  /** Why the plan is not whole yet; empty when it is. */
  public Optional<String> refuse(String key) {
    var rows = lists.rows(DaftarZona.RENCANA, key);
    for (var area = 1; area <= AREA.size(); area++) {
      var code = String.valueOf(area);
      if (rows.stream().noneMatch(row -> row.value(DaftarZona.AREA).equals(code))) {
        return Optional.of(
            "Rencana untuk area %d, %s, belum ada. Tambahkan paling sedikit satu kegiatan."
                .formatted(area, AREA.get(area - 1)));
      }
    }
    return Optional.empty();
  }

  /** What is planned is owed from now on. */
  public void begin(String key) {
    areas(key);
    progress(key);
  }

  /** A plan that changes while it is carried out changes what is owed. */
  @EventListener
  void changed(RowsChanged rows) {
    if (!owed(rows.subject())) {
      return;
    }
    if (rows.kind().equals(DaftarZona.RENCANA)) {
      areas(rows.subject());
    } else if (rows.kind().equals(DaftarZona.KEMAJUAN)) {
      progress(rows.subject());
    }
  }

  /** Whether the plan was begun and is not over. */
  private boolean owed(String key) {
    return ZonaIntegritas.year(CaseKey.parse(key).cycle()).isPresent()
        && deadlines.find(TENGGAT_KEMAJUAN, key).filter(RencanaZona::isOpen).isPresent();
  }

  /** Whoever carries on for the office owes it from now on. */
  void handOver(String key) {
    var office = office(key);
    var role = office.group(Jabatan.KEPALA);
    for (var area = 1; area <= AREA.size(); area++) {
      deadlines.handOver(TENGGAT_AREA + area, key, role, office.kode());
    }
    deadlines.handOver(TENGGAT_KEMAJUAN, key, role, office.kode());
  }

  /** Nothing of the plan is owed any more. */
  public void end(String key) {
    for (var area = 1; area <= AREA.size(); area++) {
      deadlines.cancel(TENGGAT_AREA + area, key);
    }
    deadlines.cancel(TENGGAT_KEMAJUAN, key);
  }

  private void areas(String key) {
    var rows = lists.rows(DaftarZona.RENCANA, key);
    for (var area = 1; area <= AREA.size(); area++) {
      area(key, area, rows);
    }
  }

  private void area(String key, int area, List<ListRow> rows) {
    var kind = TENGGAT_AREA + area;
    var due =
        rows.stream()
            .filter(row -> row.value(DaftarZona.AREA).equals(String.valueOf(area)))
            .filter(row -> !row.value(DaftarZona.KEADAAN).equals(DaftarZona.SELESAI))
            .map(row -> row.value(DaftarZona.TENGGAT))
            .filter(day -> !day.isEmpty())
            .map(LocalDate::parse)
            .min(LocalDate::compareTo);
    if (due.isEmpty()) {
      deadlines.met(kind, key);
      return;
    }
    var there = deadlines.find(kind, key).filter(RencanaZona::isOpen);
    if (there.isEmpty()) {
      deadlines.register(
          owed(kind, key, "Kegiatan area %d, %s".formatted(area, AREA.get(area - 1)), due.get()));
    } else if (!there.get().due().equals(due.get())) {
      deadlines.moveTo(kind, key, due.get(), "Rencana pembangunan unit", AuditEntry.SYSTEM);
    }
  }

  private static boolean isOpen(Deadline deadline) {
    return deadline.state() == Deadline.State.TERBUKA;
  }

  /** The first quarter, from that of the start on, of which nothing was written. */
  private void progress(String key) {
    var told =
        lists.rows(DaftarZona.KEMAJUAN, key).stream()
            .map(row -> row.value(DaftarZona.TRIWULAN))
            .toList();
    var quarter = Triwulan.of(LocalDate.now(clock));
    while (told.contains(quarter.toString())) {
      quarter = quarter.next();
    }
    var title = "Kemajuan pembangunan, " + quarter.text();
    var there = deadlines.find(TENGGAT_KEMAJUAN, key).filter(RencanaZona::isOpen);
    if (there.isPresent() && there.get().title().equals(title)) {
      return;
    }
    deadlines.cancel(TENGGAT_KEMAJUAN, key);
    deadlines.register(owed(TENGGAT_KEMAJUAN, key, title, quarter.lastDay()));
  }

  private Obligation owed(String kind, String key, String title, LocalDate due) {
    var office = office(key);
    return new Obligation(
        kind,
        key,
        CaseKey.parse(key).cycle(),
        office.kode(),
        title,
        DASAR,
        office.group(Jabatan.KEPALA),
        DueRule.fixed(due));
  }

  private PerangkatDaerah office(String key) {
    return units.find(table.get(key).unit()).orElseThrow().unit().office();
  }
}
