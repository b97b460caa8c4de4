package id.tertib.zona;

import id.tertib.engine.EngineTasks;
import id.tertib.office.Jabatan;
import id.tertib.office.UnitLayananRegister;
import id.tertib.procedure.OfficeVariables;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.proses.PerkaraDesk;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.usulan.UsulanTahunan;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Puts a unit's case where it waits for the city's letter, without the months before. */
@Component
public class UnitMenunggu {

  private final RuntimeService runtime;
  private final EngineTasks engine;
  private final PerkaraDesk desk;
  private final PerkaraZonaTable table;
  private final UnitDesk units;
  private final UsulanTahunan usulan;
  private final SyaratZona syarat;

  UnitMenunggu(
      RuntimeService runtime,
      EngineTasks engine,
      PerkaraDesk desk,
      PerkaraZonaTable table,
      UnitDesk units,
      UsulanTahunan usulan,
      SyaratZona syarat) {
    this.runtime = runtime;
    this.engine = engine;
    this.desk = desk;
    this.table = table;
    this.units = units;
    this.usulan = usulan;
    this.syarat = syarat;
  }

  /** Its case begins, and nothing of it is decided. */
  public String begun(int year, String kode) {
    return engine.<String>whole(() -> desk.begin(year, units.get(kode), "organisasi").kunci());
  }

  /** It is decided for WBK now, waits, and the city hears of it; all of it or nothing. */
  public void decided(String key) {
    engine.whole(
        () -> {
          var unit = units.get(ZonaIntegritas.unit(key));
          var variables = OfficeVariables.of(unit.unit().office(), Jabatan.KEPALA);
          usulan
              .refuse(table.get(key).tahun())
              .ifPresent(
                  why -> {
                    throw new Refused(why.pesan());
                  });
          table.decided(key, Optional.of(Tingkat.WBK), syarat.today());
          usulan.decided(table.get(key).tahun(), "sistem");
          var instance =
              runtime
                  .createProcessInstanceByKey(ZonaIntegritas.KEY)
                  .businessKey(key)
                  .setVariables(variables)
                  .setVariable(
                      ZonaIntegritas.OPERATOR.name(),
                      UnitLayananRegister.operatorGroup(unit.kode()))
                  .startBeforeActivity("menungguSurat")
                  .execute();
          table.setInstance(key, instance.getId());
        });
  }

  public String waiting(int year, String kode) {
    var key = begun(year, kode);
    decided(key);
    return key;
  }

  /** As the timer of the year's last day does it. */
  void closed(int year) {
    engine.whole(() -> usulan.close(ZonaIntegritas.key(year)));
  }

  /** The year takes nobody on any more. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
      super(why);
    }
  }
}
