package id.tertib.monitoring.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of the city's report. A figure of the city is the mean over all rows of all offices
 * with a report, each row the same weight (our formula, open as that of one office); an office
 * without a report counts nowhere, not even as zero.
 *
 * @param seluruhnya over every row
 * @param pasti over rows whose quarter is fixed, {@code usulan} over those with a proposed one
 * @param menurutArea by area in the Road Map's order; areas without a row are left out
 * @param menurutKantor by office with a report, in the fixed order
 * @param terbawa actions carried over, those of most offices first
 * @param temuan how many by area and class; areas without one are left out
 * @param tindakLanjut earlier findings by office that was asked about some
 */
public record KotaFigures(
    Capaian seluruhnya,
    Capaian pasti,
    Capaian usulan,
    Map<String, Capaian> menurutArea,
    Map<String, Capaian> menurutKantor,
    List<Terbawa> terbawa,
    Map<String, Map<KelasTemuan, Integer>> temuan,
    Map<String, TindakLanjut> tindakLanjut) {

  /**
   * @param kantor how many offices carry it
   * @param palingSering how many earlier cycles asked it in vain where that was most
   * @param terbukti of these offices, how many have proven it now
   */
  public record Terbawa(
      String kode, String rencanaAksi, int kantor, int palingSering, int terbukti) {}

  /** Earlier findings that were asked about, and those of them that are done. */
  public record TindakLanjut(int jumlah, int ditutup) {

    public int open() {
      return jumlah - ditutup;
    }
  }

  public static KotaFigures of(DataKota data) {
    return new KotaFigures(
        capaian(data, data.allRows()),
        capaian(data, data.allRows().filter(Predicate.not(DataKota.BarisKota::usulan))),
        capaian(data, data.allRows().filter(DataKota.BarisKota::usulan)),
        byArea(data),
        byOffice(data),
        carriedOver(data),
        temuan(data),
        tindakLanjut(data));
  }

  /** Findings of a class in the whole city. */
  public int temuan(KelasTemuan kelas) {
    return temuan.values().stream().mapToInt(each -> each.getOrDefault(kelas, 0)).sum();
  }

  public int countTemuan() {
    return Arrays.stream(KelasTemuan.values()).mapToInt(this::temuan).sum();
  }

  /** All offices together. */
  public TindakLanjut allTindakLanjut() {
    return new TindakLanjut(
        tindakLanjut.values().stream().mapToInt(TindakLanjut::jumlah).sum(),
        tindakLanjut.values().stream().mapToInt(TindakLanjut::ditutup).sum());
  }

  /** Area with the smallest share of its target; the first of several. */
  public Optional<String> lowestArea() {
    return menurutArea.entrySet().stream()
        .filter(each -> each.getValue().pencapaian().isPresent())
        .min(Comparator.comparing(each -> each.getValue().pencapaian().orElseThrow()))
        .map(Map.Entry::getKey);
  }

  private static Capaian capaian(DataKota data, Stream<DataKota.BarisKota> rows) {
    return Capaian.of(rows.map(DataKota.BarisKota::toBaris).toList(), data.nilai());
  }

  private static Map<String, Capaian> byArea(DataKota data) {
    var result = new LinkedHashMap<String, Capaian>();
    for (var area : data.area()) {
      var one = capaian(data, data.allRows().filter(row -> row.area().equals(area)));
      if (!one.kode().isEmpty()) {
        result.put(area, one);
      }
    }
    return result;
  }

  private static Map<String, Capaian> byOffice(DataKota data) {
    var result = new LinkedHashMap<String, Capaian>();
    data.reported()
        .forEach(office -> result.put(office.kode(), capaian(data, office.baris().stream())));
    return result;
  }

  private static List<Terbawa> carriedOver(DataKota data) {
    return data
        .allRows()
        .filter(row -> row.terbawa() > 0)
        .collect(
            Collectors.groupingBy(
                DataKota.BarisKota::kode, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            each ->
                new Terbawa(
                    each.get(0).kode(),
                    each.get(0).rencanaAksi(),
                    each.size(),
                    each.stream().mapToInt(DataKota.BarisKota::terbawa).max().orElse(0),
                    (int) each.stream().filter(row -> row.pelaksanaan().isProven()).count()))
        .sorted(Comparator.comparingInt(Terbawa::kantor).reversed().thenComparing(Terbawa::kode))
        .toList();
  }

  private static Map<String, Map<KelasTemuan, Integer>> temuan(DataKota data) {
    var result = new LinkedHashMap<String, Map<KelasTemuan, Integer>>();
    for (var area : data.area()) {
      var byKelas = new EnumMap<KelasTemuan, Integer>(KelasTemuan.class);
      data.reported().stream()
          .flatMap(office -> office.temuan().stream())
          .filter(temuan -> temuan.area().equals(area))
          .forEach(temuan -> byKelas.merge(temuan.kelas(), 1, Integer::sum));
      if (!byKelas.isEmpty()) {
        result.put(area, byKelas);
      }
    }
    return result;
  }

  private static Map<String, TindakLanjut> tindakLanjut(DataKota data) {
    var result = new LinkedHashMap<String, TindakLanjut>();
    data.reported().stream()
        .filter(office -> !office.temuanLama().isEmpty())
        .forEach(
            office ->
                result.put(
                    office.kode(),
                    new TindakLanjut(
                        office.temuanLama().size(),
                        (int)
                            office.temuanLama().stream()
                                .filter(DataKota.TemuanLama::ditutup)
                                .count())));
    return result;
  }
}
