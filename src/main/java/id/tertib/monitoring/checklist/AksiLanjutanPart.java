package id.tertib.monitoring.checklist;

import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.roadmap.FurtherRows;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an office's report says of further actions, which its figures leave out. */
final class AksiLanjutanPart {

  private AksiLanjutanPart() {}

  /**
   * @param note what stands in the last column of a row
   * @return none where the checklist asked no further action
   */
  static List<Block> of(Sheet sheet, Function<AnsweredItem, String> note) {
    var further = sheet.items().stream().filter(DaftarPeriksa::isLanjutan).toList();
    if (further.isEmpty()) {
      return List.of();
    }
    var proven = further.stream().filter(DaftarPeriksa::isProven).count();
    var rows = new ArrayList<Row>();
    further.forEach(butir -> rows.add(row(butir, note.apply(butir))));
    return List.of(
        new Block.Heading("6. Aksi lanjutan"),
        new Block.Paragraph(
            "%d dari %d aksi lanjutan terbukti. Aksi ini ditanyakan di samping Road Map, jadi tidak ikut dalam angka capaian; yang belum terbukti ditanyakan lagi."
                .formatted(proven, further.size())),
        new Block.Table(
            List.of(
                new Head("Kode", false),
                new Head("Aksi", false),
                new Head("Sumber", false),
                new Head("Pelaksanaan", false),
                new Head("Dokumen", false),
                new Head("Catatan", false)),
            List.of(15, 28, 17, 13, 11, 16),
            rows,
            false,
            false));
  }

  private static Row row(AnsweredItem butir, String note) {
    var value = butir.last().map(Answer::value);
    return new Row(
        List.of(
            Cell.text(butir.item().code()),
            Cell.text(butir.item().text()),
            Cell.text(FurtherRows.sumber(butir.item())),
            value.map(Pelaksanaan::of).map(LaporanDocument::mark).orElseGet(() -> Cell.text("–")),
            Cell.text(
                value
                    .map(
                        node ->
                            "%d dari %d"
                                .formatted(
                                    node.path("tersedia").asInt(), node.path("dibutuhkan").asInt()))
                    .orElse("–")),
            Cell.text(note)),
        Row.Kind.NORMAL);
  }
}
