package id.tertib.zona.pemantauan;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The TPI's look at every holder of WBK or WBBM in a semester, and what follows from it. */
@Component
class Pemantauan {

  /** Key of the row list; its rows bear the codes of their units. */
  static final String DAFTAR = "pemantauan-zona";

  static final String KEADAAN = "keadaan";
  static final String CATATAN = "catatan";
  static final String TINDAK_LANJUT = "tindakLanjut";

  static final String PEMBINAAN = "pembinaan";
  static final String PENCABUTAN = "pencabutan";

  private static final int JUDUL_AKSI = 500;

  private final UnitDesk desk;
  private final RowLists lists;
  private final FurtherActions actions;
  private final PencabutanDesk pencabutan;
  private final WorkingDayCalendar calendar;
  private final Sentences words;

  Pemantauan(
      UnitDesk desk,
      RowLists lists,
      FurtherActions actions,
      PencabutanDesk pencabutan,
      WorkingDayCalendar calendar,
      Sentences words) {
    this.desk = desk;
    this.lists = lists;
    this.actions = actions;
    this.pencabutan = pencabutan;
    this.calendar = calendar;
    this.words = words;
  }

  /** The day on which a semester's case starts. */
  LocalDate mulai(Semester semester) {
    return calendar.onOrAfter(LocalDate.of(semester.tahun(), semester.ke() == 1 ? 1 : 7, 1));
  }

  /** Units that held a predicate on that day, and still do. */
  List<UnitZona> pemegang(Semester semester) {
    var day = mulai(semester);
    return desk.all().stream()
        .filter(unit -> unit.predikat(day).pemegang() && unit.predikat().pemegang())
        .toList();
  }

  /** A row for each of them, nothing said yet. */
  void buka(String key) {
    for (var unit : pemegang(PemantauanZona.semester(key).orElseThrow())) {
      lists.prepare(
          DAFTAR,
          key,
          unit.kode(),
          Map.of("unit", unit.nama(), "predikat", predikat(unit)),
          AuditEntry.SYSTEM);
    }
  }

  /** {@code WBK sejak 11 Februari 2026}. */
  String predikat(UnitZona unit) {
    var sejak =
        unit.kini(Keadaan.Hal.PREDIKAT)
            .map(one -> one.sejak())
            .map(day -> words.of("zona.sejak", Tanggal.panjang(day)))
            .orElseGet(() -> words.of("zona.sejak.tidak-dicatat"));
    return "%s %s".formatted(unit.predikat().kata(), sejak);
  }

  /** What needs care becomes an action of the unit's office, a proposal starts its own case. */
  void tindakLanjuti(String key) {
    var documents = lists.documents(DAFTAR, key);
    for (var row : lists.rows(DAFTAR, key)) {
      var became =
          switch (row.value(KEADAAN)) {
            case PEMBINAAN -> bina(key, row);
            case PENCABUTAN ->
                pencabutan.dariPemantauan(key, row, documents.getOrDefault(row.id(), List.of()));
            default -> "";
          };
      if (!became.isEmpty()) {
        lists.set(DAFTAR, key, row.key(), Map.of(TINDAK_LANJUT, became), AuditEntry.SYSTEM);
      }
    }
  }

  private String bina(String key, ListRow row) {
    var unit = desk.get(row.key());
    if (!unit.unit().aktif()) {
      return words.of("zona.pantau.tanpa-kantor");
    }
    var semester = PemantauanZona.semester(key).orElseThrow();
    var judul = words.of("zona.pantau.aksi", unit.nama(), row.value(CATATAN));
    return actions
        .add(
            "PZI-" + semester.tahun(),
            new Isi(
                judul.length() <= JUDUL_AKSI ? judul : judul.substring(0, JUDUL_AKSI - 1) + "…",
                unit.unit().office().kode(),
                actions.earliest(),
                "",
                words.of("zona.pantau.sumber", semester.text()),
                words.of("zona.pantau.kelas")),
            row.by())
        .kode();
  }
}
