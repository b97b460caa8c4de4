package id.tertib.pengaduan.perkara;

import id.tertib.pengaduan.Pengaduan;
import java.util.Locale;
import java.util.Optional;

/** A limit of a report (RULES 5), with the kind under which the register of deadlines keeps it. */
public enum Jam {
  VERIFIKASI("pengaduan-verifikasi", "Verifikasi laporan {nomor}"),
  MELENGKAPI("pengaduan-melengkapi", "Pelapor melengkapi laporan {nomor}"),
  DISPOSISI("pengaduan-disposisi", "Menerima disposisi laporan {nomor}"),
  TANGGAPAN_PERTAMA("pengaduan-tanggapan", "Tanggapan pertama laporan {nomor}"),
  PENANGANAN("pengaduan-penanganan", "Jawaban laporan {nomor}"),
  BALASAN_PELAPOR("pengaduan-balasan", "Balasan pelapor atas laporan {nomor}");

  private final String jenis;
  private final String judul;

  Jam(String jenis, String judul) {
    this.jenis = jenis;
    this.judul = judul;
  }

  /** The clock that a step of staff answers to; empty for a step without one. */
  public static Optional<Jam> ofStep(String step) {
    return switch (step) {
      case Pengaduan.VERIFIKASI -> Optional.of(VERIFIKASI);
      case Pengaduan.DISPOSISI, Pengaduan.DISPOSISI_ULANG, Pengaduan.PUTUSKAN_UNIT ->
          Optional.of(DISPOSISI);
      case Pengaduan.TANGGAPAN_PERTAMA -> Optional.of(TANGGAPAN_PERTAMA);
      case Pengaduan.PENANGANAN, Pengaduan.PERSETUJUAN -> Optional.of(PENANGANAN);
      default -> Optional.empty();
    };
  }

  /** Whether the reporter owes it, so that nobody is reminded. */
  public boolean milikPelapor() {
    return this == MELENGKAPI || this == BALASAN_PELAPOR;
  }

  /** As programs read it (CONTRACT 9). */
  public String kode() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Kind of its deadline. */
  public String jenis() {
    return jenis;
  }

  /** What is owed, without content. */
  public String judul(String nomor) {
    return judul.replace("{nomor}", nomor);
  }
}
