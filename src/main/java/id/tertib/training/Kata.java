package id.tertib.training;

import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private static final Pattern BUTIR_BERIKUT = Pattern.compile("\\s(\\d+|[a-z])[.)]\\s.*$");
  private static final Pattern NOMOR = Pattern.compile("^(\\d+|[a-z])[.)]\\s*");
  private static final Pattern LAPORAN_UMUM =
      Pattern.compile(
          "(?i)^(dokumen )?(laporan|hasil)( pelaksanaan)?( kegiatan)?$|^jumlah (?!dokumen).*");
  private static final Pattern KATA_BERHURUF_BESAR = Pattern.compile("\\b\\p{Lu}\\p{Ll}+\\b");
  private static final Set<String> TETAP_BESAR = Set.of("Wali", "Renja", "Renstra");
  private static final int PANJANG = 90;
  private static final int TERPENDEK = 25;

  /** Slips of the scanned paper that would look like ours. */
  private static final Map<String, String> SALAH_TULIS =
      Map.of(
          "\\bTIM\\b", "Tim",
          "\\brenja\\b", "Renja",
          "\\bmesso\\b", "meso",
          "\\bpemanfaata\\b", "pemanfaatan",
          "\\bDaertah\\b", "Daerah",
          "(?i)\\bpembentukkan\\b", "pembentukan",
          "(?i)\\bbimtek\\b", "bimbingan teknis",
          "\\s*/\\s*", "/",
          "\\s*&\\s*", " dan ",
          "\\s*\\([^)]*\\)", "");

  /** What is done, as a noun: only so can a sentence say that it is late. */
  private static final Map<String, String> KATA_KERJA =
      Map.ofEntries(
          Map.entry("melaksanakan", ""),
          Map.entry("menyelenggarakan", ""),
          Map.entry("terlaksananya", ""),
          Map.entry("mengikuti", ""),
          Map.entry("menyusun", "penyusunan "),
          Map.entry("terbentuknya", "pembentukan "),
          Map.entry("membentuk", "pembentukan "),
          Map.entry("menyediakan", "penyediaan "),
          Map.entry("tersedianya", "penyediaan "),
          Map.entry("memaklumkan", "pemakluman "),
          Map.entry("mengharmonisasikan", "harmonisasi "),
          Map.entry("mengidentifikasi", "identifikasi "),
          Map.entry("mengusulkan", "pengusulan "),
          Map.entry("jumlah", "penyusunan "));

  private Kata() {}

  /** What proves the row, inside a sentence: {@code dokumen peta proses bisnis}. */
  static String dokumen(SheetItem butir) {
    var teks = bersih(butir.context().getOrDefault("dokumen", ""));
    if (teks.isBlank() || LAPORAN_UMUM.matcher(teks).matches()) {
      return ringkas("laporan " + kegiatan(butir));
    }
    return ringkas(
        kecil(
            teks.replaceFirst("(?i)^jumlah ", "")
                .replaceFirst(" berbanding.*$", "")
                .replaceFirst("(?i)^laporan/dokumen ", "laporan ")
                .replaceFirst("(?i)^dokumen (?=laporan |rancangan |pedoman )", "")));
  }

  /** What the row is about: {@code evaluasi terhadap SOP AP}. */
  static String kegiatan(SheetItem butir) {
    var teks = bersih(butir.text()).replaceFirst("(?i) dan menyusun ", " dan penyusunan ");
    var spasi = teks.indexOf(' ');
    var awal = spasi < 0 ? null : KATA_KERJA.get(teks.substring(0, spasi).toLowerCase(Locale.ROOT));
    var benda =
        awal == null
            ? teks
            : awal + teks.substring(spasi + 1).replaceFirst("(?i)^kegiatan[ /](tahapan )?", "");
    return ringkas(kecil(benda));
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

  /** The first item of the paper's cell, without its number and without the paper's slips. */
  private static String bersih(String sel) {
    var teks = NOMOR.matcher(sel.replaceAll("\\s+", " ").strip()).replaceFirst("");
    teks = BUTIR_BERIKUT.matcher(teks).replaceFirst("");
    teks = teks.replaceFirst("(?i) & dokumen .*$", "");
    for (var salah : SALAH_TULIS.entrySet()) {
      teks = teks.replaceAll(salah.getKey(), salah.getValue());
    }
    return teks.replaceFirst("[.,;:]$", "").strip();
  }

  /** The paper writes Capitals as it likes; abbreviations keep theirs. */
  private static String kecil(String teks) {
    return KATA_BERHURUF_BESAR
        .matcher(teks)
        .replaceAll(
            satu ->
                TETAP_BESAR.contains(satu.group())
                    ? satu.group()
                    : satu.group().toLowerCase(Locale.ROOT))
        .replace("Wali kota", "Wali Kota")
        .replace("tim pelaksana RB", "Tim Pelaksana RB");
  }

  /** Ends before a clause where there is one, else at a word that can be the last. */
  private static String ringkas(String teks) {
    if (teks.length() <= PANJANG) {
      return teks;
    }
    var awal = teks.substring(0, teks.lastIndexOf(' ', PANJANG) + 1);
    for (var anak : List.of(" yang ", ", ", " dalam ", " bagi ", " pada ")) {
      var akhir = awal.lastIndexOf(anak);
      if (akhir >= TERPENDEK) {
        return awal.substring(0, akhir);
      }
    }
    return awal.strip()
        .replaceFirst(
            "( (dan|atau|serta|di|ke|dari|dengan|untuk|terhadap|tentang|oleh|atas))*[,;:]?$", "");
  }
}
