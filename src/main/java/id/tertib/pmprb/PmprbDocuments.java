package id.tertib.pmprb;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.Tanggal;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ScoredNode;
import id.tertib.instrument.score.Scoring;
import id.tertib.pmprb.HasilPmprb.Kantor;
import id.tertib.pmprb.HasilPmprb.Kota;
import id.tertib.pmprb.HasilTahunan.Tahun;
import id.tertib.pmprb.SiklusPmprbTable.Jadwal;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.ListRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words and tables of the consensus' minutes and of the city's report. */
final class PmprbDocuments {

  static final List<String> LETTERHEAD =
      List.of("PEMERINTAH KOTA TANGERANG SELATAN", "SEKRETARIAT DAERAH", "Bagian Organisasi");

  /** Offices that are named in a sentence; more are counted. */
  private static final int NAMED = 8;

  private PmprbDocuments() {}

  /**
   * What both documents tell.
   *
   * @param attendance rows of the last meeting
   * @param meetings rows of those before
   * @param proposals with what the pokja said to them
   */
  record Content(
      int year,
      Jadwal jadwal,
      Kota city,
      List<Kantor> offices,
      PanelPmprb.Attendance quorum,
      List<ListRow> attendance,
      List<ListRow> meetings,
      List<UsulPanel> proposals,
      LocalDate day) {}

  static ReportDocument minutes(Content content, String checksum, Terbitan issue) {
    var city = content.city();
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Box(
            "Konsensus",
            "Panel menetapkan nilai PMPRB kota %s%s. Penilaian mandiri kota %s; %d butir berubah. Panel %s."
                .formatted(
                    Block.bold(HasilPmprb.shown(city.panel().total())),
                    category(city.panel()),
                    HasilPmprb.shown(city.self().total()),
                    city.changed().size(),
                    content.quorum().text())));
    blocks.add(new Block.Heading("1. Kehadiran"));
    blocks.add(attendance(content));
    if (!content.meetings().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Block.bold("Rapat sebelumnya.") + " Tidak menetapkan nilai apa pun."));
      blocks.add(
          Block.Table.of(
              List.of("Rapat", "Kehadiran", "Keputusan"),
              List.of(24, 42, 34),
              content.meetings().stream()
                  .map(
                      row -> Row.of(row.value("rapat"), row.value("hadir"), row.value("keputusan")))
                  .toList()));
    }
    blocks.add(new Block.Heading("2. Nilai yang berubah"));
    blocks.add(changed(content));
    blocks.add(new Block.Heading("3. Usul dan keberatan"));
    blocks.add(UsulPanel.table(content.proposals()));
    blocks.add(new Block.Heading("4. Nilai menurut komponen"));
    blocks.add(components(city));
    blocks.add(
        new Block.Signatures(
            List.of("Mengetahui,", "Ketua panel,", "Inspektur"),
            List.of("", "Sekretariat,", "Bagian Organisasi")));
    blocks.add(made(content.day(), checksum));
    return document("Berita Acara Konsensus PMPRB", content, issue, blocks);
  }

  /**
   * @param years all of which anything is known, the oldest first
   */
  static ReportDocument report(
      Content content, List<Tahun> years, String checksum, Terbitan issue) {
    var city = content.city();
    var blocks = new ArrayList<Block>();
    var late = content.offices().stream().filter(Kantor::late).toList();
    blocks.add(
        new Block.Box(
            "Ringkasan",
            "Nilai PMPRB kota %s dari %s%s, sesudah panel mengubah %d dari %d butir. %s."
                .formatted(
                    Block.bold(HasilPmprb.shown(city.panel().total())),
                    weight(city),
                    category(city.panel()),
                    city.changed().size(),
                    city.sheet().items().size(),
                    verified(content.offices()))));
    blocks.add(new Block.Heading("1. Dasar"));
    blocks.add(
        new Block.Numbered(
            List.of(
                city.instrument().basis() + ".",
                "Keputusan Nomor %s tanggal %s tentang asesor PMPRB."
                    .formatted(
                        content.jadwal().skNomor(), Tanggal.panjang(content.jadwal().skTanggal())),
                "Jadwal: " + content.jadwal().dasar() + ".")));
    blocks.add(new Block.Heading("2. Nilai menurut komponen"));
    blocks.add(components(city));
    blocks.add(
        new Block.Remark(
            "Nilai dihitung dari jawaban tiap butir menurut %s; nilai tidak dibulatkan sebelum dijumlahkan."
                .formatted(city.instrument().id())));
    blocks.add(new Block.Heading("3. Nilai menurut area perubahan"));
    blocks.addAll(LaporanSeluruhnya.areas(city));
    blocks.add(new Block.Heading("4. Yang diubah panel"));
    blocks.add(changed(content));
    blocks.add(new Block.Heading("5. Perangkat daerah"));
    blocks.add(
        new Block.Paragraph(
            "Nilai perangkat daerah ditampilkan di samping nilai kota dan tidak ikut dihitung."));
    blocks.add(offices(content.offices()));
    if (!late.isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Block.bold("Menyusul sebagai tambahan: ")
                  + (late.size() > NAMED
                      ? "%d perangkat daerah yang belum terverifikasi di atas"
                          .formatted(late.size())
                      : late.stream().map(Kantor::name).collect(Collectors.joining(", ")))
                  + "."));
    }
    blocks.add(new Block.Heading("6. Dari tahun ke tahun"));
    blocks.addAll(LaporanSeluruhnya.years(years));
    blocks.add(new Block.Heading("7. Tindak lanjut"));
    blocks.add(
        new Block.Paragraph(
            "Rencana aksi tindak lanjut (RATL) disusun sesudah PMPRB dikirim, jadi belum ada dalam laporan ini. RATL terbit sebagai dokumen tersendiri, Rencana aksi tindak lanjut PMPRB %d, pada halaman Laporan."
                .formatted(content.year())));
    if (city.instrument().open()) {
      blocks.add(new Block.Heading("8. Yang belum pasti"));
      blocks.add(
          new Block.Numbered(
              city.instrument().openPoints().stream()
                  .map(point -> "%s: %s".formatted(point.what(), point.why()))
                  .toList()));
    }
    blocks.add(made(content.day(), checksum));
    return document("Laporan PMPRB Kota", content, issue, blocks);
  }

  private static ReportDocument document(
      String title, Content content, Terbitan issue, List<Block> blocks) {
    return new ReportDocument(
        LETTERHEAD,
        List.of(title, "Tahun " + content.year()),
        "Nomor %s · %s".formatted(issue.nomor(), Tanggal.hari(content.day())),
        "%s · %s · versi %d".formatted(title, SiklusPmprb.key(content.year()), issue.versi()),
        blocks,
        List.of());
  }

  private static String weight(Kota city) {
    return city.instrument().weight().toPlainString().replace('.', ',');
  }

  private static String category(Score score) {
    var category = score.category();
    return category == null ? "" : ", kategori " + category.category().code();
  }

  private static Block attendance(Content content) {
    return Block.Table.of(
        List.of("Pokja", "Kehadiran", "Pukul", "Keterangan"),
        List.of(48, 16, 10, 26),
        content.attendance().stream()
            .map(
                row ->
                    Row.of(
                        row.value(PanelPmprb.POKJA),
                        row.value(PanelPmprb.HADIR).replace('_', ' '),
                        or(row.value("pukul")),
                        or(row.value("keterangan"))))
            .toList());
  }

  private static Block changed(Content content) {
    var changed = content.city().changed();
    return changed.isEmpty()
        ? new Block.Paragraph("Panel mengambil semua jawaban kota; tidak ada nilai yang berubah.")
        : Block.Table.of(
            List.of("Butir", "Pertanyaan", "Kota", "Panel", "Alasan"),
            List.of(12, 36, 8, 8, 36),
            changed.stream()
                .map(
                    item ->
                        Row.of(
                            item.item().code(),
                            item.item().text(),
                            answer(item, Layer.SELF),
                            answer(item, PanelPmprb.LAPIS),
                            or(reason(item))))
                .toList());
  }

  static String answer(AnsweredItem item, String layer) {
    var answer = item.layers().get(layer);
    return answer == null || answer.value() == null ? "–" : words(answer.value());
  }

  /** A level as its letter, counts one after the other. */
  private static String words(JsonNode value) {
    if (!value.isObject()) {
      return value.asText();
    }
    return value.properties().stream()
        .map(part -> part.getValue().asText())
        .collect(Collectors.joining(" : "));
  }

  private static @Nullable String reason(AnsweredItem item) {
    var answer = item.layers().get(PanelPmprb.LAPIS);
    return answer == null ? null : answer.reason();
  }

  /** What the whole consists of, and what these consist of; a part alone is opened further. */
  private static Block components(Kota city) {
    var rows = new ArrayList<Row>();
    for (var node : city.panel().nodes()) {
      rows.add(new Row(List.of(Cell.text(node.node().title())), Row.Kind.SECTION));
      var only = node.children().size() == 1 ? node.children().get(0) : node;
      var parts = only.children().isEmpty() ? List.of(only) : only.children();
      parts.forEach(part -> rows.add(scored(part.node().title(), part, city)));
    }
    rows.add(
        new Row(
            Stream.of(
                    "Nilai kota",
                    weight(city),
                    HasilPmprb.shown(city.self().total()),
                    HasilPmprb.shown(city.panel().total()),
                    "")
                .map(Cell::text)
                .toList(),
            Row.Kind.TOTAL));
    return scores("Komponen", rows);
  }

  private static Row scored(String name, ScoredNode node, Kota city) {
    var self = city.self().node(node.node().code()).map(ScoredNode::score).orElse(Fraction.ZERO);
    return new Row(
        List.of(
            Cell.text(name),
            Cell.text(Scoring.shownWeight(node).replace('.', ',')),
            Cell.text(HasilPmprb.shown(self)),
            Cell.text(HasilPmprb.shown(node.score())),
            share(node.share())),
        Row.Kind.NORMAL);
  }

  static Cell share(Fraction share) {
    var percent = share.times(Fraction.of(100)).rounded(1);
    return Cell.bar(
        percent.toPlainString().replace('.', ',') + " %",
        Math.min(1, percent.doubleValue() / 100),
        0);
  }

  static Block scores(String first, List<Row> rows) {
    return new Block.Table(
        List.of(
            new Head(first, false),
            new Head("Bobot", true),
            new Head("Mandiri", true),
            new Head("Panel", true),
            new Head("Capaian", false)),
        List.of(42, 12, 14, 14, 18),
        rows,
        false,
        false);
  }

  /** Those that were closed are no longer waited for, and said apart. */
  private static String verified(List<Kantor> offices) {
    var closed = offices.stream().filter(Kantor::closed).count();
    return "%d dari %d perangkat daerah sudah terverifikasi%s"
        .formatted(
            offices.stream().filter(one -> one.verified() && !one.late()).count(),
            offices.size() - closed,
            closed == 0 ? "" : "; %d ditutup tanpa penilaian".formatted(closed));
  }

  private static String state(Kantor one) {
    if (one.closed()) {
      return "ditutup tanpa penilaian";
    }
    return one.verified()
        ? one.late() ? "terverifikasi, menyusul" : "terverifikasi"
        : "belum terverifikasi";
  }

  private static Block offices(List<Kantor> offices) {
    return new Block.Table(
        List.of(
            new Head("Perangkat daerah", false),
            new Head("Keadaan", false),
            new Head("Nilai", true)),
        List.of(60, 26, 14),
        offices.stream()
            .map(
                one ->
                    Row.of(
                        one.name(),
                        state(one),
                        one.score() == null ? "–" : HasilPmprb.shown(one.score().total())))
            .toList(),
        false,
        false);
  }

  static Block made(LocalDate day, String checksum) {
    return new Block.Remark(
        "Dibuat Tertib pada %s. Data dokumen ini tercatat dengan SHA-256 %s."
            .formatted(Tanggal.panjang(day), Block.checksum(checksum)));
  }

  static String or(@Nullable String text) {
    return text == null || text.isBlank() ? "–" : Objects.requireNonNull(text);
  }
}
