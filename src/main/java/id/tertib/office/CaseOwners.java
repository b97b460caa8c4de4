package id.tertib.office;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose case it is: the owner in a case's key is a perangkat daerah, or a unit of one. */
@Component
public class CaseOwners {

  private final PerangkatDaerahRegister offices;
  private final UnitLayananRegister units;

  CaseOwners(PerangkatDaerahRegister offices, UnitLayananRegister units) {
    this.offices = offices;
    this.units = units;
  }

  /**
   * The office itself, in whatever state it is, or the one that the unit belongs to today; empty
   * when nobody knows this code.
   */
  public Optional<PerangkatDaerah> office(String owner) {
    return offices.find(owner).or(() -> units.find(owner).map(UnitLayanan::office));
  }

  /** What people call it; empty when nobody knows this code. */
  public Optional<String> name(String owner) {
    return offices
        .find(owner)
        .map(PerangkatDaerah::nama)
        .or(() -> units.find(owner).map(UnitLayanan::nama));
  }

  /** Codes under which cases of an office are kept: its own, and those of its units. */
  public Stream<String> owners(String office) {
    return Stream.concat(
        Stream.of(office),
        units.ofOffice(office).map(UnitLayanan::kode).filter(unit -> !unit.equals(office)));
  }
}
