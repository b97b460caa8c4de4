package id.tertib.pengaduan.perkara;

import java.util.Locale;

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
