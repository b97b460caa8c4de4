package id.tertib.pmprb;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.deadline.DueRule;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.Parameters;
import id.tertib.procedure.Procedure;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.Scale.Option;
import id.tertib.worksheet.TaskSheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the model of an office's PMPRB does not say: its sheet, its areas, its dates. */
@Component
class PmprbProcedure implements Procedure {

  /** Name of the sheet in the model. */
  private static final String LEMBAR = "lembar";

  /** Working days of each step, as parameters call them. */
  private static final Map<String, String> DAYS =
      Map.of(
          PmprbPerangkatDaerah.TUNJUK_ASESOR, "hari_pmprb_tunjuk",
          PmprbPerangkatDaerah.ISI_LEMBAR, "hari_pmprb_isi",
          PmprbPerangkatDaerah.REVIU_KOORDINATOR, "hari_pmprb_reviu",
          PmprbPerangkatDaerah.TANDA_TANGAN, "hari_pmprb_tanda_tangan",
          PmprbPerangkatDaerah.VERIFIKASI, "hari_pmprb_verifikasi");

  private final SiklusPmprb siklus;
  private final PembagianArea pembagian;
  private final Returns returns;
  private final Parameters parameters;
  private final PerangkatDaerahRegister offices;
  private final Steps steps;
  private final Clock clock;

  PmprbProcedure(
      SiklusPmprb siklus,
      PembagianArea pembagian,
      Returns returns,
      Parameters parameters,
      PerangkatDaerahRegister offices,
      Steps steps,
      Clock clock) {
    this.siklus = siklus;
    this.pembagian = pembagian;
    this.returns = returns;
    this.parameters = parameters;
    this.offices = offices;
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return PmprbPerangkatDaerah.KEY;
  }

  @Override
  public String period(CaseKey key) {
    return PmprbKinds.period(key.cycle());
  }

  @Override
  public Set<String> sheets() {
    return Set.of(LEMBAR);
  }

  @Override
  public Optional<String> sheet(CaseKey key, String name) {
    return siklus.find(key.toString()).map(OfficeCase::sheet);
  }

  /** An assessor fills the areas that the head gave to him. */
  @Override
  public List<TaskSheet.Scope> scopes(TaskInfo task, String name) {
    if (!task.taskKey().equals(PmprbPerangkatDaerah.ISI_LEMBAR)) {
      return List.of();
    }
    var parts =
        pembagian.parts(
            task.businessKey(),
            siklus.get(task.businessKey()).sheet(),
            steps.asesor(task).orElse(""));
    return List.of(new TaskSheet.Scope(parts, "bagian asesor lain"));
  }

  @Override
  public List<Option> choices(String name, TaskInfo task) {
    var office = offices.current(CaseKey.parse(task.businessKey()).requireOwner());
    return steps.people(office.group(Jabatan.ASESOR)).stream()
        .map(person -> new Option(person.id(), person.nama()))
        .toList();
  }

  @Override
  public Optional<String> debtor(TaskInfo task) {
    return task.taskKey().equals(PmprbPerangkatDaerah.VERIFIKASI)
        ? Optional.of(
            PmprbSteps.INSPEKTORAT.equals(CaseKey.parse(task.businessKey()).owner())
                ? Groups.ORGANISASI
                : PmprbSteps.TPI)
        : Optional.empty();
  }

  /** So many working days, or the day that came with a return; never after the batas unit. */
  @Override
  public Optional<Due> due(TaskInfo task) {
    var latest = siklus.batasUnit(task.businessKey());
    var returned = returns.standing(task).map(last -> last.due()).orElse(null);
    return Optional.of(
        new Due(
            returned == null ? counted(task, latest) : DueRule.fixed(earlier(returned, latest)),
            null));
  }

  private DueRule counted(TaskInfo task, LocalDate latest) {
    var days = parameters.days(Optional.ofNullable(DAYS.get(task.taskKey())).orElseThrow());
    return DueRule.workingDays(LocalDate.now(clock), days, latest);
  }

  private static LocalDate earlier(LocalDate day, @Nullable LocalDate latest) {
    return latest != null && day.isAfter(latest) ? latest : day;
  }

  @Override
  public void officeClosed(CaseKey key) {
    siklus.end(key.toString(), "ditutup");
  }

  /** What the engine and the directory know of a task. */
  @Component
  static class Steps {

    private final TaskService tasks;
    private final EngineTasks engine;
    private final People people;

    Steps(TaskService tasks, EngineTasks engine, People people) {
      this.tasks = tasks;
      this.engine = engine;
      this.people = people;
    }

    Optional<String> asesor(TaskInfo task) {
      return engine.asSystem(
          () ->
              PmprbPerangkatDaerah.ASESOR.decode(
                  tasks.getVariable(task.id(), PmprbPerangkatDaerah.ASESOR.name())));
    }

    List<Person> people(String group) {
      return people.inGroup(group);
    }
  }
}
