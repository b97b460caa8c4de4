package id.tertib.pmprb;

import id.tertib.instrument.Category;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.shelf.Instruments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The instruments in which the ministry tells its scores by component, and what they weigh. */
@Component
class InstrumenHasil {

  /** Components of the city's own sheet under the codes of the ministry's table. */
  private static final Map<String, String> IN_CITY =
      Map.of("pemenuhan", "PM", "hasil_antara", "HA", "reform", "RF");

  private final Instruments instruments;

  InstrumenHasil(Instruments instruments) {
    this.instruments = instruments;
  }

  /**
   * What the ministry scores as a whole.
   *
   * @param bagian title of what it is part of
   */
  record Komponen(String kode, String judul, String bagian, BigDecimal bobot) {

    public String paling() {
      return Resmi.bobot(bobot);
    }
  }

  /** By key as {@link SiklusKota#OFFICIAL} has them, of each key the newest first. */
  List<Instrument> all() {
    return instruments.all().stream()
        .filter(one -> SiklusKota.OFFICIAL.contains(one.id().key()) && one.hasTree())
        .sorted(
            Comparator.<Instrument>comparingInt(one -> SiklusKota.OFFICIAL.indexOf(one.id().key()))
                .thenComparing(Comparator.comparing(Instrument::since).reversed()))
        .toList();
  }

  Optional<Instrument> find(InstrumentId id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The one that was in force in a year; else the first. */
  Instrument ofYear(int tahun) {
    var day = LocalDate.of(tahun, 12, 31);
    return all().stream()
        .filter(one -> one.holdsOn(day))
        .max(Comparator.comparing(Instrument::since))
        .orElseGet(() -> all().get(0));
  }

  /** In the order of the sheet. */
  static List<Komponen> komponen(Instrument instrument) {
    return instrument.nodes().stream().flatMap(top -> komponen(top, top.title())).toList();
  }

  private static Stream<Komponen> komponen(Node node, String part) {
    return node.items().isEmpty()
        ? node.children().stream().flatMap(child -> komponen(child, part))
        : node.items().stream().map(item -> komponen(node, item, part));
  }

  private static Komponen komponen(Node node, Item item, String part) {
    return new Komponen(item.code(), node.title(), part, Objects.requireNonNull(node.weight()));
  }

  /** Code of the node in the city's own sheet that is about the same; it may have none. */
  static String inCity(String komponen) {
    return IN_CITY.getOrDefault(komponen, komponen);
  }

  /** Codes of the categories in all its tables: sources differ about which counts. */
  static List<String> predikat(Instrument instrument) {
    return instrument.categories().values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Category::from).reversed())
        .map(Category::code)
        .distinct()
        .toList();
  }

  /** Category of a total by the table that counts; empty for none. */
  static String predikat(Instrument instrument, BigDecimal total) {
    var rounded = total.setScale(2, RoundingMode.HALF_UP);
    return instrument.categoriesInUse().stream()
        .filter(category -> category.holds(rounded))
        .map(Category::code)
        .findFirst()
        .orElse("");
  }

  static Map<String, Komponen> byCode(Instrument instrument) {
    return komponen(instrument).stream()
        .collect(Collectors.toMap(Komponen::kode, komponen -> komponen));
  }
}
