package id.tertib.monitoring.city;

import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.model.KotaFigures;
import id.tertib.monitoring.model.Rasio;
import id.tertib.report.DataBook;
import id.tertib.report.DataBook.Head;
import id.tertib.report.DataBook.Tab;
import id.tertib.roadmap.Semester;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The city's figures as a workbook: every figure of the report, and the rows that it rests on. */
final class KotaWorkbook {

  private static final List<Head> CAPAIAN =
      List.of(
          new Head("Butir", 8),
          new Head("Berlaku", 9),
          new Head("Sudah", 8),
          new Head("Sebagian", 10),
          new Head("Belum", 8),
          new Head("Tidak berlaku", 10),
          new Head("Pelaksanaan, %", 13),
          new Head("Dokumen dibutuhkan", 13),
          new Head("Dokumen tersedia", 12),
          new Head("Pencapaian, %", 13));

  private KotaWorkbook() {}

  static DataBook of(DataKota data, KotaFigures figures, String semester) {
    var tabs =
        Stream.of(
            area(figures, semester),
            offices(data, figures, semester),
            jadwal(figures, semester),
            rows(data, semester),
            carriedOver(figures, semester),
            temuan(data, semester),
            tindakLanjut(data, semester));
    return new DataBook(
        (AksiLanjutanKotaPart.any(data.kantor())
                ? Stream.concat(tabs, Stream.of(lanjutan(data, semester)))
                : tabs)
            .toList());
  }

  private static Tab lanjutan(DataKota data, String semester) {
    return new Tab(
        "Aksi lanjutan",
        "Aksi lanjutan di samping Road Map, " + semester,
        "Dihitung tersendiri, tidak ikut dalam angka capaian.",
        List.of(
            new Head("Perangkat daerah", 40),
            new Head("Kode", 16),
            new Head("Aksi", 60),
            new Head("Sumber", 34),
            new Head("Pelaksanaan", 14)),
        AksiLanjutanKotaPart.rows(data.kantor()));
  }

  private static Tab area(KotaFigures figures, String semester) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    figures.menurutArea().forEach((name, capaian) -> rows.add(row(List.of(name), capaian)));
    rows.add(row(List.of("Seluruhnya"), figures.seluruhnya()));
    return new Tab(
        "Area",
        "Capaian menurut area, " + semester,
        "Butir semua perangkat daerah yang dilaporkan; tiap butir sama bobotnya.",
        heads(List.of(new Head("Area", 40))),
        rows);
  }

  private static Tab offices(DataKota data, KotaFigures figures, String semester) {
    var rows = new ArrayList<List<? extends @Nullable Object>>();
    for (var pd : data.kantor()) {
      var names = new ArrayList<@Nullable Object>();
      names.add(pd.kode());
      names.add(pd.nama());
      names.add(LaporanKotaSentences.state(pd));
      var capaian = figures.menurutKantor().get(pd.kode());
      rows.add(capaian == null ? emptyRow(names) : row(names, capaian));
    }
    return new Tab(
        "Perangkat daerah",
        "Capaian menurut perangkat daerah, " + semester,
        "Tanpa laporan berarti tidak dihitung, bukan nol.",
        heads(
            List.of(
                new Head("Kode", 14), new Head("Perangkat daerah", 44), new Head("Keadaan", 44))),
        rows);
  }

  private static Tab jadwal(KotaFigures figures, String semester) {
    return new Tab(
        "Jadwal usulan",
        "Butir berjadwal tetap dan usulan, " + semester,
        "",
        heads(List.of(new Head("Jadwal", 20))),
        List.of(row(List.of("Tetap"), figures.pasti()), row(List.of("Usulan"), figures.usulan())));
  }

  private static Tab rows(DataKota data, String semester) {
    return new Tab(
        "Butir",
        "Semua butir perangkat daerah yang dilaporkan, " + semester,
        "",
        List.of(
            new Head("Perangkat daerah", 40),
            new Head("Kode", 10),
            new Head("Area", 34),
            new Head("Rencana aksi", 60),
            new Head("Pelaksanaan", 14),
            new Head("Dibutuhkan", 11),
            new Head("Tersedia", 10),
            new Head("Terbawa, kali", 10),
            new Head("Jadwal", 10)),
        data.reported().stream()
            .flatMap(
                pd ->
                    pd.baris().stream()
                        .<List<? extends @Nullable Object>>map(
                            each ->
                                List.of(
                                    pd.nama(),
                                    each.kode(),
                                    each.area(),
                                    each.rencanaAksi(),
                                    each.pelaksanaan().label(),
                                    each.dibutuhkan(),
                                    each.tersedia(),
                                    each.terbawa(),
                                    each.usulan() ? "usulan" : "tetap")))
            .toList());
  }

  private static Tab carriedOver(KotaFigures figures, String semester) {
    return new Tab(
        "Terbawa",
        "Rencana aksi yang terbawa, " + semester,
        "",
        List.of(
            new Head("Kode", 10),
            new Head("Rencana aksi", 70),
            new Head("Perangkat daerah", 12),
            new Head("Kini terbukti", 12),
            new Head("Paling sering, kali", 12)),
        figures.terbawa().stream()
            .<List<? extends @Nullable Object>>map(
                each ->
                    List.of(
                        each.kode(),
                        each.rencanaAksi(),
                        each.kantor(),
                        each.terbukti(),
                        each.palingSering()))
            .toList());
  }

  private static Tab temuan(DataKota data, String semester) {
    return new Tab(
        "Temuan",
        "Temuan dan rekomendasi, " + semester,
        "Kelas: "
            + String.join(
                ", ", Arrays.stream(KelasTemuan.values()).map(KelasTemuan::label).toList()),
        List.of(
            new Head("Perangkat daerah", 40),
            new Head("No.", 6),
            new Head("Area", 34),
            new Head("Kelas", 15),
            new Head("Temuan", 60),
            new Head("Rekomendasi", 60),
            new Head("Tenggat", 18),
            new Head("Tanggapan", 12)),
        data.reported().stream()
            .flatMap(
                pd ->
                    pd.temuan().stream()
                        .<List<? extends @Nullable Object>>map(each -> temuanRow(pd.nama(), each)))
            .toList());
  }

  private static List<? extends @Nullable Object> temuanRow(
      String office, DataKota.TemuanKota one) {
    var row = new ArrayList<@Nullable Object>();
    row.add(office);
    row.add(one.nomor());
    row.add(one.area());
    row.add(one.kelas().label());
    row.add(one.uraian());
    row.add(one.rekomendasi());
    row.add(one.tenggat().isEmpty() ? null : java.time.LocalDate.parse(one.tenggat()));
    row.add(one.tanggapan());
    return row;
  }

  private static Tab tindakLanjut(DataKota data, String semester) {
    return new Tab(
        "Tindak lanjut",
        "Temuan sebelumnya yang ditanyakan lagi, " + semester,
        "Keadaan pada penutupan " + Tanggal.hari(data.penutupan()),
        List.of(
            new Head("Perangkat daerah", 40),
            new Head("Dari semester", 18),
            new Head("Temuan", 80),
            new Head("Ditutup", 10)),
        data.reported().stream()
            .flatMap(
                pd ->
                    pd.temuanLama().stream()
                        .<List<? extends @Nullable Object>>map(
                            each ->
                                List.of(
                                    pd.nama(),
                                    Semester.parse(each.semester()).text(),
                                    each.uraian(),
                                    each.ditutup() ? "ya" : "tidak")))
            .toList());
  }

  private static List<Head> heads(List<Head> leading) {
    return Stream.concat(leading.stream(), CAPAIAN.stream()).toList();
  }

  private static List<@Nullable Object> row(
      List<? extends @Nullable Object> leading, Capaian capaian) {
    var row = new ArrayList<@Nullable Object>(leading);
    row.add(capaian.kode().size());
    row.add(capaian.applicable());
    row.add(capaian.sudah());
    row.add(capaian.sebagian());
    row.add(capaian.belum());
    row.add(capaian.tidakBerlaku());
    row.add(percent(capaian.pelaksanaan()));
    row.add(capaian.dibutuhkan());
    row.add(capaian.tersedia());
    row.add(percent(capaian.pencapaian()));
    return row;
  }

  private static List<@Nullable Object> emptyRow(List<? extends @Nullable Object> leading) {
    var row = new ArrayList<@Nullable Object>(leading);
    CAPAIAN.forEach(head -> row.add(null));
    return row;
  }

  private static @Nullable BigDecimal percent(Optional<Rasio> ratio) {
    return ratio.map(each -> new BigDecimal(each.percent())).orElse(null);
  }
}
