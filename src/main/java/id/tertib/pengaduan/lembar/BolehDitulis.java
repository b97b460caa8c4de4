package id.tertib.pengaduan.lembar;

import static java.util.Map.entry;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Bagian;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Which drafts a step writes. */
final class BolehDitulis {

  private static final Map<String, Set<Bagian>> BY_STEP =
      Map.ofEntries(
          entry(
              Pengaduan.VERIFIKASI,
              Set.of(
                  Bagian.NASKAH,
                  Bagian.TEMPAT,
                  Bagian.PERMINTAAN,
                  Bagian.PETUNJUK,
                  Bagian.ALASAN,
                  Bagian.CATATAN)),
          entry(Pengaduan.DISPOSISI, Set.of(Bagian.ALASAN, Bagian.CATATAN)),
          entry(Pengaduan.DISPOSISI_ULANG, Set.of(Bagian.CATATAN)),
          entry(Pengaduan.PUTUSKAN_UNIT, Set.of(Bagian.CATATAN)),
          entry(
              Pengaduan.TANGGAPAN_PERTAMA,
              Set.of(Bagian.TANGGAPAN, Bagian.PERMINTAAN, Bagian.CATATAN, Bagian.PESAN)),
          entry(
              Pengaduan.PENANGANAN,
              Set.of(Bagian.JAWABAN, Bagian.PERMINTAAN, Bagian.CATATAN, Bagian.PESAN)),
          entry(Pengaduan.PERSETUJUAN, Set.of(Bagian.ALASAN, Bagian.CATATAN)),
          entry(Pengaduan.SAMPAIKAN_JAWABAN, Set.of(Bagian.CATATAN)));

  private BolehDitulis() {}

  /**
   * @throws RefusedException 400 when there is no such part
   */
  static Bagian bagian(String kode) {
    return Arrays.stream(Bagian.values())
        .filter(one -> one.kode().equals(kode))
        .findFirst()
        .orElseThrow(
            () -> RefusedException.badRequest("Bagian '%s' tidak dikenal.".formatted(kode)));
  }

  /** None for a step that is not known. */
  static Set<Bagian> of(String step) {
    return BY_STEP.getOrDefault(step, Set.of());
  }
}
