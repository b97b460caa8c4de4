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

  public static Capaian of(List<Baris> rows, NilaiPelaksanaan weights) {
    var applicable = rows.stream().filter(Baris::applies).toList();
    return new Capaian(
        rows.stream().map(Baris::kode).toList(),
        count(rows, Pelaksanaan.SUDAH),
        count(rows, Pelaksanaan.SEBAGIAN),
        count(rows, Pelaksanaan.BELUM),
        count(rows, Pelaksanaan.TIDAK_BERLAKU),
        applicable.stream().mapToInt(Baris::dibutuhkan).sum(),
        applicable.stream().mapToInt(Baris::tersedia).sum(),
        mean(applicable.stream().map(each -> weights.of(each.pelaksanaan())).toList()),
        mean(applicable.stream().map(Baris::pencapaian).toList()));
  }

  /** Rows that apply. */
  public int applicable() {
    return sudah + sebagian + belum;
  }

  private static int count(List<Baris> rows, Pelaksanaan pelaksanaan) {
    return (int) rows.stream().filter(each -> each.pelaksanaan() == pelaksanaan).count();
  }

  private static Optional<Rasio> mean(List<Rasio> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().reduce(Rasio.ZERO, Rasio::plus).dividedBy(values.size()));
  }
}
