package id.tertib.zona.perkara;

import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import org.springframework.stereotype.Component;

/** What is owed of a unit's plan follows the office that its unit belongs to. */
@Component
class RencanaIkutKantor implements OfficeFollower {

  private final PerkaraZonaTable table;
  private final RencanaZona rencana;

  RencanaIkutKantor(PerkaraZonaTable table, RencanaZona rencana) {
    this.table = table;
    this.rencana = rencana;
  }

  @Override
  public OfficeImpact impact(OfficeChange change) {
    return OfficeImpact.none();
  }

  @Override
  public void follow(OfficeChange change, String by) {
    switch (change.kind()) {
      case MERGE, REOPEN ->
          table.all().stream()
              .filter(PerkaraZona::berjalan)
              .forEach(one -> rencana.handOver(one.kunci()));
      case CLOSE, RENAME, ADD -> {
        // A case that ends takes its plan with it.
      }
    }
  }
}
