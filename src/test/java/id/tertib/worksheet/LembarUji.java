package id.tertib.worksheet;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings tasks with sheets and lists into being, for the tests of this module. */
@Component
public class LembarUji {

  public static final String PENGISI = "dinkesasesor";
  public static final String REKAN = "dinkessekretaris";
  public static final String ASESOR = "asesor2";

  /** The second one corrects. */
  public static final List<Layer> LAPIS =
      List.of(Layer.self("Perangkat daerah"), new Layer("asesor", "Asesor", true, false));

  public static final String PERKARA = "2026-S2/dinkes";

  public final RepositoryService repository;
  public final RuntimeService runtime;
  public final TaskService tasks;
  public final Sheets sheets;

  LembarUji(
      RepositoryService repository, RuntimeService runtime, TaskService tasks, Sheets sheets) {
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
    this.sheets = sheets;
  }

  /** A sheet of three items and its task, in the group's hands. */
  public Task mulai() {
    return mulai(PERKARA);
  }

  public Task mulai(String perkara) {
    return mulai(perkara, 3);
  }

  public Task mulai(String perkara, int butir) {
    sheets.create(lembar(perkara, butir));
    repository
        .createDeployment()
        .addClasspathResource("id/tertib/worksheet/uji-lembar.bpmn")
        .addClasspathResource("id/tertib/worksheet/uji-lembar.form")
        .enableDuplicateFiltering(true)
        .name("uji-lembar")
        .deploy();
    runtime.startProcessInstanceByKey(
        UjiLembar.KEY,
        perkara,
        Map.of("tenggat", Date.from(java.time.Instant.parse("2026-11-26T09:00:00Z"))));
    return tugas(perkara);
  }

  public static NewSheet lembar(String perkara) {
    return lembar(perkara, 3);
  }

  /** Three items as everybody knows them, of which the third is free, and as many more. */
  private static NewSheet lembar(String perkara, int items) {
    var known =
        List.of("Rapat internal seleksi tim", "Penyusunan surat keputusan tim", "Terbentuknya tim");
    return new NewSheet(
        UjiLembar.INSTRUMENT,
        perkara,
        perkara,
        Owner.office("dinkes"),
        LAPIS,
        IntStream.rangeClosed(1, items)
            .mapToObj(
                number ->
                    butir(
                        "UJI-" + number,
                        number <= known.size() ? known.get(number - 1) : "Kegiatan " + number,
                        number != 3))
            .toList());
  }

  private static SheetItem butir(String code, String text, boolean required) {
    return new SheetItem(
        code, "Manajemen Perubahan", text, UjiSkala.KIND, required, Map.of("jadwal", "TW4"));
  }

  /** As {@link #mulai()}, already taken by whoever fills it. */
  public Task diambil() {
    var task = mulai();
    tasks.claim(task.getId(), PENGISI);
    return task;
  }

  /** The second task, taken by the assessor. */
  public Task dikoreksi() {
    tasks.complete(diambil().getId());
    var task = tugas(PERKARA);
    tasks.claim(task.getId(), ASESOR);
    return task;
  }

  /** Business key of a task's case; null when it has none. */
  public @Nullable String perkara(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }

  public Task tugas(String perkara) {
    return tasks.createTaskQuery().processInstanceBusinessKey(perkara).singleResult();
  }
}
