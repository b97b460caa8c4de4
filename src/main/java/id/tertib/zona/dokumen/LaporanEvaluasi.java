package id.tertib.zona.dokumen;

import static id.tertib.zona.dokumen.NaskahZona.left;
import static id.tertib.zona.dokumen.NaskahZona.right;
import static id.tertib.zona.dokumen.NaskahZona.section;
import static id.tertib.zona.dokumen.NaskahZona.table;
import static id.tertib.zona.dokumen.NaskahZona.total;
import static id.tertib.zona.dokumen.NaskahZona.widths;

import id.tertib.data.Tanggal;
import id.tertib.instrument.score.Fraction;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.report.ReportDocument.Annex;
import id.tertib.zona.dokumen.HasilEvaluasi.Isi;
import id.tertib.zona.dokumen.HasilEvaluasi.Temuan;
import id.tertib.zona.nilai.Angka;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.nilai.LapisZona;
import id.tertib.zona.nilai.NilaiZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words and tables of <em>Laporan Hasil Evaluasi</em> of a unit. */
final class LaporanEvaluasi {

  private static final String JUDUL = "Laporan Hasil Evaluasi Zona Integritas";

  /** What the instrument's file calls a minimum. */
  private static final String AMBANG = "Ambang ";

  private static final int BOBOT = 9;
  private static final int LAPIS = 13;
  private static final int LAPIS_SEMPIT = 11;

  /** How much of the text's width the drawing takes. */
  private static final double RADAR = 0.78;

  private LaporanEvaluasi() {}

  static String judul(Isi isi) {
    return "Laporan hasil evaluasi zona integritas %d, %s"
        .formatted(isi.tahun(), isi.unit().nama());
  }

  static ReportDocument document(Isi isi, LocalDate day, String sidik, Terbitan terbit) {
    var blocks = new ArrayList<Block>();
    blocks.add(ringkasan(isi));
    blocks.add(new Block.Heading("1. Unit yang dievaluasi"));
    blocks.add(unit(isi, day));
    blocks.add(new Block.Heading("2. Nilai menurut lapis"));
    blocks.add(nilai(isi));
    blocks.add(new Block.Heading("3. Enam area pengungkit"));
    blocks.add(new Block.Drawing(GrafikZona.area(isi), RADAR));
    blocks.add(area(isi));
    blocks.add(new Block.Heading("4. Syarat WBK dan WBBM"));
    blocks.addAll(SyaratTercapai.blocks(isi.score()));
    blocks.add(new Block.Heading("5. Perbedaan penilaian"));
    blocks.add(perbedaan(isi));
    blocks.add(new Block.Heading("6. Temuan dan rekomendasi"));
    blocks.add(temuan(isi.catatan().temuan()));
    var open = belumPasti(isi);
    if (!open.isEmpty()) {
      blocks.add(new Block.Heading("7. Yang belum pasti"));
      blocks.add(new Block.Numbered(open));
    }
    blocks.add(
        new Block.Signatures(
            List.of("Mengetahui,", "Inspektur", "NIP"),
            List.of("Tangerang Selatan, " + Tanggal.panjang(day), "Pengendali teknis TPI", "NIP")));
    blocks.add(NaskahZona.made(day, sidik));
    return new ReportDocument(
        List.of(NaskahZona.KOTA, "INSPEKTORAT", "Tim Penilai Internal Zona Integritas"),
        List.of(JUDUL, "%s, Tahun %d".formatted(isi.unit().nama(), isi.tahun())),
        "Nomor %s · %s".formatted(terbit.nomor(), Tanggal.hari(day)),
        "%s · %s · versi %d"
            .formatted(JUDUL, ZonaIntegritas.key(isi.tahun(), isi.unit().kode()), terbit.versi()),
        blocks,
        isi.perbedaan().isEmpty()
            ? List.of()
            : List.of(
                new Annex(
                    "Lampiran: perbedaan penilaian",
                    "%s, Tahun %d".formatted(isi.unit().nama(), isi.tahun()),
                    List.of(LaporanPerbedaan.table(isi)))));
  }

  private static Block ringkasan(Isi isi) {
    var last = isi.terakhir();
    var own = isi.mandiri();
    return new Block.Box(
        "Ringkasan",
        "Nilai %s %s dari %s menurut %s; %s. %s %s"
            .formatted(
                isi.unit().nama(),
                Block.bold(Angka.dua(last.nilai().total())),
                Angka.bobot(Fraction.of(isi.score().instrument().weight())),
                last.nama(),
                last.equals(own)
                    ? "belum ada lapis yang mengevaluasinya"
                    : "%s %s".formatted(kecil(own.nama()), Angka.dua(own.nilai().total())),
                isi.score().gates().stream()
                    .map(SyaratTercapai::kalimat)
                    .collect(Collectors.joining(" ")),
                isi.perbedaan().isEmpty()
                    ? "Tidak ada jawaban yang diubah."
                    : "%d dari %d jawaban diubah."
                        .formatted(
                            isi.perbedaan().size(), isi.score().instrument().items().size())));
  }

  private static Block unit(Isi isi, LocalDate day) {
    var unit = isi.unit();
    var instrument = isi.score().instrument();
    var rows = new ArrayList<Row>();
    rows.add(Row.of("Unit", unit.nama()));
    rows.add(Row.of("Perangkat daerah", unit.unit().office().nama()));
    if (!unit.kepala().isBlank()) {
      rows.add(Row.of("Kepala unit", unit.kepala()));
    }
    rows.add(Row.of("Predikat", predikat(unit, day)));
    rows.add(
        Row.of(
            "Lembar kerja",
            "%s, %d butir; %s"
                .formatted(instrument.id(), instrument.items().size(), instrument.basis())));
    rows.add(Row.of("Terakhir dinilai", hari(isi)));
    rows.add(
        Row.of(
            "Perbaikan oleh unit",
            isi.catatan().putaran() == 0
                ? "tidak ada"
                : "%d putaran".formatted(isi.catatan().putaran())));
    return table(List.of(left("Hal"), left("Keterangan")), List.of(24, 76), rows);
  }

  private static String predikat(UnitZona unit, LocalDate day) {
    var since =
        unit.pada(Hal.PREDIKAT, day)
            .flatMap(one -> Optional.ofNullable(one.sejak()))
            .map(Tanggal::panjang);
    return unit.predikat(day).kata() + since.map(text -> ", sejak " + text).orElse("");
  }

  private static Block nilai(Isi isi) {
    var heads = new ArrayList<>(List.of(left("Bagian"), right("Bobot")));
    var others = new ArrayList<>(List.of(BOBOT));
    var width = isi.resmi() == null ? LAPIS : LAPIS_SEMPIT;
    kolom(isi)
        .forEach(
            column -> {
              heads.add(right(column.nama()));
              others.add(width);
            });
    var rows = new ArrayList<Row>();
    for (var pengungkit : List.of(true, false)) {
      var parts = isi.bagian().stream().filter(one -> one.pengungkit() == pengungkit).toList();
      var name = pengungkit ? "Pengungkit" : "Hasil";
      rows.add(section(name));
      parts.forEach(part -> rows.add(row(part.judul(), part.bobot(), isi, one -> one.dari(part))));
      rows.add(
          row(
              "Jumlah " + name,
              parts.stream().map(BagianZona::bobot).reduce(Fraction.ZERO, Fraction::plus),
              isi,
              one -> jumlah(one, parts)));
    }
    rows.add(
        total(
            Stream.concat(
                    Stream.of(
                        "Nilai seluruhnya",
                        Angka.bobot(Fraction.of(isi.score().instrument().weight()))),
                    kolom(isi).stream().map(one -> Angka.dua(one.nilai().total())))
                .toList()));
    return table(heads, widths(others), rows);
  }

  private static @Nullable Fraction jumlah(NilaiZona nilai, List<BagianZona> parts) {
    var known = parts.stream().map(nilai::dari).filter(Objects::nonNull).toList();
    return known.size() < parts.size()
        ? null
        : known.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Row row(
      String name, Fraction weight, Isi isi, Function<NilaiZona, @Nullable Fraction> points) {
    return Row.of(
        Stream.concat(
                Stream.of(name, Angka.bobot(weight)),
                kolom(isi).stream().map(one -> Angka.duaAtau(points.apply(one.nilai()))))
            .toArray(String[]::new));
  }

  /** The layers, and the ministry beside them where its scores are known. */
  private static List<LapisZona> kolom(Isi isi) {
    var columns = new ArrayList<>(isi.lapis());
    var resmi = isi.resmi();
    if (resmi != null) {
      columns.add(new LapisZona("resmi", "Resmi", resmi, null, true));
    }
    return columns;
  }

  /** Each layer with the day on which it last said something. */
  private static String hari(Isi isi) {
    return isi.lapis().stream()
        .map(one -> one.nama() + " " + (one.hari() == null ? "–" : Tanggal.panjang(one.hari())))
        .collect(Collectors.joining("; "));
  }

  private static Block area(Isi isi) {
    var columns = Stream.of(isi.mandiri(), isi.terakhir()).distinct().toList();
    var heads = new ArrayList<>(List.of(left("Area")));
    columns.forEach(one -> heads.add(right(one.nama())));
    heads.addAll(List.of(right("Minimum WBK"), right("Minimum WBBM"), left("Capaian")));
    var others = new ArrayList<Integer>();
    columns.forEach(one -> others.add(LAPIS));
    others.addAll(List.of(12, 12, 20));
    var areas = isi.bagian().stream().filter(BagianZona::pengungkit).toList();
    return table(
        heads,
        widths(others),
        IntStream.range(0, areas.size())
            .mapToObj(at -> area(at + 1, areas.get(at), isi, columns))
            .toList());
  }

  private static Row area(int number, BagianZona area, Isi isi, List<LapisZona> columns) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(number + " " + area.judul()));
    columns.forEach(one -> cells.add(Cell.text(persen(one.nilai().capaian(area)))));
    SyaratTercapai.TINGKAT.forEach(
        level -> cells.add(Cell.text(persen(SyaratTercapai.minimum(isi.score(), level, area)))));
    var reached = isi.terakhir().nilai().capaian(area);
    var share = reached == null ? 0 : Math.min(1, reached.rounded(4).doubleValue());
    cells.add(Cell.bar(persen(reached), share, 0));
    return new Row(cells, Row.Kind.NORMAL);
  }

  private static String persen(@Nullable Fraction share) {
    return share == null ? "–" : Angka.persen(share);
  }

  private static Block perbedaan(Isi isi) {
    return new Block.Paragraph(
        isi.perbedaan().isEmpty()
            ? "Semua lapis mengambil jawaban unit; tidak ada penilaian yang berbeda."
            : "%d butir dinilai berbeda oleh salah satu lapis. Setiap lapis menilai dari jawaban lapis sebelumnya; jawaban unit sendiri tidak pernah ditimpa. Lampiran memuat semuanya berdampingan, dengan alasannya."
                .formatted(isi.perbedaan().size()));
  }

  private static Block temuan(List<Temuan> temuan) {
    if (temuan.isEmpty()) {
      return new Block.Paragraph("Tidak ada temuan.");
    }
    var isDated = temuan.stream().anyMatch(one -> one.tenggat() != null);
    var heads =
        List.of(
            right("No."),
            left("Butir atau area"),
            left("Temuan"),
            left("Rekomendasi"),
            left("Tenggat"));
    return table(
        isDated ? heads : heads.subList(0, 4),
        isDated ? List.of(6, 16, 31, 31, 16) : List.of(6, 16, 39, 39),
        IntStream.range(0, temuan.size())
            .mapToObj(at -> temuan(at + 1, temuan.get(at), isDated))
            .toList());
  }

  private static Row temuan(int number, Temuan one, boolean isDated) {
    var told =
        Stream.of(String.valueOf(number), or(one.butir()), or(one.uraian()), or(one.rekomendasi()));
    var day = one.tenggat() == null ? "–" : Tanggal.panjang(one.tenggat());
    return Row.of(
        Stream.concat(told, isDated ? Stream.of(day) : Stream.of()).toArray(String[]::new));
  }

  /** Minima with two readings stand under their table, with the one that counts. */
  private static List<String> belumPasti(Isi isi) {
    return isi.score().instrument().openPoints().stream()
        .filter(point -> !point.what().startsWith(AMBANG))
        .map(point -> "%s: %s".formatted(point.what(), point.why()))
        .toList();
  }

  private static String or(String text) {
    return text.isBlank() ? "–" : text;
  }

  private static String kecil(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
