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
public record AngkaKota(
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

    public int terbuka() {
      return jumlah - ditutup;
    }
  }

  public static AngkaKota dari(DataKota data) {
    return new AngkaKota(
        capaian(data, data.semuaBaris()),
        capaian(data, data.semuaBaris().filter(Predicate.not(DataKota.BarisKota::usulan))),
        capaian(data, data.semuaBaris().filter(DataKota.BarisKota::usulan)),
        menurutArea(data),
        menurutKantor(data),
        terbawa(data),
        temuan(data),
        tindakLanjut(data));
  }

  /** Findings of a class in the whole city. */
  public int temuan(KelasTemuan kelas) {
    return temuan.values().stream().mapToInt(satu -> satu.getOrDefault(kelas, 0)).sum();
  }

  public int semuaTemuan() {
    return Arrays.stream(KelasTemuan.values()).mapToInt(this::temuan).sum();
  }

  /** All offices together. */
  public TindakLanjut tindakLanjutKota() {
    return new TindakLanjut(
        tindakLanjut.values().stream().mapToInt(TindakLanjut::jumlah).sum(),
        tindakLanjut.values().stream().mapToInt(TindakLanjut::ditutup).sum());
  }

  /** Area with the smallest share of its target; the first of several. */
  public Optional<String> areaTerendah() {
    return menurutArea.entrySet().stream()
        .filter(satu -> satu.getValue().pencapaian().isPresent())
        .min(Comparator.comparing(satu -> satu.getValue().pencapaian().orElseThrow()))
        .map(Map.Entry::getKey);
  }

  private static Capaian capaian(DataKota data, Stream<DataKota.BarisKota> baris) {
    return Capaian.dari(baris.map(DataKota.BarisKota::baris).toList(), data.nilai());
  }

  private static Map<String, Capaian> menurutArea(DataKota data) {
    var hasil = new LinkedHashMap<String, Capaian>();
    for (var area : data.area()) {
      var satu = capaian(data, data.semuaBaris().filter(baris -> baris.area().equals(area)));
      if (!satu.kode().isEmpty()) {
        hasil.put(area, satu);
      }
    }
    return hasil;
  }

  private static Map<String, Capaian> menurutKantor(DataKota data) {
    var hasil = new LinkedHashMap<String, Capaian>();
    data.dilaporkan()
        .forEach(kantor -> hasil.put(kantor.kode(), capaian(data, kantor.baris().stream())));
    return hasil;
  }

  private static List<Terbawa> terbawa(DataKota data) {
    return data
        .semuaBaris()
        .filter(baris -> baris.terbawa() > 0)
        .collect(
            Collectors.groupingBy(
                DataKota.BarisKota::kode, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            satu ->
                new Terbawa(
                    satu.get(0).kode(),
                    satu.get(0).rencanaAksi(),
                    satu.size(),
                    satu.stream().mapToInt(DataKota.BarisKota::terbawa).max().orElse(0),
                    (int) satu.stream().filter(baris -> baris.pelaksanaan().terbukti()).count()))
        .sorted(Comparator.comparingInt(Terbawa::kantor).reversed().thenComparing(Terbawa::kode))
        .toList();
  }

  private static Map<String, Map<KelasTemuan, Integer>> temuan(DataKota data) {
    var hasil = new LinkedHashMap<String, Map<KelasTemuan, Integer>>();
    for (var area : data.area()) {
      var menurutKelas = new EnumMap<KelasTemuan, Integer>(KelasTemuan.class);
      data.dilaporkan().stream()
          .flatMap(kantor -> kantor.temuan().stream())
          .filter(temuan -> temuan.area().equals(area))
          .forEach(temuan -> menurutKelas.merge(temuan.kelas(), 1, Integer::sum));
      if (!menurutKelas.isEmpty()) {
        hasil.put(area, menurutKelas);
      }
    }
    return hasil;
  }

  private static Map<String, TindakLanjut> tindakLanjut(DataKota data) {
    var hasil = new LinkedHashMap<String, TindakLanjut>();
    data.dilaporkan().stream()
        .filter(kantor -> !kantor.temuanLama().isEmpty())
        .forEach(
            kantor ->
                hasil.put(
                    kantor.kode(),
                    new TindakLanjut(
                        kantor.temuanLama().size(),
                        (int)
                            kantor.temuanLama().stream()
                                .filter(DataKota.TemuanLama::ditutup)
                                .count())));
    return hasil;
  }
}
