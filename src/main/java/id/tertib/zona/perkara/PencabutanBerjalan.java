package id.tertib.zona.perkara;

import id.tertib.engine.CaseProcesses;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The proposal to take a unit's predicate from it that is being dealt with: at most one. */
@Component
public class PencabutanBerjalan {

  private final PencabutanTable table;
  private final CaseProcesses cases;

  PencabutanBerjalan(PencabutanTable table, CaseProcesses cases) {
    this.table = table;
    this.cases = cases;
  }

  public Optional<PencabutanTable.Row> of(String unit) {
    return table.of(unit).stream().filter(this::runs).findFirst();
  }

  public boolean runs(PencabutanTable.Row row) {
    return row.hasil() == null && cases.isRunning(row.kunci());
  }
}
