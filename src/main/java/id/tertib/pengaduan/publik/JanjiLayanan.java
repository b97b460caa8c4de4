package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.perkara.BatasPengaduan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.Kelas;
import org.springframework.stereotype.Component;

/** How many working days the city has, as the decision table says. */
@Component
class JanjiLayanan {

  private final BatasPengaduan limits;

  JanjiLayanan(BatasPengaduan limits) {
    this.limits = limits;
  }

  /** In working days. */
  record Janji(int verifikasi, int tanggapan, int jawaban, int pengawasan, int balasan) {}

  Janji umum() {
    return of(Kelas.PENGADUAN);
  }

  Janji of(Kelas kelas) {
    return new Janji(
        limits.of(Jam.VERIFIKASI, kelas).hari(),
        limits.of(Jam.TANGGAPAN_PERTAMA, kelas).hari(),
        limits.of(Jam.PENANGANAN, kelas).hari(),
        limits.of(Jam.PENANGANAN, Kelas.BERKADAR_PENGAWASAN).hari(),
        limits.of(Jam.BALASAN_PELAPOR, kelas).hari());
  }
}
