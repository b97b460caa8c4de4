package id.tertib.pengaduan.petugas;

import id.tertib.pengaduan.Pengaduan;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Steps as the list tells them apart: those that somebody works on, and those that wait. */
enum KelompokLangkah {
  VERIFIKASI(Pengaduan.VERIFIKASI),
  KEMBALI(Pengaduan.DISPOSISI_ULANG, Pengaduan.PUTUSKAN_UNIT),
  DISPOSISI(Pengaduan.DISPOSISI),
  TANGGAPAN(Pengaduan.TANGGAPAN_PERTAMA),
  PENANGANAN(Pengaduan.PENANGANAN),
  KEPALA(Pengaduan.PERSETUJUAN),
  SAMPAIKAN(Pengaduan.SAMPAIKAN_JAWABAN),
  /** The reporter's turn: no clock of staff runs. */
  BERHENTI(
      Pengaduan.LENGKAPI,
      Pengaduan.LENGKAPI_UNIT,
      Pengaduan.TUNGGU_HIDUP,
      Pengaduan.TUNGGU_HIDUP_UNIT,
      Pengaduan.TUNGGU_PELAPOR),
  DIGABUNG(Pengaduan.TUNGGU_INDUK);

  private final Set<String> langkah;

  KelompokLangkah(String... langkah) {
    this.langkah = Set.of(langkah);
  }

  /** As addresses and messages write it. */
  String kode() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody works on it. */
  boolean dikerjakan() {
    return this != BERHENTI && this != DIGABUNG;
  }

  static Optional<KelompokLangkah> find(String kode) {
    return Arrays.stream(values()).filter(one -> one.kode().equals(kode)).findFirst();
  }

  static KelompokLangkah of(String step) {
    return Arrays.stream(values())
        .filter(one -> one.langkah.contains(step))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Langkah " + step));
  }
}
