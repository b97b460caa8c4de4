package id.tertib.worksheet.work;

import id.tertib.office.CaseOwners;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Owner;
import org.springframework.stereotype.Component;

/** How people call the owner of a sheet or document. */
@Component
public final class OwnerNames {

  private final PerangkatDaerahRegister offices;
  private final CaseOwners owners;

  OwnerNames(PerangkatDaerahRegister offices, CaseOwners owners) {
    this.owners = owners;
    this.offices = offices;
  }

  private static final String CITY = "Kota Tangerang Selatan";

  /** The name of an office, unit or the city; for others their kind and key. */
  public String of(Owner owner) {
    return switch (owner.kind()) {
      case KANTOR -> offices.find(owner.key()).map(PerangkatDaerah::nama).orElse(owner.key());
      case KOTA -> CITY;
      case UNIT -> owners.name(owner.key()).orElse(owner.key());
      case PERKARA -> owner.kind().code() + " " + owner.key();
    };
  }
}
