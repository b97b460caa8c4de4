package id.tertib.pengaduan.berkas;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * What a file is by its first bytes, whatever it is called; with a sentence for what is not taken.
 */
enum JenisBerkas {
  JPEG("image/jpeg", "", "jpg", "jpeg", "jpe"),
  PNG("image/png", "", "png"),
  PDF("application/pdf", "", "pdf"),
  HEIC(
      "",
      "adalah foto HEIC atau AVIF, yang tidak dapat dibuka di semua komputer. Pada iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel, lalu foto lagi; atau kirim tangkapan layarnya."),
  WEBP(
      "",
      "adalah gambar WebP, yang tidak diterima. Buka gambarnya, ambil tangkapan layar, lalu kirim tangkapan itu."),
  GAMBAR_LAIN("", "bukan JPEG atau PNG. Simpan gambarnya sebagai JPEG, lalu kirim lagi."),
  ARSIP(
      "",
      "adalah arsip ZIP atau dokumen kantor. Kirim fotonya satu per satu, atau simpan dokumennya sebagai PDF."),
  LAIN("", "bukan foto JPEG, PNG, atau PDF. Kirim foto atau PDF.");

  private static final Set<String> APPLE =
      Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

  private final String mediaType;
  private final String tolak;
  private final Set<String> akhiran;

  JenisBerkas(String mediaType, String tolak, String... akhiran) {
    this.mediaType = mediaType;
    this.tolak = tolak;
    this.akhiran = Set.of(akhiran);
  }

  static JenisBerkas of(byte[] isi) {
    if (begins(isi, 0, 0xFF, 0xD8, 0xFF)) {
      return JPEG;
    }
    if (begins(isi, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return PNG;
    }
    if (begins(isi, 0, '%', 'P', 'D', 'F', '-')) {
      return PDF;
    }
    if (begins(isi, 0, 'P', 'K')) {
      return ARSIP;
    }
    if (begins(isi, 0, 'R', 'I', 'F', 'F') && begins(isi, 8, 'W', 'E', 'B', 'P')) {
      return WEBP;
    }
    if (begins(isi, 4, 'f', 't', 'y', 'p')
        && isi.length >= 12
        && APPLE.contains(
            new String(isi, 8, 4, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))) {
      return HEIC;
    }
    return begins(isi, 0, 'G', 'I', 'F', '8')
            || begins(isi, 0, 'B', 'M')
            || begins(isi, 0, 'I', 'I', '*', 0)
            || begins(isi, 0, 'M', 'M', 0, '*')
        ? GAMBAR_LAIN
        : LAIN;
  }

  private static boolean begins(byte[] isi, int at, int... signature) {
    return isi.length >= at + signature.length
        && java.util.stream.IntStream.range(0, signature.length)
            .allMatch(index -> (isi[at + index] & 0xFF) == signature[index]);
  }

  boolean diterima() {
    return tolak.isEmpty();
  }

  /** After the file's name: what it is, and the mend. */
  String tolak() {
    return tolak;
  }

  String mediaType() {
    return mediaType;
  }

  static JenisBerkas ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(one -> one.diterima() && one.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(mediaType));
  }

  /** A name with the ending that it really has, since people and programs go by it. */
  String bernama(String nama) {
    var dot = nama.lastIndexOf('.');
    var ending = dot < 0 ? "" : nama.substring(dot + 1).toLowerCase(Locale.ROOT);
    if (akhiran.contains(ending)) {
      return nama;
    }
    var stem = dot > 0 && nama.length() - dot <= 6 ? nama.substring(0, dot) : nama;
    return stem + "." + utama();
  }

  private String utama() {
    return switch (this) {
      case JPEG -> "jpg";
      case PNG -> "png";
      default -> "pdf";
    };
  }
}
