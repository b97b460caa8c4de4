package id.tertib.monitoring.model;

import id.tertib.roadmap.Pelaksanaan;
import java.util.List;
import java.util.Optional;

/**
 * The two answers of an analysis (Perwali 63/2022 Bab V): what was done of the plan, and how much
 * of the target is reached. Each row weighs the same; rows that do not apply are counted apart.
 *
 * @param kode of the rows behind it, in order
 * @param dibutuhkan and {@code tersedia}: documents of the rows that apply
 * @param pelaksanaan mean over the rows that apply; empty when none does, which is not zero
 * @param pencapaian mean share of documents over the same rows; empty likewise
 */
public record Capaian(
    List<String> kode,
    int sudah,
    int sebagian,
    int belum,
    int tidakBerlaku,
    int dibutuhkan,
    int tersedia,
    Optional<Rasio> pelaksanaan,
    Optional<Rasio> pencapaian) {

  public static Capaian dari(List<Baris> baris, NilaiPelaksanaan nilai) {
    var berlaku = baris.stream().filter(Baris::berlaku).toList();
    return new Capaian(
        baris.stream().map(Baris::kode).toList(),
        banyak(baris, Pelaksanaan.SUDAH),
        banyak(baris, Pelaksanaan.SEBAGIAN),
        banyak(baris, Pelaksanaan.BELUM),
        banyak(baris, Pelaksanaan.TIDAK_BERLAKU),
        berlaku.stream().mapToInt(Baris::dibutuhkan).sum(),
        berlaku.stream().mapToInt(Baris::tersedia).sum(),
        rerata(berlaku.stream().map(satu -> nilai.dari(satu.pelaksanaan())).toList()),
        rerata(berlaku.stream().map(Baris::pencapaian).toList()));
  }

  /** Rows that apply. */
  public int berlaku() {
    return sudah + sebagian + belum;
  }

  private static int banyak(List<Baris> baris, Pelaksanaan pelaksanaan) {
    return (int) baris.stream().filter(satu -> satu.pelaksanaan() == pelaksanaan).count();
  }

  private static Optional<Rasio> rerata(List<Rasio> nilai) {
    return nilai.isEmpty()
        ? Optional.empty()
        : Optional.of(nilai.stream().reduce(Rasio.NOL, Rasio::tambah).bagi(nilai.size()));
  }
}
