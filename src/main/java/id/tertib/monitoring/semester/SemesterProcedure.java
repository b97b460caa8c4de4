package id.tertib.monitoring.semester;

import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.semester.TenggatCalculation.Calculated;
import id.tertib.procedure.Procedure;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Scale.Option;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the model of the city's semester does not say: who can assess, and when steps are due. */
@Component
class SemesterProcedure implements Procedure {

  private final RencanaMonitoring rencana;
  private final TenggatCalculation calculation;

  SemesterProcedure(RencanaMonitoring rencana, TenggatCalculation calculation) {
    this.rencana = rencana;
    this.calculation = calculation;
  }

  @Override
  public String processKey() {
    return MonitoringSemester.KEY;
  }

  @Override
  public boolean followsOffices() {
    return true;
  }

  @Override
  public String period(CaseKey key) {
    return Semester.parse(key.cycle()).text();
  }

  @Override
  public List<Option> choices(String name) {
    return name.equals("asesor")
        ? rencana.asesor().stream().map(each -> new Option(each.id(), each.nama())).toList()
        : List.of();
  }

  @Override
  public Optional<String> check(String list, TaskInfo task, ListRow row) {
    return list.equals(RencanaMonitoring.RENCANA) ? rencana.check(row) : Optional.empty();
  }

  @Override
  public Optional<Due> due(TaskInfo task) {
    return Optional.of(
            switch (task.taskKey()) {
              case MonitoringSemester.SUSUN_RENCANA, MonitoringSemester.TETAPKAN_TIM ->
                  calculation.rencana();
              default -> calculation.laporanKota();
            })
        .map(Calculated::due);
  }
}
