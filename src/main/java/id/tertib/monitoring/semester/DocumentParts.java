package id.tertib.monitoring.semester;

import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Rasio;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How monitoring's reports write figures, dates and rows: the same in an office's and the city's.
 */
public final class DocumentParts {

  public static final List<Head> CAPAIAN_HEADS =
      List.of(
          new Head("Rencana aksi", true),
          new Head("Sudah", true),
          new Head("Sebagian", true),
          new Head("Belum", true),
          new Head("Pelaksanaan", false),
          new Head("Dokumen tersedia", true),
          new Head("Pencapaian", true));

  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");

  private DocumentParts() {}

  /** The regulation and the decree of the assessor team. */
  public static Block legalBasis(Siklus siklus) {
    var date = siklus.tanggalKeputusan();
    return new Block.Numbered(
        List.of(
            "Peraturan Wali Kota Tangerang Selatan Nomor 63 Tahun 2022 tentang Road Map Reformasi"
                + " Birokrasi, Bab V.",
            "Keputusan Sekretaris Daerah Nomor %s%s tentang Tim Asesor."
                .formatted(
                    siklus.nomorKeputusan(),
                    date == null ? "" : " tanggal " + Tanggal.panjang(date))));
  }

  /** A name and the figures of {@link #CAPAIAN_HEADS}. */
  public static Row capaianRow(String name, Capaian capaian, Row.Kind kind) {
    var applicable = capaian.applicable();
    return new Row(
        List.of(
            Cell.text(name),
            Cell.text(number(applicable)),
            Cell.text(number(capaian.sudah())),
            Cell.text(number(capaian.sebagian())),
            Cell.text(number(capaian.belum())),
            applicable == 0
                ? Cell.text("–")
                : Cell.bar(
                    percent(capaian.pelaksanaan()),
                    (double) capaian.sudah() / applicable,
                    (double) capaian.sebagian() / applicable),
            Cell.text(number(capaian.tersedia()) + " dari " + number(capaian.dibutuhkan())),
            Cell.text(percent(capaian.pencapaian()))),
        kind);
  }

  /** Thousands with a dot: {@code 1.250}. */
  static String number(int number) {
    return String.format(INDONESIA, "%,d", number);
  }

  public static String percent(Optional<Rasio> ratio) {
    return ratio.map(each -> each.percent().replace('.', ',') + " %").orElse("–");
  }

  public static String decimal(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  public static String date(String iso) {
    return iso.isEmpty() ? "–" : Tanggal.panjang(LocalDate.parse(iso));
  }

  /** “Semester II Tahun 2026” for a title. */
  public static String title(String semester) {
    return "S" + semester.substring(1).replaceFirst(" (\\d{4})$", " Tahun $1");
  }
}
