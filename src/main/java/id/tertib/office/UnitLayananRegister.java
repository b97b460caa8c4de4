package id.tertib.office;

import id.tertib.access.GroupKeeper;
import id.tertib.engine.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service units of the city: every perangkat daerah and the units below it. Units of an office that
 * was merged belong to the one that carries on.
 */
@Component
public class UnitLayananRegister {

  private static final int LONGEST_CODE = 24;

  private final PerangkatDaerahRegister register;
  private final UnitLayananTable table;
  private final PerangkatDaerahTable offices;
  private final GroupKeeper groups;

  UnitLayananRegister(
      PerangkatDaerahRegister register,
      UnitLayananTable table,
      PerangkatDaerahTable offices,
      GroupKeeper groups) {
    this.register = register;
    this.table = table;
    this.offices = offices;
    this.groups = groups;
  }

  /** All that exist or ever existed: offices in their fixed order, each before its units. */
  public List<UnitLayanan> allEver() {
    var offices = register.allEver();
    var codes = offices.stream().map(PerangkatDaerah::kode).collect(Collectors.toSet());
    var successors = register.successors();
    var units = table.all();
    var all = new ArrayList<UnitLayanan>();
    for (var office : offices) {
      if (successors.containsKey(office.kode())) {
        continue;
      }
      all.add(new UnitLayanan(office.kode(), office.nama(), office, office.aktif()));
      offices.stream()
          .filter(other -> office.equals(successors.get(other.kode())))
          .forEach(other -> all.add(new UnitLayanan(other.kode(), other.nama(), office, false)));
      units.stream()
          .filter(unit -> belongsTo(unit.office().kode(), office, successors))
          // One that bears the code of an office is that office.
          .filter(unit -> !codes.contains(unit.kode()))
          .forEach(
              unit ->
                  all.add(
                      new UnitLayanan(
                          unit.kode(), unit.nama(), office, unit.aktif() && office.aktif())));
    }
    return List.copyOf(all);
  }

  /** In whatever state it is. */
  public Optional<UnitLayanan> find(String kode) {
    return allEver().stream().filter(unit -> unit.kode().equals(kode)).findFirst();
  }

  /** Units that were entered below this office, whoever carries on for it today. */
  Stream<UnitLayanan> ofOffice(String office) {
    return table.all().stream()
        .filter(unit -> unit.office().kode().equals(office))
        .map(
            unit ->
                new UnitLayanan(unit.kode(), unit.nama(), register.current(office), unit.aktif()));
  }

  /** Group of a unit's operators. */
  public static String operatorGroup(String kode) {
    return kode.replace("-", "") + "operator";
  }

  /**
   * Enters a unit and makes the group of its operators.
   *
   * @param kode small letters and digits, parts joined by one hyphen; the code of an office for the
   *     office itself, whose name it then has
   * @throws RefusedException 400 or 409, naming the mend
   */
  @Transactional
  public UnitLayanan add(String kode, String nama, PerangkatDaerah office) {
    offices.lock();
    if (!kode.matches(UnitZonaIntegritas.CODE) || kode.length() > LONGEST_CODE) {
      throw RefusedException.badRequest(
          "Kode unit '%s' tidak dapat dipakai. Pakai huruf kecil dan angka, paling banyak %d, bagian-bagiannya dipisah satu tanda hubung, misalnya smpn-6."
              .formatted(kode.length() <= 40 ? kode : kode.substring(0, 39) + "…", LONGEST_CODE));
    }
    var same =
        table.all().stream()
            .filter(unit -> operatorGroup(unit.kode()).equals(operatorGroup(kode)))
            .findFirst();
    if (same.isPresent()) {
      throw RefusedException.conflict(
          "Kode unit %s sudah dipakai oleh %s. Pilih kode lain."
              .formatted(kode, same.get().nama()));
    }
    var itself = register.find(kode);
    if (itself.isPresent() && !itself.get().equals(office)) {
      throw RefusedException.badRequest(
          "Kode %s milik %s. Pilih perangkat daerah itu, atau kode lain."
              .formatted(kode, itself.get().nama()));
    }
    if (itself.isEmpty() && groupOfAnOffice(kode)) {
      throw RefusedException.badRequest(
          "Kode unit %s terlalu mirip dengan kode perangkat daerah. Pilih kode lain."
              .formatted(kode));
    }
    var name = itself.map(PerangkatDaerah::nama).orElse(nama);
    table.add(new UnitZonaIntegritas(kode, name, office, true));
    groups.keep();
    return new UnitLayanan(kode, name, office, true);
  }

  private boolean groupOfAnOffice(String kode) {
    return register.allEver().stream()
        .anyMatch(office -> operatorGroup(office.kode()).equals(operatorGroup(kode)));
  }

  /** Renames a unit, and its group; what belongs to it keeps its code. */
  @Transactional
  public void change(String kode, String nama, boolean aktif) {
    offices.lock();
    table.change(kode, nama, aktif);
    groups.keep();
  }

  private static boolean belongsTo(
      String kode, PerangkatDaerah office, Map<String, PerangkatDaerah> successors) {
    return kode.equals(office.kode()) || office.equals(successors.get(kode));
  }
}
