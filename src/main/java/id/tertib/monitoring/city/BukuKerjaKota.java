package id.tertib.monitoring.city;

import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.AngkaKota;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.model.Rasio;
import id.tertib.report.DataBook;
import id.tertib.report.DataBook.Head;
import id.tertib.report.DataBook.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The city's figures as a workbook: every figure of the report, and the rows that it rests on. */
final class BukuKerjaKota {

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

  private BukuKerjaKota() {}

  static DataBook dari(DataKota data, AngkaKota angka, String semester) {
    return new DataBook(
        List.of(
            area(angka, semester),
            kantor(data, angka, semester),
            jadwal(angka, semester),
            baris(data, semester),
            terbawa(angka, semester),
            temuan(data, semester),
            tindakLanjut(data, semester)));
  }

  private static Tab area(AngkaKota angka, String semester) {
    var isi = new ArrayList<List<? extends @Nullable Object>>();
    angka.menurutArea().forEach((nama, capaian) -> isi.add(gabung(List.of(nama), capaian)));
    isi.add(gabung(List.of("Seluruhnya"), angka.seluruhnya()));
    return new Tab(
        "Area",
        "Capaian menurut area, " + semester,
        "Butir semua perangkat daerah yang dilaporkan; tiap butir sama bobotnya.",
        kepala(List.of(new Head("Area", 40))),
        isi);
  }

  private static Tab kantor(DataKota data, AngkaKota angka, String semester) {
    var isi = new ArrayList<List<? extends @Nullable Object>>();
    for (var pd : data.kantor()) {
      var nama = new ArrayList<@Nullable Object>();
      nama.add(pd.kode());
      nama.add(pd.nama());
      nama.add(KalimatLaporanKota.keadaan(pd));
      var capaian = angka.menurutKantor().get(pd.kode());
      isi.add(capaian == null ? kosong(nama) : gabung(nama, capaian));
    }
    return new Tab(
        "Perangkat daerah",
        "Capaian menurut perangkat daerah, " + semester,
        "Tanpa laporan berarti tidak dihitung, bukan nol.",
        kepala(
            List.of(
                new Head("Kode", 14), new Head("Perangkat daerah", 44), new Head("Keadaan", 44))),
        isi);
  }

  private static Tab jadwal(AngkaKota angka, String semester) {
    return new Tab(
        "Jadwal usulan",
        "Butir berjadwal tetap dan usulan, " + semester,
        "",
        kepala(List.of(new Head("Jadwal", 20))),
        List.of(
            gabung(List.of("Tetap"), angka.pasti()), gabung(List.of("Usulan"), angka.usulan())));
  }

  private static Tab baris(DataKota data, String semester) {
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
        data.dilaporkan().stream()
            .flatMap(
                pd ->
                    pd.baris().stream()
                        .<List<? extends @Nullable Object>>map(
                            satu ->
                                List.of(
                                    pd.nama(),
                                    satu.kode(),
                                    satu.area(),
                                    satu.rencanaAksi(),
                                    satu.pelaksanaan().label(),
                                    satu.dibutuhkan(),
                                    satu.tersedia(),
                                    satu.terbawa(),
                                    satu.usulan() ? "usulan" : "tetap")))
            .toList());
  }

  private static Tab terbawa(AngkaKota angka, String semester) {
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
        angka.terbawa().stream()
            .<List<? extends @Nullable Object>>map(
                satu ->
                    List.of(
                        satu.kode(),
                        satu.rencanaAksi(),
                        satu.kantor(),
                        satu.terbukti(),
                        satu.palingSering()))
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
        data.dilaporkan().stream()
            .flatMap(
                pd ->
                    pd.temuan().stream()
                        .<List<? extends @Nullable Object>>map(
                            satu -> barisTemuan(pd.nama(), satu)))
            .toList());
  }

  private static List<? extends @Nullable Object> barisTemuan(
      String kantor, DataKota.TemuanKota satu) {
    var baris = new ArrayList<@Nullable Object>();
    baris.add(kantor);
    baris.add(satu.nomor());
    baris.add(satu.area());
    baris.add(satu.kelas().label());
    baris.add(satu.uraian());
    baris.add(satu.rekomendasi());
    baris.add(satu.tenggat().isEmpty() ? null : java.time.LocalDate.parse(satu.tenggat()));
    baris.add(satu.tanggapan());
    return baris;
  }

  private static Tab tindakLanjut(DataKota data, String semester) {
    return new Tab(
        "Tindak lanjut",
        "Temuan sebelumnya yang ditanyakan lagi, " + semester,
        "Keadaan pada penutupan " + Tanggal.hari(data.penutupan()),
        List.of(
            new Head("Perangkat daerah", 40),
            new Head("Dari semester", 14),
            new Head("Temuan", 80),
            new Head("Ditutup", 10)),
        data.dilaporkan().stream()
            .flatMap(
                pd ->
                    pd.temuanLama().stream()
                        .<List<? extends @Nullable Object>>map(
                            satu ->
                                List.of(
                                    pd.nama(),
                                    satu.semester(),
                                    satu.uraian(),
                                    satu.ditutup() ? "ya" : "tidak")))
            .toList());
  }

  private static List<Head> kepala(List<Head> depan) {
    return Stream.concat(depan.stream(), CAPAIAN.stream()).toList();
  }

  private static List<@Nullable Object> gabung(
      List<? extends @Nullable Object> depan, Capaian capaian) {
    var baris = new ArrayList<@Nullable Object>(depan);
    baris.add(capaian.kode().size());
    baris.add(capaian.berlaku());
    baris.add(capaian.sudah());
    baris.add(capaian.sebagian());
    baris.add(capaian.belum());
    baris.add(capaian.tidakBerlaku());
    baris.add(persen(capaian.pelaksanaan()));
    baris.add(capaian.dibutuhkan());
    baris.add(capaian.tersedia());
    baris.add(persen(capaian.pencapaian()));
    return baris;
  }

  private static List<@Nullable Object> kosong(List<? extends @Nullable Object> depan) {
    var baris = new ArrayList<@Nullable Object>(depan);
    CAPAIAN.forEach(kepala -> baris.add(null));
    return baris;
  }

  private static @Nullable BigDecimal persen(Optional<Rasio> rasio) {
    return rasio.map(satu -> new BigDecimal(satu.persen())).orElse(null);
  }
}
