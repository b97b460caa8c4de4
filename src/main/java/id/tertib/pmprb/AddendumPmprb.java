package id.tertib.pmprb;

import id.tertib.calendar.Lateness;
import id.tertib.data.Tanggal;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.Return;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.worksheet.ExplainedSheet;
import id.tertib.worksheet.ExplainedSheet.Part;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The words and tables of the addendum on an office that was verified after panel 2. */
final class AddendumPmprb {

  private static final List<String> LETTERHEAD =
      List.of("PEMERINTAH KOTA TANGERANG SELATAN", "SEKRETARIAT DAERAH", "Bagian Organisasi");

  private AddendumPmprb() {}

  /**
   * @param city the city's value, as panel 2 fixed it
   */
  record Content(
      int year,
      PerangkatDaerah office,
      ExplainedSheet score,
      Dates dates,
      Course course,
      String city) {

    LocalDate day() {
      return dates.made();
    }
  }

  /**
   * @param last day for the offices
   * @param fixed when panel 2 fixed the city's values
   * @param verified when the office was
   */
  record Dates(LocalDate last, Instant fixed, Instant verified, LocalDate made) {}

  /**
   * @param returns oldest first
   */
  record Course(List<Step> steps, List<Return> returns) {}

  record Step(String title, LocalDate due, LocalDate met) {

    boolean late() {
      return Lateness.isLate(due, met);
    }
  }

  static ReportDocument document(Content content, String number, String checksum) {
    var office = content.office().nama();
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Box(
            "Ringkasan",
            "%s terverifikasi %s, sesudah Panel 2 menetapkan nilai kota %s. Nilainya %s dari %s. Nilai kota tetap %s."
                .formatted(
                    office,
                    Tanggal.panjang(content.dates().verified()),
                    Tanggal.panjang(content.dates().fixed()),
                    Block.bold(content.score().score()),
                    content.score().weight(),
                    Block.bold(content.city()))));
    blocks.add(new Block.Heading("1. Mengapa menyusul"));
    blocks.add(
        new Block.Paragraph(
            "Batas unit %s. Panel 2 menetapkan nilai kota tanpa lembar ini; yang terlambat pada jalannya:"
                .formatted(Tanggal.hari(content.dates().last()))));
    blocks.add(steps(content.course()));
    if (!content.course().returns().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "Lembar ini dikembalikan %d kali.".formatted(content.course().returns().size())));
      blocks.add(
          Block.Table.of(
              List.of("Dikembalikan oleh", "Tanggal", "Catatan"),
              List.of(28, 20, 52),
              content.course().returns().stream()
                  .map(one -> Row.of(one.role(), Tanggal.panjang(one.at()), one.note()))
                  .toList()));
    }
    blocks.add(new Block.Heading("2. Nilai dan asalnya"));
    blocks.add(score(content.score()));
    blocks.add(new Block.Remark(content.score().total()));
    blocks.add(new Block.Heading("3. Yang dikoreksi koordinator asesor"));
    blocks.add(corrected(content.score()));
    blocks.add(new Block.Heading("4. Nilai kota"));
    blocks.add(
        new Block.Paragraph(
            "Nilai PMPRB kota %s ditetapkan Panel 2 pada %s dan tidak berubah karena addendum ini. Nilai perangkat daerah ditampilkan di samping nilai kota dan tidak ikut dihitung."
                .formatted(Block.bold(content.city()), Tanggal.hari(content.dates().fixed()))));
    blocks.add(
        new Block.Signatures(
            List.of("Mengetahui,", content.office().title(Jabatan.KEPALA)),
            List.of("", "Bagian Organisasi")));
    blocks.add(
        new Block.Remark(
            "Dibuat Tertib pada %s. Lembar ini tercatat dengan SHA-256 %s."
                .formatted(Tanggal.panjang(content.day()), Block.checksum(checksum))));
    return new ReportDocument(
        LETTERHEAD,
        List.of("Addendum Laporan PMPRB Kota", office, "Tahun " + content.year()),
        "Nomor %s · %s".formatted(number, Tanggal.hari(content.day())),
        "Addendum PMPRB %d · %s · %s"
            .formatted(content.year(), content.office().singkatan(), number),
        blocks,
        List.of());
  }

  private static Block steps(Course course) {
    return Block.Table.of(
        List.of("Langkah", "Tenggat", "Selesai", "Keadaan"),
        List.of(40, 20, 20, 20),
        course.steps().stream()
            .map(
                one ->
                    Row.of(
                        one.title(),
                        Tanggal.panjang(one.due()),
                        Tanggal.panjang(one.met()),
                        one.late() ? "terlambat" : "tepat waktu"))
            .toList());
  }

  private static Block score(ExplainedSheet score) {
    var rows = new ArrayList<Row>();
    score.nodes().stream()
        .flatMap(part -> part.parts().isEmpty() ? Stream.of(part) : part.parts().stream())
        .forEach(part -> rows.addAll(rows(part)));
    rows.add(
        new Row(
            Stream.of("Nilai", score.weight(), score.score(), "").map(Cell::text).toList(),
            Row.Kind.TOTAL));
    return new Block.Table(
        List.of(
            new Head("Bagian", false),
            new Head("Bobot", true),
            new Head("Nilai", true),
            new Head("Cara menghitung", false)),
        List.of(34, 10, 10, 46),
        rows,
        false,
        false);
  }

  /** A part with its areas under it. */
  private static List<Row> rows(Part part) {
    if (part.parts().isEmpty()) {
      return List.of(row(part));
    }
    var rows = new ArrayList<Row>();
    rows.add(
        new Row(
            List.of(
                Cell.text("%s: %s dari %s".formatted(part.title(), part.score(), part.weight()))),
            Row.Kind.SECTION));
    part.parts().forEach(area -> rows.add(row(area)));
    return rows;
  }

  private static Row row(Part part) {
    return Row.of(part.title(), part.weight(), part.score(), part.workings());
  }

  private static Block corrected(ExplainedSheet score) {
    var rows =
        score.nodes().stream()
            .flatMap(AddendumPmprb::items)
            .filter(
                item ->
                    item.said().stream().map(ExplainedSheet.Said::answer).distinct().count() > 1)
            .map(
                item ->
                    Row.of(
                        item.code(),
                        item.text(),
                        item.said().get(0).answer(),
                        item.said().get(item.said().size() - 1).answer(),
                        Objects.requireNonNullElse(
                            item.said().get(item.said().size() - 1).reason(), "–")))
            .toList();
    return rows.isEmpty()
        ? new Block.Paragraph("Koordinator menyepakati semua jawaban asesor.")
        : Block.Table.of(
            List.of("Butir", "Pertanyaan", "Asesor", "Koordinator", "Alasan"),
            List.of(12, 38, 8, 12, 30),
            rows);
  }

  private static Stream<ExplainedSheet.Item> items(Part part) {
    return Stream.concat(
        part.items().stream(), part.parts().stream().flatMap(AddendumPmprb::items));
  }
}
