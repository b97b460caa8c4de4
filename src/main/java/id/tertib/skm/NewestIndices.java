package id.tertib.skm;

import id.tertib.data.Tanggal;
import id.tertib.instrument.score.Fraction;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.UnitLayananRegister;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a year's surveys once and tells of each office and of the city. */
@Component
class NewestIndices implements IndeksKepuasan {

  private final SurveiTable table;
  private final Skala skala;
  private final PerangkatDaerahRegister offices;
  private final UnitLayananRegister units;

  NewestIndices(
      SurveiTable table, Skala skala, PerangkatDaerahRegister offices, UnitLayananRegister units) {
    this.table = table;
    this.skala = skala;
    this.offices = offices;
    this.units = units;
  }

  @Override
  public Optional<Indeks> ofOffice(String office, int tahun) {
    return Optional.ofNullable(byOffice(tahun).get(office))
        .map(surveys -> ofOffice(offices.get(office), surveys, tahun));
  }

  @Override
  public Optional<Indeks> ofCity(int tahun) {
    var byOffice = byOffice(tahun);
    var all = new ArrayList<Indeks>();
    byOffice.forEach((kode, surveys) -> all.add(ofOffice(offices.get(kode), surveys, tahun)));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            mean(all, "Rerata SKM %d perangkat daerah, tahun %d".formatted(all.size(), tahun)));
  }

  @Override
  public int countOfOffice(String office, int tahun) {
    return byOffice(tahun).getOrDefault(office, List.of()).size();
  }

  @Override
  public Optional<Banyaknya> ofUnit(String unit, int tahun) {
    var own =
        table.ofYear(tahun).stream().filter(each -> each.tempat().unit().equals(unit)).toList();
    return own.stream()
        .map(each -> Tanggal.date(each.catatan().pada()))
        .max(Comparator.naturalOrder())
        .map(
            day ->
                new Banyaknya(
                    own.size(),
                    day,
                    "%d survei SKM %s pada %d".formatted(own.size(), unitName(own.get(0)), tahun)));
  }

  @Override
  public int countOfCity(int tahun) {
    return table.ofYear(tahun).size();
  }

  /** By the office that carries on today. */
  private Map<String, List<Survei>> byOffice(int tahun) {
    return table.ofYear(tahun).stream()
        .collect(
            Collectors.groupingBy(
                survei -> offices.today(survei.tempat().office()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private Indeks ofOffice(PerangkatDaerah office, List<Survei> surveys, int tahun) {
    var newest = new LinkedHashMap<String, Survei>();
    surveys.stream()
        .sorted(Comparator.comparing(Survei::masa))
        .forEach(survei -> newest.put(survei.tempat().unit(), survei));
    var own = newest.get(office.kode());
    if (own != null) {
      return one(own, office.nama());
    }
    var each = newest.values().stream().map(survei -> one(survei, unitName(survei))).toList();
    return each.size() == 1
        ? each.get(0)
        : mean(
            each,
            "Rerata SKM %d unit layanan %s, tahun %d".formatted(each.size(), office.nama(), tahun));
  }

  private Indeks one(Survei survei, String nama) {
    var hasil = skala.hasil(survei.hitungan());
    return new Indeks(
        hasil.indeks(),
        hasil.mutu(),
        1,
        Tanggal.date(survei.catatan().pada()),
        "SKM %s, %s".formatted(nama, survei.masa().text()));
  }

  private String unitName(Survei survei) {
    return units.find(survei.tempat().unit()).orElseThrow().nama();
  }

  /** Of indices as they were published, so that whoever adds them up finds the same. */
  private static Indeks mean(Collection<Indeks> all, String sumber) {
    var sum =
        all.stream().map(Indeks::indeks).map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
    return new Indeks(
        sum.over(Fraction.of(BigDecimal.valueOf(all.size()))).rounded(2),
        "",
        all.stream().mapToInt(Indeks::surveys).sum(),
        Objects.requireNonNull(
            all.stream().map(Indeks::hari).max(Comparator.<LocalDate>naturalOrder()).orElseThrow()),
        sumber);
  }
}
