package id.tertib.pmprb;

import id.tertib.access.Groups;
import id.tertib.audit.AuditEntry;
import id.tertib.data.Tanggal;
import id.tertib.procedure.Decision;
import id.tertib.procedure.Pelaku;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Who fills the city's sheet, and what its panels change; the model calls it. */
@Component("langkahPanelPmprb")
public class PanelSteps {

  private final SiklusKota siklus;
  private final PanelPmprb panel;
  private final Pelaku pelaku;
  private final Clock clock;

  PanelSteps(SiklusKota siklus, PanelPmprb panel, Pelaku pelaku, Clock clock) {
    this.siklus = siklus;
    this.panel = panel;
    this.pelaku = pelaku;
    this.clock = clock;
  }

  /** The pokja by their areas, and Bagian Organisasi for the results. */
  public List<String> pengisi(DelegateExecution execution) {
    return Stream.concat(PanelPmprb.pokja().stream(), Stream.of(Groups.ORGANISASI)).toList();
  }

  public boolean adaTitik(DelegateExecution execution) {
    return !pemilikTitik(execution).isEmpty();
  }

  public List<String> pemilikTitik(DelegateExecution execution) {
    return panel.ownersOfPoints(key(execution));
  }

  public void panelDibuka(DelegateTask task) {
    panel.open(key(task), AuditEntry.SYSTEM);
  }

  /** The values are fixed, or the panel meets again. */
  public void panelDiputus(DelegateTask task) {
    var key = key(task);
    var decision = Decision.of(task.getVariables());
    if (decision.value().equals(PmprbKota.Putusan.TETAPKAN)) {
      siklus.fix(key);
      return;
    }
    var next = LocalDate.parse(PmprbKota.TANGGAL_RAPAT.get(task));
    var attendance = panel.attendance(key);
    var by = pelaku.now();
    panel.adjourn(
        key,
        "Rapat ke-%d, %s".formatted(panel.meetings(key) + 1, Tanggal.hari(LocalDate.now(clock))),
        "%s; rapat berikutnya %s%s"
            .formatted(
                attendance.text(),
                Tanggal.hari(next),
                decision.note().isBlank() ? "" : ". " + decision.note()),
        by);
    siklus.meetAgain(key, next, "Panel 2 dijadwalkan ulang: " + attendance.text(), by);
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
