package id.tertib.pmprb;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.Variable;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.Procedure;
import id.tertib.worksheet.Scale.Option;
import id.tertib.worksheet.TaskSheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** What the model of an office's PMPRB does not say: its sheet, its areas, its dates. */
@Component
class PmprbProcedure implements Procedure {

  /** Name of the sheet in the model. */
  private static final String LEMBAR = "lembar";

  /** How a case ends when its office is closed with its work. */
  static final String DITUTUP = "ditutup";

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
  private final PmprbDue due;
  private final PmprbResults results;
  private final PerangkatDaerahRegister offices;
  private final Steps steps;

  PmprbProcedure(
      SiklusPmprb siklus,
      PembagianArea pembagian,
      PmprbDue due,
      PmprbResults results,
      PerangkatDaerahRegister offices,
      Steps steps) {
    this.siklus = siklus;
    this.pembagian = pembagian;
    this.due = due;
    this.results = results;
    this.offices = offices;
    this.steps = steps;
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
  public Optional<String> board() {
    return Optional.of(SiklusPmprb.BOARD);
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
            steps.value(task, PmprbPerangkatDaerah.ASESOR).orElse(""));
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

  @Override
  public Optional<Due> due(TaskInfo task) {
    return Optional.of(
        due.of(
            task,
            Optional.ofNullable(DAYS.get(task.taskKey())).orElseThrow(),
            siklus.batasUnit(task.businessKey())));
  }

  @Override
  public void officeClosed(CaseKey key) {
    results.record(key.toString(), DITUTUP);
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

    /** What a parallel task was made for. */
    Optional<String> value(TaskInfo task, Variable<String> variable) {
      return engine.asSystem(() -> variable.decode(tasks.getVariable(task.id(), variable.name())));
    }

    List<Person> people(String group) {
      return people.inGroup(group);
    }
  }
}
