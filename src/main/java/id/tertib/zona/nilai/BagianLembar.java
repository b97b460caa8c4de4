package id.tertib.zona.nilai;

import id.tertib.instrument.shelf.Instruments;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.util.List;
import org.springframework.stereotype.Component;

/** The parts of a unit's sheet with their weights, as its instrument says. */
@Component
public class BagianLembar {

  private final Instruments instruments;

  BagianLembar(Instruments instruments) {
    this.instruments = instruments;
  }

  /** The six areas, then the components of Hasil. */
  public List<BagianZona> semua() {
    return BagianZona.of(instruments.find(ZonaIntegritas.LKE).orElseThrow());
  }
}
