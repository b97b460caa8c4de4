package id.tertib.monitoring.city;

import static id.tertib.monitoring.semester.Naskah.baris;
import static id.tertib.monitoring.semester.Naskah.barisCapaian;
import static id.tertib.monitoring.semester.Naskah.judul;
import static id.tertib.monitoring.semester.Naskah.persen;
import static id.tertib.monitoring.semester.Naskah.tanggal;

import id.tertib.data.Tanggal;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.AngkaKota;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.model.Rasio;
import id.tertib.monitoring.semester.Naskah;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words and tables of the city's report and of its addenda. */
@Component
class NaskahLaporanKota {

  private static final List<String> KOP =
      List.of("PEMERINTAH KOTA TANGERANG SELATAN", "SEKRETARIAT DAERAH", "Bagian Organisasi");

  /**
   * @param nomor and {@code disetujuiPada}: null in a draft
   */
  record Isi(
      DataKota data,
      AngkaKota angka,
      String pengantar,
      String kesimpulan,
      @Nullable String nomor,
      @Nullable Instant disetujuiPada) {}

  /**
   * @param sidikData SHA-256 of the data, 64 hex digits
   * @param versi of the report, from 1
   */
  ReportDocument tulis(Isi isi, Siklus siklus, String sidikData, int versi) {
    var data = isi.data();
    var angka = isi.angka();
    var semester = siklus.semester().teks();
    var bagian = new ArrayList<Block>();
    bagian.add(new Block.Box("Ringkasan", KalimatLaporanKota.ringkasan(data, angka)));
    bagian.add(new Block.Heading("1. Pengantar"));
    bagian.add(new Block.Paragraph(polos(isi.pengantar())));
    bagian.add(new Block.Heading("2. Dasar"));
    bagian.add(Naskah.dasar(siklus));
    bagian.add(new Block.Heading("3. Keikutsertaan"));
    bagian.addAll(keikutsertaan(data));
    bagian.add(new Block.Heading("4. Capaian menurut area"));
    bagian.add(menurutArea(angka));
    bagian.add(new Block.Remark(rumus(data)));
    bagian.add(new Block.Heading("5. Capaian menurut perangkat daerah"));
    bagian.add(menurutKantor(data, angka));
    bagian.add(new Block.Heading("6. Jadwal usulan"));
    bagian.addAll(jadwalUsulan(angka));
    bagian.add(new Block.Heading("7. Rencana aksi yang terbawa"));
    bagian.addAll(terbawa(angka));
    bagian.add(new Block.Heading("8. Temuan menurut kelas"));
    bagian.add(temuan(angka));
    bagian.add(new Block.Heading("9. Tindak lanjut temuan sebelumnya"));
    bagian.add(tindakLanjut(data, angka));
    bagian.add(new Block.Heading("10. Kesimpulan"));
    bagian.add(new Block.Paragraph(polos(isi.kesimpulan())));
    bagian.add(tandaTangan(isi.disetujuiPada()));
    bagian.add(new Block.Remark(pengesahan(isi.disetujuiPada(), sidikData)));
    return new ReportDocument(
        KOP,
        List.of("Laporan Monitoring Reformasi Birokrasi Kota", judul(semester)),
        isi.nomor() == null || isi.disetujuiPada() == null
            ? "Pratinjau, belum disetujui"
            : "Nomor %s · %s".formatted(isi.nomor(), Tanggal.hari(isi.disetujuiPada())),
        "Laporan monitoring RB kota · %s · %s · %s"
            .formatted(
                semester,
                siklus.kunci(),
                isi.disetujuiPada() == null ? "pratinjau" : "versi " + versi),
        bagian,
        lampiran(data, semester));
  }

  /**
   * An addendum: what came after the closing, and the city's figures with it.
   *
   * @param sebelum data with all earlier addenda, {@code sesudah} with this one too
   * @param baru codes of the offices that it adds
   */
  ReportDocument addendum(
      Siklus siklus,
      DataKota sebelum,
      DataKota sesudah,
      List<String> baru,
      String nomorLaporan,
      String nomor,
      LocalDate hariIni,
      String sidikData,
      int ke) {
    var semester = siklus.semester().teks();
    var lama = AngkaKota.dari(sebelum);
    var kini = AngkaKota.dari(sesudah);
    var susulan = baru.stream().flatMap(kode -> sesudah.kantor(kode).stream()).toList();
    var bagian = new ArrayList<Block>();
    bagian.add(
        new Block.Box(
            "Ringkasan",
            "Sesudah penutupan %s, hasil **%d perangkat daerah** menyusul. Pencapaian target kota berubah dari **%s** menjadi **%s**, pelaksanaan dari %s menjadi %s. Laporan nomor %s tidak berubah."
                .formatted(
                    Tanggal.panjang(sesudah.penutupan()),
                    susulan.size(),
                    persen(lama.seluruhnya().pencapaian()),
                    persen(kini.seluruhnya().pencapaian()),
                    persen(lama.seluruhnya().pelaksanaan()),
                    persen(kini.seluruhnya().pelaksanaan()),
                    nomorLaporan)));
    bagian.add(new Block.Heading("1. Hasil yang menyusul"));
    bagian.add(
        tabel(
            List.of("Perangkat daerah", "Keadaan", "Nomor laporan"),
            List.of(34, 46, 20),
            susulan.stream()
                .map(
                    pd ->
                        baris(
                            pd.nama(),
                            KalimatLaporanKota.keadaan(pd),
                            Objects.toString(pd.nomor(), "–")))
                .toList()));
    bagian.add(new Block.Heading("2. Capaian"));
    var isi = new ArrayList<Row>();
    for (var pd : susulan) {
      var capaian = kini.menurutKantor().get(pd.kode());
      isi.add(
          capaian == null
              ? baris(pd.nama(), "–", "–", "–", "–", "–", "–", "–")
              : barisCapaian(pd.nama(), capaian, Row.Kind.NORMAL));
    }
    isi.add(barisCapaian("Kota, sebelum", lama.seluruhnya(), Row.Kind.NORMAL));
    isi.add(barisCapaian("Kota, sesudah", kini.seluruhnya(), Row.Kind.TOTAL));
    bagian.add(tabelCapaian("Perangkat daerah", isi));
    bagian.add(new Block.Remark(rumus(sesudah)));
    bagian.add(new Block.Heading("3. Temuan dan rekomendasi"));
    bagian.add(semuaTemuan(susulan));
    var belum =
        sesudah.menurut(DataKota.Hasil.BELUM).stream()
            .filter(pd -> !baru.contains(pd.kode()))
            .map(DataKota.Kantor::nama)
            .toList();
    bagian.add(
        new Block.Paragraph(
            belum.isEmpty()
                ? "Dengan addendum ini semua perangkat daerah selesai."
                : "Masih ditunggu: " + String.join(", ", belum) + "."));
    bagian.add(
        new Block.Remark(
            "Dibuat Tertib pada %s dari hasil yang disetujui ketua tim asesor. Data addendum ini tercatat dengan SHA-256 `%s`."
                .formatted(Tanggal.panjang(hariIni), Naskah.berkelompok(sidikData))));
    return new ReportDocument(
        KOP,
        List.of(
            "Addendum %d Laporan Monitoring Reformasi Birokrasi Kota".formatted(ke),
            judul(semester)),
        "Nomor %s · %s".formatted(nomor, Tanggal.hari(hariIni)),
        "Addendum %d laporan monitoring RB kota · %s · %s".formatted(ke, semester, siklus.kunci()),
        bagian,
        List.of());
  }

  private static List<Block> keikutsertaan(DataKota data) {
    var belum = data.menurut(DataKota.Hasil.BELUM);
    var tanpaHasil = data.menurut(DataKota.Hasil.TANPA_HASIL);
    var hasil = new ArrayList<Block>();
    hasil.add(
        new Block.Paragraph(
            "Keadaan pada penutupan, %s: %d perangkat daerah ikut, %d sudah dilaporkan, %d ditutup tanpa hasil, %d belum selesai."
                .formatted(
                    Tanggal.hari(data.penutupan()),
                    data.kantor().size(),
                    data.dilaporkan().size(),
                    tanpaHasil.size(),
                    belum.size())));
    if (!belum.isEmpty()) {
      hasil.add(new Block.Paragraph("**Belum selesai.** Hasilnya menyusul dalam addendum."));
      hasil.add(
          tabel(
              List.of("Perangkat daerah", "Langkah", "Sejak", "Di tangan"),
              List.of(32, 26, 18, 24),
              belum.stream().flatMap(NaskahLaporanKota::barisBelum).toList()));
    }
    if (!tanpaHasil.isEmpty()) {
      hasil.add(
          new Block.Paragraph("**Tanpa hasil.** Tidak membuktikan apa pun dan tidak dihitung."));
      hasil.add(
          tabel(
              List.of("Perangkat daerah", "Sejak", "Alasan"),
              List.of(32, 18, 50),
              tanpaHasil.stream()
                  .map(
                      pd ->
                          baris(
                              pd.nama(),
                              pd.hasilPada() == null ? "–" : Tanggal.panjang(pd.hasilPada()),
                              Objects.toString(pd.alasan(), "–")))
                  .toList()));
    }
    return hasil;
  }

  private static Stream<Row> barisBelum(DataKota.Kantor pd) {
    if (pd.langkah().isEmpty()) {
      return Stream.of(baris(pd.nama(), "Laporan sedang dibuat", "–", "Tertib"));
    }
    return pd.langkah().stream()
        .map(satu -> baris(pd.nama(), satu.nama(), Tanggal.panjang(satu.sejak()), satu.pemegang()));
  }

  private static Block menurutArea(AngkaKota angka) {
    var isi = new ArrayList<Row>();
    angka
        .menurutArea()
        .forEach((area, capaian) -> isi.add(barisCapaian(area, capaian, Row.Kind.NORMAL)));
    isi.add(barisCapaian("Seluruhnya", angka.seluruhnya(), Row.Kind.TOTAL));
    return tabelCapaian("Area", isi);
  }

  private static Block menurutKantor(DataKota data, AngkaKota angka) {
    var isi = new ArrayList<Row>();
    // By kind, each once: RSUD stands far from the other badan in the fixed order.
    data.kantor().stream()
        .collect(
            Collectors.groupingBy(
                DataKota.Kantor::kelompok, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (kelompok, kantor) -> {
              isi.add(new Row(List.of(Cell.text(kelompok)), Row.Kind.SECTION));
              kantor.forEach(pd -> isi.add(barisKantor(pd, angka)));
            });
    isi.add(barisCapaian("Kota", angka.seluruhnya(), Row.Kind.TOTAL));
    return tabelCapaian("Perangkat daerah", isi);
  }

  /** Short names: the full ones take five lines beside the figures. */
  private static Row barisKantor(DataKota.Kantor pd, AngkaKota angka) {
    var capaian = angka.menurutKantor().get(pd.kode());
    if (capaian != null) {
      return barisCapaian(pd.singkatan(), capaian, Row.Kind.NORMAL);
    }
    var tanda = pd.hasil() == DataKota.Hasil.BELUM ? "belum selesai" : "tanpa hasil";
    return baris(pd.singkatan(), "–", "–", "–", "–", tanda, "–", "–");
  }

  private static Block tabelCapaian(String pertama, List<Row> isi) {
    return new Block.Table(
        Stream.concat(Stream.of(new Head(pertama, false)), Naskah.KEPALA_CAPAIAN.stream()).toList(),
        List.of(21, 9, 8, 11, 8, 18, 11, 14),
        isi,
        false,
        false);
  }

  private static List<Block> jadwalUsulan(AngkaKota angka) {
    if (angka.usulan().kode().isEmpty()) {
      return List.of(
          new Block.Paragraph(
              "Semua butir berjadwal tetap; tidak ada jadwal usulan yang dihitung."));
    }
    return List.of(
        new Block.Paragraph(
            "Triwulan sebagian rencana aksi hilang dalam naskah dan masih usulan sampai ditetapkan Bagian Organisasi. Angkanya terpisah:"),
        tabelCapaian(
            "Jadwal",
            List.of(
                barisCapaian("Tetap", angka.pasti(), Row.Kind.NORMAL),
                barisCapaian("Usulan", angka.usulan(), Row.Kind.NORMAL),
                barisCapaian("Seluruhnya", angka.seluruhnya(), Row.Kind.TOTAL))));
  }

  private static List<Block> terbawa(AngkaKota angka) {
    if (angka.terbawa().isEmpty()) {
      return List.of(new Block.Paragraph("Tidak ada butir yang terbawa dari siklus sebelumnya."));
    }
    return List.of(
        new Block.Paragraph(
            "Butir yang pada siklus sebelumnya belum terbukti ditanyakan lagi. Paling sering: siklus yang sudah lewat tanpa bukti."),
        new Block.Table(
            List.of(
                new Head("Kode", false),
                new Head("Rencana aksi", false),
                new Head("Perangkat daerah", true),
                new Head("Kini terbukti", true),
                new Head("Paling sering", true)),
            List.of(11, 52, 13, 12, 12),
            angka.terbawa().stream()
                .map(
                    satu ->
                        baris(
                            satu.kode(),
                            satu.rencanaAksi(),
                            String.valueOf(satu.kantor()),
                            String.valueOf(satu.terbukti()),
                            satu.palingSering() + " kali"))
                .toList(),
            false,
            false));
  }

  private static Block temuan(AngkaKota angka) {
    if (angka.semuaTemuan() == 0) {
      return new Block.Paragraph("Tidak ada temuan.");
    }
    var isi = new ArrayList<Row>();
    angka.temuan().forEach((area, menurutKelas) -> isi.add(barisTemuan(area, menurutKelas)));
    isi.add(
        new Row(
            Stream.concat(
                    Stream.of("Seluruhnya"),
                    Stream.concat(
                            Arrays.stream(KelasTemuan.values()).map(angka::temuan),
                            Stream.of(angka.semuaTemuan()))
                        .map(String::valueOf))
                .map(Cell::text)
                .toList(),
            Row.Kind.TOTAL));
    return new Block.Table(
        Stream.concat(
                Stream.of(new Head("Area", false)),
                Stream.concat(
                    Arrays.stream(KelasTemuan.values()).map(kelas -> new Head(kelas.label(), true)),
                    Stream.of(new Head("Jumlah", true))))
            .toList(),
        List.of(40, 16, 16, 16, 12),
        isi,
        false,
        false);
  }

  private static Row barisTemuan(String area, Map<KelasTemuan, Integer> menurutKelas) {
    var angka =
        Arrays.stream(KelasTemuan.values())
            .map(kelas -> menurutKelas.getOrDefault(kelas, 0))
            .toList();
    return baris(
        area,
        String.valueOf(angka.get(0)),
        String.valueOf(angka.get(1)),
        String.valueOf(angka.get(2)),
        String.valueOf(angka.stream().mapToInt(Integer::intValue).sum()));
  }

  private static Block tindakLanjut(DataKota data, AngkaKota angka) {
    if (angka.tindakLanjut().isEmpty()) {
      return new Block.Paragraph("Tidak ada temuan terbuka dari semester sebelumnya.");
    }
    var isi = new ArrayList<Row>();
    data.kantor()
        .forEach(
            pd -> {
              var satu = angka.tindakLanjut().get(pd.kode());
              if (satu != null) {
                isi.add(barisTindakLanjut(pd.nama(), satu, Row.Kind.NORMAL));
              }
            });
    isi.add(barisTindakLanjut("Seluruhnya", angka.tindakLanjutKota(), Row.Kind.TOTAL));
    return new Block.Table(
        List.of(
            new Head("Perangkat daerah", false),
            new Head("Ditanyakan", true),
            new Head("Ditutup", true),
            new Head("Masih terbuka", true),
            new Head("Bagian ditutup", false)),
        List.of(40, 14, 12, 14, 20),
        isi,
        false,
        false);
  }

  private static Row barisTindakLanjut(String nama, AngkaKota.TindakLanjut satu, Row.Kind jenis) {
    return new Row(
        List.of(
            Cell.text(nama),
            Cell.text(String.valueOf(satu.jumlah())),
            Cell.text(String.valueOf(satu.ditutup())),
            Cell.text(String.valueOf(satu.terbuka())),
            // In percent: a bar keeps longer words for reading aloud.
            Cell.bar(
                persen(Optional.of(Rasio.of(satu.ditutup(), satu.jumlah()))),
                (double) satu.ditutup() / satu.jumlah(),
                0)),
        jenis);
  }

  private static List<ReportDocument.Annex> lampiran(DataKota data, String semester) {
    var dengan = data.dilaporkan().stream().filter(pd -> !pd.temuan().isEmpty()).toList();
    return dengan.isEmpty()
        ? List.of()
        : List.of(
            new ReportDocument.Annex(
                "Lampiran: Temuan dan rekomendasi",
                "%s · Perwali 63/2022".formatted(semester),
                List.of(semuaTemuan(dengan))));
  }

  private static Block semuaTemuan(List<DataKota.Kantor> kantor) {
    var isi = new ArrayList<Row>();
    for (var pd : kantor) {
      if (pd.temuan().isEmpty()) {
        continue;
      }
      isi.add(new Row(List.of(Cell.text(pd.nama())), Row.Kind.SECTION));
      for (var satu : pd.temuan()) {
        isi.add(
            baris(
                String.valueOf(satu.nomor()),
                satu.area(),
                satu.kelas().label(),
                satu.uraian(),
                satu.rekomendasi().isEmpty() ? "–" : satu.rekomendasi(),
                tanggal(satu.tenggat()),
                satu.tanggapan().isEmpty()
                    ? "tidak ada"
                    : satu.tanggapan().equals(TemuanMonitoring.SETUJU) ? "setuju" : "keberatan"));
      }
    }
    if (isi.isEmpty()) {
      return new Block.Paragraph("Tidak ada temuan.");
    }
    return new Block.Table(
        List.of(
            new Head("No.", true),
            new Head("Area", false),
            new Head("Kelas", false),
            new Head("Temuan", false),
            new Head("Rekomendasi", false),
            new Head("Tenggat", false),
            new Head("Tanggapan", false)),
        List.of(5, 16, 12, 25, 22, 11, 9),
        isi,
        false,
        true);
  }

  private Block tandaTangan(@Nullable Instant disetujui) {
    return new Block.Signatures(
        List.of("Mengetahui,", "Wali Kota Tangerang Selatan", " "),
        List.of(
            "Tangerang Selatan, " + (disetujui == null ? "…" : Tanggal.panjang(disetujui)),
            "Sekretaris Daerah",
            "NIP"));
  }

  private static String pengesahan(@Nullable Instant disetujui, String sidikData) {
    return disetujui == null
        ? "Pratinjau: belum disetujui Sekretaris Daerah, tanpa nomor dan sidik."
        : "Disetujui secara elektronik oleh Sekretaris Daerah, %s. Data laporan ini tercatat dengan SHA-256 `%s`; sidik berkasnya sendiri ada di halaman Laporan."
            .formatted(Tanggal.waktu(disetujui), Naskah.berkelompok(sidikData));
  }

  private static String rumus(DataKota data) {
    var nilai = data.nilai();
    return "Penuh: sudah; bergaris: sebagian; kosong: belum. Pelaksanaan: rerata butir yang berlaku pada semua perangkat daerah yang dilaporkan (sudah %s, sebagian %s, belum %s), tiap butir sama bobotnya. Pencapaian: rerata dokumen tersedia dibagi kebutuhannya, paling banyak 1 tiap butir.%s"
        .formatted(
            Naskah.desimal(nilai.sudah()),
            Naskah.desimal(nilai.sebagian()),
            Naskah.desimal(nilai.belum()),
            data.rumusTerbuka() ? " Rumus ini usulan, belum ditetapkan." : "");
  }

  /** What people type is text, never bold or code. */
  private static String polos(String teks) {
    return teks.replace("**", "* *").replace('`', '\'');
  }

  private static Block tabel(List<String> kepala, List<Integer> lebar, List<Row> isi) {
    return new Block.Table(
        kepala.stream().map(teks -> new Head(teks, false)).toList(), lebar, isi, false, false);
  }
}
