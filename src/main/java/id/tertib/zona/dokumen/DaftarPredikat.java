package id.tertib.zona.dokumen;

import static id.tertib.zona.dokumen.NaskahZona.left;
import static id.tertib.zona.dokumen.NaskahZona.right;
import static id.tertib.zona.dokumen.NaskahZona.section;
import static id.tertib.zona.dokumen.NaskahZona.table;

import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.report.Block;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All units with their predicate on a day.
 *
 * @param units in the order of their offices
 */
record DaftarPredikat(List<UnitZona> units, LocalDate hari) {

  private static final String JUDUL = "Daftar Predikat Zona Integritas";

  /** The highest first. */
  private static final List<Predikat> URUTAN =
      List.of(Predikat.WBBM, Predikat.WBK, Predikat.DICABUT, Predikat.BELUM);

  ReportDocument document() {
    var rows = new ArrayList<Row>();
    for (var predikat : URUTAN) {
      var found = berpredikat(predikat);
      if (!found.isEmpty()) {
        rows.add(section("%s, %d unit".formatted(kepala(predikat), found.size())));
        found.forEach(unit -> rows.add(row(nomor(rows), unit)));
      }
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Box("Ringkasan", ringkasan()));
    blocks.add(
        rows.isEmpty()
            ? new Block.Paragraph("Belum ada unit yang terdaftar.")
            : table(
                List.of(
                    right("No."),
                    left("Unit"),
                    left("Perangkat daerah"),
                    left("Predikat sejak"),
                    left("Dokumen"),
                    left("Tahap")),
                List.of(6, 25, 22, 14, 20, 13),
                rows));
    blocks.add(
        new Block.Remark(
            "Predikat dan tahap dicatat terpisah, masing-masing sejak tanggal dokumennya. Dibuat Tertib pada %s dari daftar unit zona integritas."
                .formatted(Tanggal.panjang(hari))));
    return new ReportDocument(
        NaskahZona.SEKRETARIAT,
        List.of(JUDUL, "Kota Tangerang Selatan"),
        "Keadaan pada " + Tanggal.hari(hari),
        "%s · keadaan %s".formatted(JUDUL, Tanggal.panjang(hari)),
        blocks,
        List.of());
  }

  String csv() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "kode",
            "nama",
            "perangkat_daerah",
            "predikat",
            "predikat_sejak",
            "predikat_dokumen",
            "tahap",
            "tahap_sejak"));
    for (var predikat : URUTAN) {
      berpredikat(predikat)
          .forEach(
              unit ->
                  rows.add(
                      List.of(
                          unit.kode(),
                          unit.nama(),
                          unit.unit().office().nama(),
                          predikat.kata(),
                          sejak(unit, Hal.PREDIKAT, LocalDate::toString),
                          dokumen(unit),
                          tahap(unit).kata(),
                          sejak(unit, Hal.TAHAP, LocalDate::toString))));
    }
    return SpreadsheetCsv.write(rows);
  }

  private List<UnitZona> berpredikat(Predikat predikat) {
    return units.stream().filter(unit -> unit.predikat(hari) == predikat).toList();
  }

  private String ringkasan() {
    var holders = units.stream().filter(unit -> unit.predikat(hari).pemegang()).count();
    return "%s: %s."
        .formatted(
            Block.bold("%d dari %d unit berpredikat".formatted(holders, units.size())),
            URUTAN.stream()
                .map(predikat -> "%d %s".formatted(berpredikat(predikat).size(), predikat.kata()))
                .collect(Collectors.joining(", ")));
  }

  private static String kepala(Predikat predikat) {
    return switch (predikat) {
      case BELUM -> "Belum berpredikat";
      case DICABUT -> "Predikat dicabut";
      default -> predikat.kata();
    };
  }

  private static int nomor(List<Row> rows) {
    return 1 + (int) rows.stream().filter(row -> row.kind() == Row.Kind.NORMAL).count();
  }

  private Row row(int number, UnitZona unit) {
    return Row.of(
        String.valueOf(number),
        unit.nama() + (unit.unit().aktif() ? "" : " (tidak aktif lagi)"),
        unit.unit().office().nama(),
        or(sejak(unit, Hal.PREDIKAT, Tanggal::panjang)),
        or(dokumen(unit)),
        tahap(unit).kata());
  }

  private interface Day {
    String text(LocalDate day);
  }

  private String sejak(UnitZona unit, Hal hal, Day form) {
    return unit.pada(hal, hari)
        .flatMap(one -> Optional.ofNullable(one.sejak()))
        .map(form::text)
        .orElse("");
  }

  private String dokumen(UnitZona unit) {
    return unit.pada(Hal.PREDIKAT, hari).map(Keadaan::dokumen).orElse("");
  }

  private Tahap tahap(UnitZona unit) {
    return unit.pada(Hal.TAHAP, hari).map(one -> Tahap.valueOf(one.nilai())).orElse(Tahap.BELUM);
  }

  private static String or(String text) {
    return text.isBlank() ? "–" : text;
  }
}
