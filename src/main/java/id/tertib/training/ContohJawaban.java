package id.tertib.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office answers to one row of its checklist.
 *
 * @param catatan null where a file proves it
 * @param bukti whether a file comes along
 */
record ContohJawaban(JsonNode nilai, @Nullable String catatan, boolean bukti) {

  private static final List<String> SUDAH =
      List.of(
          "%1$s tersimpan di %2$s.",
          "%1$s sudah ditandatangani %3$s, salinannya di %2$s.",
          "Lengkap. %1$s ada di %2$s.",
          "%1$s disahkan tahun ini dan disimpan di %2$s.",
          "Aslinya di %2$s; %4$s dapat ditunjukkan saat pemeriksaan lapangan.",
          "%1$s sudah diperiksa koordinator asesor, letaknya di %2$s.");

  private static final List<String> SEBAGIAN =
      List.of(
          "Baru %5$d dari %6$d yang jadi; sisanya masih diperiksa %7$s.",
          "%1$s baru ada %5$d dari %6$d, disimpan di %2$s. Sisanya menunggu tanda tangan %3$s.",
          "%5$d dokumen selesai di %2$s, %8$d lagi dijadwalkan triwulan depan.",
          "Kegiatan sudah berjalan, tetapi %4$s baru %5$d dari %6$d.",
          "Ada %5$d dari %6$d; satu bidang belum menyerahkan bahannya kepada %7$s.");

  private static final List<String> BELUM =
      List.of(
          "Belum dikerjakan: anggarannya baru tersedia pada perubahan APBD.",
          "Konsep %4$s masih dibahas antarbidang, belum sampai ke %3$s.",
          "Menunggu petunjuk teknis dari perangkat daerah pembina sebelum menyusun %4$s.",
          "Petugas yang menangani dipindahtugaskan dan penggantinya baru ditunjuk.",
          "Penyelesaian %4$s dijadwalkan bersama rapat kerja berikutnya.",
          "Belum ada: bahan dari unit pelaksana teknis belum terkumpul di %7$s.");

  private static final List<String> TIDAK_BERLAKU =
      List.of(
          "Bukan tugas %9$s semester ini; pelaksananya perangkat daerah pembina.",
          "%9$s tidak memiliki layanan yang dimaksud butir ini.",
          "Kegiatan ini digabung ke tingkat kota, sehingga %9$s tidak menyusunnya sendiri.");

  private static final List<String> TEMUAN_SUDAH =
      List.of(
          "Rekomendasi sudah dijalankan, hasilnya di %s.",
          "Selesai; suratnya disimpan di %s.", "Sudah diperbaiki dan dapat dilihat di %s.");

  private static final List<String> TEMUAN_SEBAGIAN =
      List.of(
          "Sedang dikerjakan, bahannya di %s.",
          "Separuh sudah selesai dan disimpan di %s; sisanya bulan ini.");

  private static final List<String> TEMUAN_BELUM =
      List.of(
          "Belum sempat dikerjakan karena menunggu anggaran perubahan.",
          "Tertunda: petugasnya sedang mengikuti pelatihan.");

  /**
   * @param mutu how far this office is, 0 (behind) to 2 (well ahead)
   */
  static ContohJawaban aksi(PerangkatDaerah pd, String kunci, SheetItem butir, int mutu) {
    var undian = new Undian(kunci, butir.code());
    var angka = undian.antara(0, 99);
    var terbawa = !butir.context().getOrDefault("terbawa", "0").equals("0");
    var batasSudah = (terbawa ? 30 : 42) + 16 * mutu;
    var batasSebagian = batasSudah + 22;
    var batasBelum = 96;
    if (angka < batasSudah) {
      var dibutuhkan = undian.antara(1, 4);
      var bukti = undian.peluang(9);
      return new ContohJawaban(
          nilai("sudah", dibutuhkan, dibutuhkan),
          bukti ? null : kalimat(undian, SUDAH, pd, butir, dibutuhkan, dibutuhkan),
          bukti);
    }
    if (angka < batasSebagian) {
      var dibutuhkan = undian.antara(2, 5);
      var tersedia = undian.antara(1, dibutuhkan - 1);
      return new ContohJawaban(
          nilai("sebagian", dibutuhkan, tersedia),
          kalimat(undian, SEBAGIAN, pd, butir, tersedia, dibutuhkan),
          false);
    }
    if (angka < batasBelum) {
      var dibutuhkan = undian.antara(1, 3);
      return new ContohJawaban(
          nilai("belum", dibutuhkan, 0), kalimat(undian, BELUM, pd, butir, 0, dibutuhkan), false);
    }
    return new ContohJawaban(
        nilai("tidak_berlaku", 1, 0), kalimat(undian, TIDAK_BERLAKU, pd, butir, 0, 1), false);
  }

  /** To a finding of an earlier semester. */
  static ContohJawaban temuan(String kunci, SheetItem butir) {
    var undian = new Undian(kunci, butir.code());
    var angka = undian.antara(0, 99);
    var tempat = undian.dari(Kata.TEMPAT_ARSIP);
    if (angka < 55) {
      return temuan("sudah", undian.dari(TEMUAN_SUDAH).formatted(tempat));
    }
    if (angka < 80) {
      return temuan("sebagian", undian.dari(TEMUAN_SEBAGIAN).formatted(tempat));
    }
    return temuan("belum", undian.dari(TEMUAN_BELUM));
  }

  private static ContohJawaban temuan(String pelaksanaan, String catatan) {
    return new ContohJawaban(
        JsonNodeFactory.instance.objectNode().put("pelaksanaan", pelaksanaan), catatan, false);
  }

  static JsonNode nilai(String pelaksanaan, int dibutuhkan, int tersedia) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pelaksanaan", pelaksanaan)
        .put("dibutuhkan", dibutuhkan)
        .put("tersedia", tersedia);
  }

  private static String kalimat(
      Undian undian,
      List<String> pilihan,
      PerangkatDaerah pd,
      SheetItem butir,
      int tersedia,
      int dibutuhkan) {
    var dokumen = Kata.dokumen(butir);
    return undian
        .dari(pilihan)
        .formatted(
            Kata.besar(dokumen),
            undian.dari(Kata.TEMPAT_ARSIP),
            Kata.pimpinan(pd),
            dokumen,
            tersedia,
            dibutuhkan,
            undian.dari(List.of("sekretariat", "bidang pengampu", "Subbagian Umum")),
            Math.max(1, dibutuhkan - tersedia),
            pd.singkatan());
  }
}
