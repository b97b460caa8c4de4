package id.tertib.zona.pemantauan;

import id.tertib.engine.CaseKey;
import id.tertib.procedure.Pelaku;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.perkara.PencabutanTable;
import id.tertib.zona.perkara.PencabutanTable.Hasil;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of a revocation change; the model calls it. */
@Component("langkahPencabutanZona")
public class PencabutanSteps {

  private final PencabutanTable table;
  private final BerkasPencabutan berkas;
  private final UnitDesk desk;
  private final Pelaku pelaku;

  PencabutanSteps(PencabutanTable table, BerkasPencabutan berkas, UnitDesk desk, Pelaku pelaku) {
    this.table = table;
    this.berkas = berkas;
    this.desk = desk;
    this.pelaku = pelaku;
  }

  /** Group that confirms: the head of the TPI, or who stands above him where he proposed it. */
  public String penelaah(DelegateExecution execution) {
    return PencabutanProcedure.confirms(table.find(key(execution)));
  }

  public boolean dikonfirmasi(DelegateExecution execution) {
    return berkas.confirmed(key(execution));
  }

  public boolean dicabut(DelegateExecution execution) {
    return berkas.decision(key(execution)).dicabut();
  }

  public void ditelaah(DelegateTask task) {
    var key = key(task);
    if (!berkas.confirmed(key)) {
      table.end(key, Hasil.TIDAK_DIKONFIRMASI);
    }
  }

  /** The register changes from the decision's date, in the name of whoever recorded it. */
  public void diputus(DelegateTask task) {
    var key = key(task);
    var decision = berkas.decision(key);
    if (decision.dicabut()) {
      desk.record(
          pelaku.now(),
          CaseKey.parse(key).requireOwner(),
          new Baru(
              Hal.PREDIKAT,
              Predikat.DICABUT.name(),
              decision.tanggal().orElse(null),
              decision.nomor(),
              decision.bukti().get(0).id()));
    }
    table.end(key, decision.dicabut() ? Hasil.DICABUT : Hasil.TIDAK_DICABUT);
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
