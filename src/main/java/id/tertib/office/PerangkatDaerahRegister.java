package id.tertib.office;

import id.tertib.engine.RefusedException;
import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The offices of the city, in their fixed order. They change: what exists today and what ever
 * existed are two questions, and whoever was merged has an office that carries on for it.
 */
@Component
public class PerangkatDaerahRegister {

  /** Source of the offices that the city added itself; the file never knows them. */
  static final String KOTA = "kota";

  private static final Logger LOG = LoggerFactory.getLogger(PerangkatDaerahRegister.class);

  private final PerangkatDaerahTable table;
  private final TransactionOperations transaction;

  PerangkatDaerahRegister(PerangkatDaerahTable table, TransactionOperations transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  /** Before anything can ask for an office, the table knows those that are shipped. */
  @PostConstruct
  void load() {
    load(PerangkatDaerahFile.read());
  }

  /**
   * Adds the offices whose codes the table never knew, each behind its neighbour in the file; what
   * is there already stays as the city has it.
   *
   * @throws IllegalStateException when the file lost an office that it once brought and that still
   *     exists
   */
  void load(List<PerangkatDaerah> shipped) {
    transaction.executeWithoutResult(
        status -> {
          table.lock();
          var known = table.all();
          refuseLostOffices(known, shipped);
          if (known.isEmpty()) {
            shipped.forEach(
                office -> table.insert(office, new PerangkatDaerahTable.Basis(null, null)));
          } else {
            addNew(shipped);
          }
        });
  }

  /** Those that exist today. */
  public List<PerangkatDaerah> all() {
    return table.all().stream().filter(PerangkatDaerah::aktif).toList();
  }

  /** All that exist or ever existed, each at its place: for whatever tells of the past. */
  public List<PerangkatDaerah> allEver() {
    return table.all();
  }

  /** In whatever state it is. */
  public Optional<PerangkatDaerah> find(String kode) {
    return table.find(kode);
  }

  /**
   * In whatever state it is.
   *
   * @throws IllegalArgumentException when no office ever had this code
   */
  public PerangkatDaerah get(String kode) {
    return find(kode)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Perangkat daerah %s tidak dikenal. Lihat daftar perangkat daerah."
                        .formatted(kode)));
  }

  /**
   * In whatever state it is, for somebody who asked for it.
   *
   * @throws RefusedException 404 when no office ever had this code
   */
  PerangkatDaerah require(String kode) {
    return find(kode)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Perangkat daerah '%s' tidak dikenal. Lihat daftar perangkat daerah."
                        .formatted(kode)));
  }

  /**
   * The office that carries on today: itself, or the last of its successors. One that was closed
   * carries on as itself, with nobody after it.
   *
   * @throws IllegalArgumentException when no office ever had this code
   */
  public PerangkatDaerah current(String kode) {
    var office = get(kode);
    // Asked at every step of a case: nearly always there is no one to follow.
    return office.penerus() == null ? office : current(office, byKode());
  }

  /** The office that carries on for this one; empty when it was not merged. */
  public Optional<PerangkatDaerah> successor(String kode) {
    return find(kode)
        .filter(office -> office.penerus() != null)
        .map(office -> current(office.kode()));
  }

  /** Code of the office that carries on for this one; the same code when it was not merged. */
  public String today(String kode) {
    return successor(kode.strip()).map(PerangkatDaerah::kode).orElse(kode);
  }

  /** Every office that was merged, by code, with the one that carries on for it today. */
  public Map<String, PerangkatDaerah> successors() {
    var all = byKode();
    return all.values().stream()
        .filter(office -> office.penerus() != null)
        .collect(Collectors.toMap(PerangkatDaerah::kode, office -> current(office, all)));
  }

  /**
   * Codes of the offices that this one carries on: those merged into it, and into those, and so on;
   * itself last.
   */
  public List<String> lineage(String kode) {
    var all = table.all();
    var found = new LinkedHashSet<String>();
    collect(kode, all, found);
    return List.copyOf(found);
  }

  /**
   * The office that somebody means: by code, name, short name or alias, whatever the case. One that
   * was merged is found as the office that carries on for it.
   */
  public Optional<PerangkatDaerah> findByNameOrAlias(String text) {
    var key = PerangkatDaerahTable.key(text);
    var all = byKode();
    var named = all.values().stream().filter(office -> names(office).contains(key)).toList();
    var byAlias =
        table.aliases().stream()
            .filter(alias -> PerangkatDaerahTable.key(alias.nama()).equals(key))
            .flatMap(alias -> Optional.ofNullable(all.get(alias.kode())).stream());
    // A name of the past may be borne anew by an office of today, which then is the one meant.
    return Stream.of(
            named.stream().filter(PerangkatDaerah::aktif),
            byAlias,
            named.stream().filter(office -> !office.aktif()))
        .flatMap(Function.identity())
        .findFirst()
        .map(office -> current(office, all));
  }

  /**
   * Makes whoever wants to change this office wait for the end of the caller's transaction, and
   * waits for whoever is changing it: what is asked afterwards holds.
   */
  public void hold(String kode) {
    table.hold(kode);
  }

  private void addNew(List<PerangkatDaerah> shipped) {
    var before = "";
    for (var office : shipped) {
      var known = table.all();
      var byKode = known.stream().collect(Collectors.toMap(PerangkatDaerah::kode, one -> one));
      if (!byKode.containsKey(office.kode())) {
        var clash = clash(office, known);
        if (clash.isPresent()) {
          // The city was there first: its own office has the name or the groups.
          LOG.warn(
              "Perangkat daerah {} dari berkas tidak ditambahkan: {} sudah dipakai {}",
              office.kode(),
              office.nama(),
              clash.get());
          continue;
        }
        var behind = byKode.get(before);
        var place = behind == null ? 1 : behind.urutan() + 1;
        table.insert(
            new PerangkatDaerah(
                office.kode(),
                office.nama(),
                office.singkatan(),
                office.jenis(),
                office.sumber(),
                place),
            new PerangkatDaerahTable.Basis(null, null));
      }
      before = office.kode();
    }
  }

  /** Code of the office that already has the groups or a name of this one. */
  private Optional<String> clash(PerangkatDaerah office, List<PerangkatDaerah> known) {
    var keys = names(office);
    return Stream.concat(
            known.stream()
                .filter(
                    other ->
                        other.group().equals(office.group())
                            || other.aktif() && names(other).stream().anyMatch(keys::contains))
                .map(PerangkatDaerah::kode),
            table.aliases().stream()
                .filter(alias -> keys.contains(PerangkatDaerahTable.key(alias.nama())))
                .map(Alias::kode))
        .findFirst();
  }

  /** What an office is called, as names are compared. */
  static Set<String> names(PerangkatDaerah office) {
    var names = new HashSet<String>();
    Stream.of(office.kode(), office.nama(), office.singkatan())
        .map(PerangkatDaerahTable::key)
        .forEach(names::add);
    return names;
  }

  private Map<String, PerangkatDaerah> byKode() {
    return table.all().stream()
        .collect(
            Collectors.toMap(
                PerangkatDaerah::kode,
                Function.identity(),
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  private static PerangkatDaerah current(PerangkatDaerah office, Map<String, PerangkatDaerah> all) {
    var last = office;
    // Never in a circle: only an office that exists can take another over.
    while (last.penerus() != null) {
      last = java.util.Objects.requireNonNull(all.get(last.penerus()));
    }
    return last;
  }

  private static void collect(String kode, List<PerangkatDaerah> all, Set<String> found) {
    for (var office : all) {
      if (kode.equals(office.penerus())) {
        collect(office.kode(), all, found);
      }
    }
    found.add(kode);
  }

  private static void refuseLostOffices(
      List<PerangkatDaerah> known, List<PerangkatDaerah> shipped) {
    var codes = shipped.stream().map(PerangkatDaerah::kode).collect(Collectors.toSet());
    var lost = new ArrayList<String>();
    for (var office : known) {
      if (office.aktif() && !office.sumber().equals(KOTA) && !codes.contains(office.kode())) {
        lost.add(office.kode());
      }
    }
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          "Berkas %s tidak lagi memuat %s, padahal perangkat daerah itu masih ada. Kembalikan barisnya."
              .formatted(PerangkatDaerahFile.PATH, String.join(", ", lost)));
    }
  }
}
