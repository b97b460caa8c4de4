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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How monitoring's reports write figures, dates and rows: the same in an office's and the city's.
 */
public final class Naskah {

  public static final List<Head> KEPALA_CAPAIAN =
      List.of(
          new Head("Rencana aksi", true),
          new Head("Sudah", true),
          new Head("Sebagian", true),
          new Head("Belum", true),
          new Head("Pelaksanaan", false),
          new Head("Dokumen tersedia", true),
          new Head("Pencapaian", true));

  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");

  private Naskah() {}

  /** The regulation and the decree of the assessor team. */
  public static Block dasar(Siklus siklus) {
    var tanggal = siklus.tanggalKeputusan();
    return new Block.Numbered(
        List.of(
            "Peraturan Wali Kota Tangerang Selatan Nomor 63 Tahun 2022 tentang Road Map Reformasi"
                + " Birokrasi, Bab V.",
            "Keputusan Sekretaris Daerah Nomor %s%s tentang Tim Asesor."
                .formatted(
                    siklus.nomorKeputusan(),
                    tanggal == null ? "" : " tanggal " + Tanggal.panjang(tanggal))));
  }

  public static Row baris(String... sel) {
    return new Row(Arrays.stream(sel).map(Cell::text).toList(), Row.Kind.NORMAL);
  }

  /** A name and the figures of {@link #KEPALA_CAPAIAN}. */
  public static Row barisCapaian(String nama, Capaian capaian, Row.Kind jenis) {
    var berlaku = capaian.berlaku();
    return new Row(
        List.of(
            Cell.text(nama),
            Cell.text(bilangan(berlaku)),
            Cell.text(bilangan(capaian.sudah())),
            Cell.text(bilangan(capaian.sebagian())),
            Cell.text(bilangan(capaian.belum())),
            berlaku == 0
                ? Cell.text("–")
                : Cell.bar(
                    persen(capaian.pelaksanaan()),
                    (double) capaian.sudah() / berlaku,
                    (double) capaian.sebagian() / berlaku),
            Cell.text(bilangan(capaian.tersedia()) + " dari " + bilangan(capaian.dibutuhkan())),
            Cell.text(persen(capaian.pencapaian()))),
        jenis);
  }

  /** Thousands with a dot: {@code 1.250}. */
  static String bilangan(int angka) {
    return String.format(INDONESIA, "%,d", angka);
  }

  public static String persen(Optional<Rasio> rasio) {
    return rasio.map(satu -> satu.persen().replace('.', ',') + " %").orElse("–");
  }

  public static String desimal(BigDecimal nilai) {
    return nilai.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  public static String tanggal(String iso) {
    return iso.isEmpty() ? "–" : Tanggal.panjang(LocalDate.parse(iso));
  }

  /** “Semester II Tahun 2026” for a title. */
  public static String judul(String semester) {
    return "S" + semester.substring(1).replaceFirst(" (\\d{4})$", " Tahun $1");
  }

  public static String berkelompok(String sidik) {
    return sidik.replaceAll("(.{8})(?=.)", "$1 ");
  }
}
