package id.tertib.training;

import id.tertib.worksheet.SheetItem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that an assessor writes in the field: what he looked at, whom he asked what. */
final class ContohLapangan {

  private static final List<String> KEGIATAN =
      List.of(
          "Mencocokkan %s dengan jumlah yang dilaporkan",
          "Memeriksa tanggal dan tanda tangan pada %s",
          "Meminta ditunjukkan %s dan membaca isinya bersama petugas",
          "Melihat cara %s dipakai dalam pekerjaan sehari-hari",
          "Menelusuri letak %s dari daftar arsip sampai ke raknya",
          "Membandingkan %s semester ini dengan semester sebelumnya");

  /**
   * @param tanya with the document as {@code %s}, or about the area as a whole
   * @param jawab with somebody's position as {@code %s}
   */
  private record Tanya(String tanya, List<String> jawab) {}

  private static final List<Tanya> TANYA_UMUM =
      List.of(
          new Tanya(
              "Siapa yang menyusun %s, dan siapa yang memeriksanya?",
              List.of(
                  "%s menyusunnya, lalu diperiksa sekretaris sebelum ditandatangani.",
                  "Disusun %s bersama satu orang dari tiap bidang; koordinator asesor memeriksa.")),
          new Tanya(
              "Apa kendala terbesar dalam menyiapkan %s?",
              List.of(
                  "Waktu: %s merangkap dua pekerjaan sejak awal tahun.",
                  "Bahan dari bidang sering terlambat; %s menagihnya tiap pekan.",
                  "Formatnya berubah dua kali, sehingga %s mengulang sebagian.")),
          new Tanya(
              "Bagaimana pegawai mengetahui adanya %s?",
              List.of(
                  "Disampaikan %s pada apel dan rapat bulanan, lalu dibagikan lewat grup kerja.",
                  "Dipasang di papan pengumuman; pegawai baru mendapat penjelasan dari %s.")),
          new Tanya(
              "Kapan %s terakhir dimutakhirkan?",
              List.of(
                  "Bulan lalu oleh %s, setelah susunan organisasi berubah.",
                  "Awal tahun. %s mengusulkan pemutakhiran tetap tiap triwulan.",
                  "Belum sejak disahkan; %s sedang mengumpulkan usul perubahan.")),
          new Tanya(
              "Apa yang berubah dalam pekerjaan setelah ada %s?",
              List.of(
                  "Berkas lebih mudah ditemukan; %s tidak lagi mencarinya di beberapa tempat.",
                  "Pembagian tugas lebih jelas, terutama bagi %s.",
                  "Menurut %s belum terasa, karena baru satu bidang yang memakainya.")));

  private static final Map<String, Tanya> TANYA_AREA =
      Map.of(
          "Manajemen Perubahan",
          new Tanya(
              "Bagaimana rencana kerja tim reformasi birokrasi dibahas dengan pegawai?",
              List.of("Dalam rapat triwulanan; %s mencatat tugas tiap bidang.")),
          "Deregulasi Kebijakan",
          new Tanya(
              "Bagaimana produk hukum yang tumpang tindih dikenali dan diusulkan diubah?",
              List.of("%s mendaftarnya, lalu dibahas dengan Bagian Hukum dua kali setahun.")),
          "Penataan Organisasi",
          new Tanya(
              "Apakah tugas antarbidang masih ada yang berulang setelah penyederhanaan?",
              List.of("Masih dua; %s sudah mengusulkan pembagian barunya.")),
          "Penataan Tatalaksana",
          new Tanya(
              "Apakah semua kegiatan sudah punya SOP, dan siapa yang memantaunya?",
              List.of(
                  "Sebagian besar sudah. %s memantau pelaksanaannya tiap semester.",
                  "Kegiatan pelayanan sudah, kegiatan dalam belum; daftarnya ada pada %s.")),
          "Penataan Sistem Manajemen SDM Aparatur",
          new Tanya(
              "Bagaimana kebutuhan pelatihan pegawai dikumpulkan dan dipilih?",
              List.of("Lewat isian tahunan; %s memilih menurut beban kerja.")),
          "Penguatan Akuntabilitas",
          new Tanya(
              "Seberapa sering data kinerja dimutakhirkan dan dibahas pimpinan?",
              List.of(
                  "Tiap bulan oleh %s, dibahas pimpinan tiap triwulan.",
                  "Tiap triwulan; %s menyiapkan bahannya.")),
          "Penguatan Pengawasan",
          new Tanya(
              "Bagaimana laporan gratifikasi dan benturan kepentingan ditangani?",
              List.of("Dilaporkan kepada pimpinan dan Inspektorat; %s menyimpan buktinya.")),
          "Peningkatan Kualitas Pelayanan Publik",
          new Tanya(
              "Apa yang diperbaiki setelah survei kepuasan masyarakat terakhir?",
              List.of(
                  "Ruang tunggu dan petunjuk antrean; %s melaporkannya kepada pimpinan.",
                  "Jam pelayanan ditambah pada hari Senin, atas usul %s.")));

  private ContohLapangan() {}

  static Map<String, String> observasi(
      String kunci, SheetItem butir, LocalDate tanggal, int urutan) {
    var undian = new Undian(kunci, "observasi", butir.code());
    var dokumen = Kata.dokumen(butir);
    return baris(
        "kegiatan", undian.dari(KEGIATAN).formatted(dokumen) + " (" + butir.code() + ").",
        "dokumen", Kata.besar(dokumen),
        "orang", undian.dari(Kata.JABATAN_DITEMUI),
        "tanggal", tanggal.toString(),
        "waktu", "%02d:%02d".formatted(8 + urutan + undian.antara(0, 1), 15 * undian.antara(0, 3)),
        "tempat", undian.dari(Kata.TEMPAT_PERIKSA));
  }

  static Map<String, String> wawancara(
      String kunci, SheetItem butir, LocalDate tanggal, int urutan) {
    var undian = new Undian(kunci, "wawancara", butir.code());
    var narasumber = undian.dari(Kata.JABATAN_DITEMUI);
    var area = TANYA_AREA.get(butir.section());
    var tanya = area != null && undian.peluang(40) ? area : undian.dari(TANYA_UMUM);
    var jabatan = undian.dari(Kata.JABATAN_DITEMUI);
    var jawaban =
        undian
            .dari(tanya.jawab())
            .formatted(
                jabatan.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + jabatan.substring(1));
    return baris(
        "narasumber", narasumber,
        "tanggal", tanggal.toString(),
        "waktu", "%02d:%02d".formatted(13 + urutan % 3, 10 * undian.antara(0, 5)),
        "pertanyaan", tanya.tanya().formatted(Kata.dokumen(butir)),
        "jawaban", Kata.besar(jawaban));
  }

  static Map<String, String> baris(String... pasangan) {
    var hasil = new LinkedHashMap<String, String>();
    for (int i = 0; i < pasangan.length; i += 2) {
      hasil.put(pasangan[i], pasangan[i + 1]);
    }
    return hasil;
  }
}
