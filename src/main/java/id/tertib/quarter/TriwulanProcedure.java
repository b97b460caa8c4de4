package id.tertib.quarter;

import id.tertib.deadline.DeadlineSource;
import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.Procedure;
import id.tertib.roadmap.Triwulan;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the model of the quarterly report does not say: its sheet, its period, its due date. */
@Component
class TriwulanProcedure implements Procedure {

  static final String LAPORAN = "laporan";

  private final LaporanTriwulan laporan;
  private final TenggatTriwulan tenggat;

  TriwulanProcedure(LaporanTriwulan laporan, TenggatTriwulan tenggat) {
    this.laporan = laporan;
    this.tenggat = tenggat;
  }

  @Override
  public String processKey() {
    return RencanaAksiTriwulan.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return Triwulan.parse(key.cycle()).text();
  }

  @Override
  public Set<String> sheets() {
    return Set.of(LAPORAN);
  }

  @Override
  public Optional<String> sheet(CaseKey key, String name) {
    return laporan.find(key.toString()).map(OfficeCase::sheet);
  }

  @Override
  public void officeClosed(CaseKey key) {
    laporan.end(key.toString(), LaporanTriwulan.DITUTUP);
  }

  @Override
  public Optional<DeadlineSource.Outcome> outcome(CaseKey key) {
    return Optional.of(
        new DeadlineSource.Outcome(
            "Laporan %s dengan buktinya".formatted(period(key)), "/kemajuan/" + key));
  }

  @Override
  public Optional<String> board() {
    return Optional.of("/tertib/triwulan/papan.js");
  }

  @Override
  public Optional<Due> due(TaskInfo task) {
    return Optional.of(new Due(tenggat.rule(task.businessKey()), null));
  }
}
