package id.tertib.monitoring.city;

import id.tertib.monitoring.model.DataKota;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.roadmap.Pelaksanaan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the city's report says of further actions, which its figures leave out. */
final class AksiLanjutanKotaPart {

  private AksiLanjutanKotaPart() {}

  /** A further action with the office that was asked. */
  private record Asked(DataKota.Kantor kantor, DataKota.AksiLanjutanKota aksi) {}

  /** Of offices with a report, as all figures. */
  private static List<Asked> all(List<DataKota.Kantor> offices) {
    return offices.stream()
        .filter(office -> office.hasil() == DataKota.Hasil.LAPORAN)
        .flatMap(office -> office.lanjutan().stream().map(each -> new Asked(office, each)))
        .toList();
  }

  static boolean any(List<DataKota.Kantor> offices) {
    return !all(offices).isEmpty();
  }

  /** Those that are not proven are named. */
  static List<Block> blocks(List<DataKota.Kantor> offices) {
    var all = all(offices);
    var open = all.stream().filter(each -> !each.aksi().terbukti()).toList();
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Paragraph(
            "%d dari %d aksi lanjutan terbukti. Aksi ini ditanyakan di samping Road Map, jadi tidak ikut dalam angka capaian.%s"
                .formatted(
                    all.size() - open.size(),
                    all.size(),
                    open.isEmpty() ? "" : " Yang belum terbukti ditanyakan lagi:")));
    if (!open.isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(
                  new Head("Perangkat daerah", false),
                  new Head("Kode", false),
                  new Head("Aksi", false),
                  new Head("Sumber", false),
                  new Head("Pelaksanaan", false)),
              List.of(24, 15, 31, 18, 12),
              open.stream().map(AksiLanjutanKotaPart::row).toList(),
              false,
              false));
    }
    return blocks;
  }

  private static Row row(Asked each) {
    return new Row(
        List.of(
            Cell.text(each.kantor().nama()),
            Cell.text(each.aksi().kode()),
            Cell.text(each.aksi().judul()),
            Cell.text(each.aksi().sumber()),
            Cell.text(pelaksanaan(each))),
        Row.Kind.NORMAL);
  }

  private static String pelaksanaan(Asked each) {
    return Optional.ofNullable(each.aksi().pelaksanaan()).map(Pelaksanaan::label).orElse("–");
  }

  /** As rows of the workbook: office, code, action, source, answer. */
  static List<List<? extends @Nullable Object>> rows(List<DataKota.Kantor> offices) {
    return all(offices).stream()
        .<List<? extends @Nullable Object>>map(
            each ->
                List.of(
                    each.kantor().nama(),
                    each.aksi().kode(),
                    each.aksi().judul(),
                    each.aksi().sumber(),
                    pelaksanaan(each)))
        .toList();
  }
}
