package id.tertib.training;

import id.tertib.access.PerangkatDaerah;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that the training data are made of; people appear by their office, never by name. */
final class Kata {

  static final List<String> TEMPAT_ARSIP =
      List.of(
          "map Reformasi Birokrasi di Subbagian Umum dan Kepegawaian",
          "lemari arsip Subbagian Program dan Keuangan",
          "folder bersama sekretariat",
          "berkas dinamis SIKD",
          "ruang arsip, rak B nomor 4",
          "lemari sekretariat, map biru",
          "komputer pengelola kinerja, folder Monitoring",
          "arsip tata usaha pimpinan",
          "buku agenda sekretariat dan salinan digitalnya",
          "map evidence Subbagian Perencanaan");

  static final List<String> JABATAN_DITEMUI =
      List.of(
          "Kepala Subbagian Umum dan Kepegawaian",
          "Kepala Subbagian Program dan Keuangan",
          "Koordinator asesor",
          "Pengelola kepegawaian",
          "Arsiparis",
          "Perencana ahli muda",
          "Pranata komputer",
          "Petugas pelayanan",
          "Pengelola barang",
          "Analis tata laksana");

  static final List<String> TEMPAT_PERIKSA =
      List.of(
          "Ruang sekretariat",
          "Ruang rapat kecil",
          "Ruang pelayanan",
          "Ruang arsip",
          "Loket depan",
          "Ruang Subbagian Program dan Keuangan",
          "Aula lantai 2",
          "Ruang server dan pengolahan data");

  private static final Pattern NOMOR = Pattern.compile("^\\d+\\.\\s*");
  private static final Pattern LAPORAN_UMUM =
      Pattern.compile("(?i)^(dokumen )?laporan( pelaksanaan)?( kegiatan)?$");
  private static final Pattern KATA_KERJA =
      Pattern.compile(
          "(?i)^(melaksanakan|menyusun|menyelenggarakan|terlaksananya|terbentuknya|mengikuti)"
              + " (kegiatan )?(dokumen )?");
  private static final int PANJANG = 110;

  private Kata() {}

  /** What proves the row, inside a sentence: {@code dokumen peta proses bisnis}. */
  static String dokumen(SheetItem butir) {
    var dokumen = NOMOR.matcher(butir.context().getOrDefault("dokumen", "").strip());
    var teks = dokumen.replaceFirst("").replaceFirst("(?i)^jumlah ", "").replaceFirst("\\.$", "");
    var berbanding = teks.indexOf(" berbanding");
    if (berbanding > 0) {
      teks = teks.substring(0, berbanding);
    }
    if (teks.isBlank() || LAPORAN_UMUM.matcher(teks).matches()) {
      teks = "laporan " + kegiatan(butir);
    }
    return kecil(ringkas(teks));
  }

  /** What the row is about: {@code evaluasi terhadap SOP AP}. */
  static String kegiatan(SheetItem butir) {
    var teks = NOMOR.matcher(butir.text().strip()).replaceFirst("");
    return kecil(ringkas(KATA_KERJA.matcher(teks).replaceFirst("").replaceFirst("\\.$", "")));
  }

  /** How the head of the office is called. */
  static String pimpinan(PerangkatDaerah pd) {
    return switch (pd.jenis()) {
      case "kecamatan" -> "Camat";
      case "badan" -> "Kepala Badan";
      case "rsud" -> "Direktur";
      case "satuan" -> "Kepala Satuan";
      case "sekretariat" -> pd.kode().equals("setda") ? "Sekretaris Daerah" : "Sekretaris DPRD";
      case "inspektorat" -> "Inspektur";
      default -> "Kepala Dinas";
    };
  }

  static String besar(String kalimat) {
    return kalimat.substring(0, 1).toUpperCase(Locale.ROOT) + kalimat.substring(1);
  }

  private static String kecil(String teks) {
    var singkatan = teks.length() > 1 && Character.isUpperCase(teks.charAt(1));
    return singkatan || teks.isEmpty()
        ? teks
        : teks.substring(0, 1).toLowerCase(Locale.ROOT) + teks.substring(1);
  }

  private static String ringkas(String teks) {
    var satuBaris = teks.replaceAll("\\s+", " ").strip();
    if (satuBaris.length() <= PANJANG) {
      return satuBaris;
    }
    var akhir = satuBaris.lastIndexOf(' ', PANJANG);
    return satuBaris.substring(0, akhir > 0 ? akhir : PANJANG).replaceFirst("[,;:]$", "");
  }
}
