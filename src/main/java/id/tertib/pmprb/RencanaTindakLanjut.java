package id.tertib.pmprb;

import id.tertib.data.Tanggal;
import id.tertib.report.Block;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.worksheet.ListRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** The follow-up plan of a year as a document of its own. */
final class RencanaTindakLanjut {

  private static final List<String> CLASSES =
      List.of("dipertahankan", "ditingkatkan", "diperbaiki");

  private RencanaTindakLanjut() {}

  /**
   * @param rows of the plan, each with the code of its action
   * @param offices names by code
   */
  record Isi(int tahun, List<ListRow> rows, Map<String, String> offices, LocalDate day) {}

  static ReportDocument document(Isi isi, String checksum, Terbitan issue) {
    var key = SiklusPmprb.key(isi.tahun());
    return new ReportDocument(
        PmprbDocuments.LETTERHEAD,
        List.of("Rencana Aksi Tindak Lanjut PMPRB", "Tahun " + isi.tahun()),
        "Nomor %s · %s".formatted(issue.nomor(), Tanggal.hari(isi.day())),
        "RATL PMPRB · %s · versi %d".formatted(key, issue.versi()),
        List.of(
            new Block.Box(
                "Ringkasan",
                "%s tindak lanjut: %s. Masing-masing masuk laporan triwulan dan daftar periksa perangkat daerahnya sampai terbukti."
                    .formatted(Block.bold(String.valueOf(isi.rows().size())), counted(isi.rows()))),
            new Block.Heading("1. Tindak lanjut"),
            table(isi),
            new Block.Signatures(
                List.of("Mengetahui,", "Sekretaris Daerah", "NIP"),
                List.of(
                    "Tangerang Selatan, " + Tanggal.panjang(isi.day()),
                    "Kepala Bagian Organisasi",
                    "NIP")),
            PmprbDocuments.made(isi.day(), checksum)),
        List.of());
  }

  private static String counted(List<ListRow> rows) {
    return CLASSES.stream()
        .map(
            each ->
                "%d %s"
                    .formatted(
                        rows.stream().filter(row -> row.value("kelas").equals(each)).count(), each))
        .collect(Collectors.joining(", "));
  }

  private static Block table(Isi isi) {
    return Block.Table.of(
        List.of(
            "Kode",
            "Butir dan temuan",
            "Kelas",
            "Tindak lanjut",
            "Perangkat daerah",
            "Triwulan",
            "Bukti"),
        List.of(12, 21, 11, 19, 15, 9, 13),
        isi.rows().stream()
            .map(
                row ->
                    Row.of(
                        PmprbDocuments.or(row.value("kode")),
                        (row.value(PanelPmprb.BUTIR) + " " + row.value("temuan")).strip(),
                        StringUtils.capitalize(row.value("kelas")),
                        row.value("tindakLanjut"),
                        isi.offices()
                            .getOrDefault(
                                row.value("perangkatDaerah"), row.value("perangkatDaerah")),
                        row.value("triwulan"),
                        PmprbDocuments.or(row.value("bukti"))))
            .toList());
  }
}
