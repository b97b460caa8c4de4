package id.tertib.zona.daftar;

import id.tertib.data.CsvTable;
import id.tertib.data.DataFileException;
import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.zona.UnitDesk.Isian;
import id.tertib.zona.unit.JenisUnit;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.UnitZona;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The file of all units, as it comes in and goes out: one unit a line. */
@Component
class UnitBerkas {

  static final List<String> COLUMNS =
      List.of(
          "kode",
          "nama",
          "perangkat_daerah",
          "jenis_unit",
          "kepala",
          "tim",
          "tahap",
          "tahap_sejak",
          "tahap_dokumen",
          "predikat",
          "predikat_sejak",
          "predikat_dokumen");

  private static final int LARGEST = 600_000;
  private static final int MOST = 1_000;
  private static final String NAME = "yang diunggah";

  private final PerangkatDaerahRegister offices;

  UnitBerkas(PerangkatDaerahRegister offices) {
    this.offices = offices;
  }

  /**
   * A line of the file.
   *
   * @param keadaan what it says of stage and predicate; none where the cells are blank
   */
  record Baris(String kode, PerangkatDaerah office, Isian isian, List<Baru> keadaan) {}

  /**
   * @throws RefusedException 400 naming line, column and reason of the first fault
   */
  List<Baris> read(byte[] content) {
    if (content.length > LARGEST) {
      throw RefusedException.badRequest(
          "Berkas %s lebih besar daripada %d KB. Simpan hanya lembar unitnya sebagai CSV."
              .formatted(NAME, LARGEST / 1000));
    }
    try {
      return read(CsvTable.ofSpreadsheet(NAME, content, COLUMNS));
    } catch (DataFileException e) {
      throw RefusedException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private List<Baris> read(CsvTable table) {
    if (table.lines().isEmpty() || table.lines().size() > MOST) {
      throw RefusedException.badRequest(
          "Berkas %s memuat %d unit. Isi 1 sampai %d baris di bawah nama kolom."
              .formatted(NAME, table.lines().size(), MOST));
    }
    var seen = new HashSet<String>();
    var lines = new ArrayList<Baris>();
    for (var line : table.lines()) {
      var kode = line.required("kode");
      if (!seen.add(kode)) {
        throw line.problem("kode", "'%s' sudah ada".formatted(kode), "Satu unit satu baris.");
      }
      lines.add(line(line, kode));
    }
    return List.copyOf(lines);
  }

  private Baris line(CsvTable.Line line, String kode) {
    var office =
        offices
            .find(line.required("perangkat_daerah"))
            .orElseThrow(
                () ->
                    line.problem(
                        "perangkat_daerah",
                        "'%s' tidak dikenal".formatted(line.text("perangkat_daerah")),
                        "Pakai kode dari halaman Perangkat daerah."));
    var jenis =
        line.parsed(
            "jenis_unit",
            text -> JenisUnit.of(text).orElseThrow(IllegalArgumentException::new),
            "Pakai lainnya, rsud, dukcapil, samsat, ptsp, pendidikan, atau tenaga_kerja.");
    var isian =
        new Isian(
            text(line.required("nama")), jenis, text(line.text("kepala")), text(line.text("tim")));
    var keadaan = new ArrayList<Baru>();
    for (var hal : Hal.values()) {
      var one = keadaan(line, hal);
      if (one != null) {
        keadaan.add(one);
      }
    }
    return new Baris(kode, office, isian, List.copyOf(keadaan));
  }

  private static @Nullable Baru keadaan(CsvTable.Line line, Hal hal) {
    var text = line.text(hal.kode()).toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    if (!hal.nilai().contains(text)) {
      throw line.problem(
          hal.kode(),
          "'%s' tidak dikenal".formatted(line.text(hal.kode())),
          "Pakai %s.".formatted(String.join(", ", hal.nilai()).toLowerCase(Locale.ROOT)));
    }
    var column = hal.kode() + "_sejak";
    var sejak = line.text(column);
    var read = sejak.isEmpty() ? null : date(line, column);
    return new Baru(hal, text, read, text(line.text(hal.kode() + "_dokumen")), null);
  }

  private static LocalDate date(CsvTable.Line line, String column) {
    return line.parsed(
        column,
        text -> Tanggal.read(text).orElseThrow(IllegalArgumentException::new),
        "Tulis seperti 2026-02-11.");
  }

  /** A spreadsheet keeps the mark that stops a text from being a formula. */
  private static String text(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  /** The same form as {@link #read} takes. */
  String write(List<UnitZona> units) {
    var rows = new ArrayList<List<String>>();
    rows.add(COLUMNS);
    for (var unit : units) {
      var row = new ArrayList<String>();
      row.addAll(
          List.of(
              unit.kode(),
              unit.nama(),
              unit.unit().office().kode(),
              unit.jenis().kode(),
              unit.kepala(),
              unit.tim()));
      row.addAll(cells(unit.tahapKini()));
      row.addAll(cells(unit.predikatKini()));
      rows.add(row);
    }
    return SpreadsheetCsv.write(rows);
  }

  private static List<String> cells(@Nullable Keadaan one) {
    return one == null
        ? List.of("", "", "")
        : List.of(
            one.nilai().toLowerCase(Locale.ROOT), Objects.toString(one.sejak(), ""), one.dokumen());
  }
}
