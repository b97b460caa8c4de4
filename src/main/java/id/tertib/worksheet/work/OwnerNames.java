package id.tertib.worksheet.work;

import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Owner;
import org.springframework.stereotype.Component;

/** How people call the owner of a sheet or document. */
@Component
public final class OwnerNames {

  private final PerangkatDaerahRegister offices;

  OwnerNames(PerangkatDaerahRegister offices) {
    this.offices = offices;
  }

  /** The name of an office; for others their kind and key, e.g. {@code unit rsud}. */
  public String of(Owner owner) {
    return owner.kind() == Owner.Kind.KANTOR
        ? offices.find(owner.key()).map(PerangkatDaerah::nama).orElse(owner.key())
        : owner.kind().code() + " " + owner.key();
  }
}
