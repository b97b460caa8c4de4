package id.tertib.training;

import static id.tertib.training.ContohLapangan.baris;

import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.AnsweredItem;
import java.util.List;
import java.util.Map;

/** Findings with what becomes of them: recommendation, answer, follow-up. */
final class ContohTemuan {

  private static final List<String> DIPERBAIKI =
      List.of(
          "%1$s belum ada, sehingga pelaksanaannya belum dapat dibuktikan (%2$s).",
          "Sampai hari pemeriksaan lapangan, %4$s belum disusun (%2$s).",
          "%3$s belum dilaksanakan dan belum dijadwalkan (%2$s).");

  private static final List<String> SARAN_DIPERBAIKI =
      List.of(
          "Susun %1$s dan tetapkan penanggung jawabnya.",
          "Tetapkan jadwal %2$s, lalu laporkan hasilnya pada semester berikutnya.",
          "Bentuk tim kecil yang dipimpin sekretaris untuk menyelesaikan %1$s.");

  private static final List<String> DITINGKATKAN =
      List.of(
          "Baru %5$d dari %6$d %4$s yang tersedia (%2$s).",
          "%1$s baru tersedia %5$d dari %6$d; sisanya masih berupa konsep (%2$s).",
          "%3$s sudah berjalan, tetapi dokumennya baru ada %5$d dari %6$d (%2$s).");

  private static final List<String> SARAN_DITINGKATKAN =
      List.of(
          "Lengkapi %1$s yang masih kurang dan simpan dalam satu berkas.",
          "Minta bidang yang belum menyerahkan bahan untuk melengkapi %1$s.",
          "Bahas kelengkapan %1$s dalam rapat bulanan sampai selesai.");

  private static final List<String> DIPERTAHANKAN =
      List.of(
          "%1$s lengkap dan mudah ditemukan (%2$s).",
          "%1$s dikelola dengan rapi dan dapat menjadi contoh bagi perangkat daerah lain (%2$s).",
          "%3$s dilaksanakan tepat waktu (%2$s).");

  private static final List<String> KEBERATAN =
      List.of(
          "Dokumen yang dimaksud sudah ada sejak bulan lalu, tetapi masih di meja pimpinan.",
          "Jumlah kebutuhan menurut kami lebih sedikit karena dua kegiatan sudah digabung.",
          "Butir ini dilaksanakan bersama perangkat daerah lain dan buktinya disimpan di sana.");

  private static final List<String> SETUJU =
      List.of(
          "Kami sependapat dan sudah membahasnya dengan bidang terkait.",
          "Akan dilengkapi sebelum tenggat.",
          "");

  private static final List<String> PENANGGUNG_JAWAB =
      List.of(
          "Sekretaris",
          "Kepala Subbagian Umum dan Kepegawaian",
          "Kepala Subbagian Program dan Keuangan",
          "Koordinator asesor");

  private ContohTemuan() {}

  /**
   * @param tenggat ISO date of a working day to come
   */
  static Map<String, String> temuan(String kunci, AnsweredItem satu, String tenggat) {
    var butir = satu.item();
    var undian = new Undian(kunci, "temuan", butir.code());
    var nilai = satu.last().orElseThrow().value();
    var pelaksanaan = nilai == null ? "" : nilai.path("pelaksanaan").asText();
    var dokumen = Kata.dokumen(butir);
    var kegiatan = Kata.kegiatan(butir);
    var tersedia = nilai == null ? 0 : nilai.path("tersedia").asInt();
    var dibutuhkan = nilai == null ? 1 : nilai.path("dibutuhkan").asInt(1);
    var isi =
        new Object[] {
          Kata.besar(dokumen), butir.code(), Kata.besar(kegiatan), dokumen, tersedia, dibutuhkan
        };
    return switch (pelaksanaan) {
      case "belum" ->
          baris(
              "area", butir.section(),
              "kelas", "Diperbaiki",
              "temuan", undian.dari(DIPERBAIKI).formatted(isi),
              "rekomendasi", undian.dari(SARAN_DIPERBAIKI).formatted(dokumen, kegiatan),
              "tenggat", tenggat);
      case "sebagian" ->
          baris(
              "area", butir.section(),
              "kelas", "Ditingkatkan",
              "temuan", undian.dari(DITINGKATKAN).formatted(isi),
              "rekomendasi", undian.dari(SARAN_DITINGKATKAN).formatted(dokumen, kegiatan),
              "tenggat", tenggat);
      default ->
          baris(
              "area", butir.section(),
              "kelas", "Dipertahankan",
              "temuan", undian.dari(DIPERTAHANKAN).formatted(isi));
    };
  }

  private static final List<String> DITERIMA =
      List.of("Terima kasih, cara ini kami teruskan.", "Akan kami pertahankan.", "");

  static Map<String, String> tanggapan(
      String kunci, String baris, String kelas, boolean keberatan) {
    var undian = new Undian(kunci, "tanggapan", baris);
    if (kelas.equals("Dipertahankan")) {
      var balasan = undian.dari(DITERIMA);
      return balasan.isEmpty()
          ? Map.of("tanggapan", "setuju")
          : Map.of("tanggapan", "setuju", "catatan", balasan);
    }
    var catatan = undian.dari(keberatan ? KEBERATAN : SETUJU);
    return catatan.isEmpty()
        ? Map.of("tanggapan", "setuju")
        : Map.of("tanggapan", keberatan ? "keberatan" : "setuju", "catatan", catatan);
  }

  static Map<String, String> konfirmasi(String kunci, String kode, String jawaban) {
    var undian = new Undian(kunci, "konfirmasi", kode);
    var sudah = jawaban.toLowerCase(java.util.Locale.ROOT).startsWith("sudah");
    return sudah && undian.peluang(85)
        ? Map.of("ditutup", "ya", "catatan", "Dokumennya ditunjukkan saat pemeriksaan lapangan.")
        : Map.of(
            "ditutup",
            "tidak",
            "catatan",
            sudah
                ? "Dokumen yang ditunjukkan belum menjawab rekomendasinya."
                : "Ditanyakan lagi semester berikutnya.");
  }

  static Map<String, String> tindakLanjut(
      PerangkatDaerah pd, String kunci, String baris, String rekomendasi, String tanggal) {
    var undian = new Undian(kunci, "tindak-lanjut", baris);
    var awal =
        undian.dari(
            List.of(
                "Rapat bidang, lalu ",
                "Ditugaskan dengan nota dinas %s: ".formatted(Kata.pimpinan(pd)),
                "Masuk rencana kerja bulan depan: ",
                ""));
    var isi = rekomendasi.isBlank() ? "Melengkapi dokumen yang kurang." : rekomendasi;
    return baris(
        "tindakan",
        awal.isEmpty()
            ? isi
            : awal + isi.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + isi.substring(1),
        "penanggungJawab",
        undian.dari(PENANGGUNG_JAWAB),
        "tanggal",
        tanggal);
  }
}
