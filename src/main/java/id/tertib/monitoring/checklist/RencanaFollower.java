package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.office.OfficeChange;
import id.tertib.office.OfficeChange.Kind;
import id.tertib.office.OfficeFollower;
import id.tertib.office.OfficeImpact;
import id.tertib.office.OfficeImpact.Line;
import id.tertib.office.PerangkatDaerah;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plans in the making lose the rows of offices that are no more, and get those of new ones. */
@Component
@Order(2)
class RencanaFollower implements OfficeFollower {

  private final SiklusRepository siklus;
  private final RencanaMonitoring rencana;
  private final TaskService tasks;

  RencanaFollower(SiklusRepository siklus, RencanaMonitoring rencana, TaskService tasks) {
    this.siklus = siklus;
    this.rencana = rencana;
    this.tasks = tasks;
  }

  /** No cycle starts its offices, and no office reports, while the offices change. */
  @Override
  public void lock() {
    siklus.all().stream().map(Siklus::id).sorted().forEach(siklus::lockForChange);
  }

  @Override
  public OfficeImpact impact(OfficeChange change) {
    var rows = new ArrayList<Line>();
    var warnings = new ArrayList<String>();
    for (var each : planned()) {
      switch (change.kind()) {
        case MERGE -> leave(each, change, "hanya " + heir(change), rows);
        case CLOSE -> leave(each, change, change.after().singkatan() + " tidak ikut", rows);
        case ADD -> join(each, change.after(), rows, warnings);
        case RENAME, REOPEN -> {
          // A plan reads names from the register.
        }
      }
    }
    return new OfficeImpact(rows, warnings, List.of());
  }

  private static String heir(OfficeChange change) {
    return change.requireHeir().singkatan();
  }

  private void leave(Siklus one, OfficeChange change, String then, List<Line> rows) {
    var pd = change.after();
    if (rencana.takesPart(one.semester(), pd.kode())) {
      rows.add(new Line("Rencana " + one.semester().text(), pd.singkatan() + " ikut", then));
    }
  }

  private void join(Siklus one, PerangkatDaerah pd, List<Line> rows, List<String> warnings) {
    if (isBeingPlanned(one)) {
      rows.add(
          new Line(
              "Rencana " + one.semester().text(),
              "tanpa " + pd.singkatan(),
              pd.singkatan() + " diusulkan ikut"));
    } else {
      warnings.add(
          "Rencana %s sudah diajukan, jadi %s ikut mulai semester berikutnya."
              .formatted(one.semester().text(), pd.singkatan()));
    }
  }

  @Override
  public void follow(OfficeChange change, String by) {
    planned().stream()
        .filter(each -> change.kind() != Kind.ADD || isBeingPlanned(each))
        .forEach(each -> rencana.follow(each.semester(), change, by));
  }

  private List<Siklus> planned() {
    return siklus.all().stream()
        .filter(each -> each.keadaan().equals(Siklus.DIRENCANAKAN))
        .toList();
  }

  /** The plan lies with Bagian Organisasi and not yet with the Sekda. */
  private boolean isBeingPlanned(Siklus one) {
    return tasks
            .createTaskQuery()
            .processDefinitionKey(MonitoringSemester.KEY)
            .processInstanceBusinessKey(one.key())
            .taskDefinitionKey(MonitoringSemester.SUSUN_RENCANA)
            .count()
        > 0;
  }
}
