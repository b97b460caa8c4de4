package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * An instrument as a regulation could bring it: four layers, letters with level texts of each item,
 * counts with their ratio, items under three headings, a sheet of a unit. All that it needs is
 * here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class UjiEmpatLapis implements TaskWork {

  public static final String KEY = "uji-empat-lapis";
  public static final String INSTRUMENT = "uji-empat";
  public static final String PERKARA = "UJI-2027/rsud";
  public static final String HURUF = "UJI-1.1-a";
  public static final String HURUF_TIGA = "UJI-1.1-b";
  public static final String BANDING = "UJI-1.2-a";

  public static final List<Layer> LAPIS =
      List.of(
          Layer.self("Unit kerja"),
          new Layer("anggota", "Anggota TPI", true, true),
          new Layer("ketua", "Ketua TPI", true, true),
          new Layer("dalnis", "Pengendali teknis", true, false));

  public static final Map<String, String> AKUN =
      Map.of(
          "isi", "dinkesasesor",
          "anggota", "tpianggota",
          "ketua", "tpiketua",
          "dalnis", "tpidalnis");

  private final Sheets sheets;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;

  UjiEmpatLapis(
      Sheets sheets, RepositoryService repository, RuntimeService runtime, TaskService tasks) {
    this.sheets = sheets;
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /**
   * Makes the sheet and starts its case.
   *
   * @return id of the sheet
   */
  public String mulai() {
    var id = sheets.create(lembar());
    repository
        .createDeployment()
        .addClasspathResource("id/tertib/worksheet/uji-empat-lapis.bpmn")
        .addClasspathResource("id/tertib/worksheet/uji-lembar.form")
        .enableDuplicateFiltering(true)
        .name(KEY)
        .deploy();
    runtime.startProcessInstanceByKey(KEY, PERKARA);
    return id;
  }

  public Task tugas() {
    return tasks.createTaskQuery().processInstanceBusinessKey(PERKARA).singleResult();
  }

  /** The open task, in the hands of whoever does it. */
  public Task ambil() {
    var task = tugas();
    tasks.claim(task.getId(), AKUN.get(task.getTaskDefinitionKey()));
    return task;
  }

  @Override
  public Optional<TaskContext> context(TaskInfo task) {
    return task.processKey().equals(KEY)
        ? Optional.of(
            new TaskContext(
                "Lembar kerja evaluasi",
                "RSUD · 2027",
                null,
                null,
                List.of(),
                List.of(),
                "Selesaikan tugas"))
        : Optional.empty();
  }

  @Override
  public Optional<TaskSheet> sheet(TaskInfo task) {
    return task.processKey().equals(KEY)
        ? sheets
            .find(INSTRUMENT, task.businessKey())
            .map(Sheet::id)
            .map(
                id ->
                    new TaskSheet(
                        id, task.taskKey().equals("isi") ? Layer.SELF : task.taskKey(), null))
        : Optional.empty();
  }

  private static NewSheet lembar() {
    return new NewSheet(
        INSTRUMENT,
        "2027",
        PERKARA,
        Owner.of("unit", "rsud"),
        LAPIS,
        List.of(
            butir(
                HURUF,
                "Tim kerja",
                "Apakah tim kerja telah dibentuk?",
                Huruf.KIND,
                Map.of(
                    "A", "Tim dibentuk dan seluruhnya bekerja",
                    "B", "Tim dibentuk dan sebagian besar bekerja",
                    "C", "Tim dibentuk, sebagian kecil bekerja",
                    "D", "Tim dibentuk, belum bekerja",
                    "E", "Tim belum dibentuk")),
            butir(
                HURUF_TIGA,
                "Tim kerja",
                "Apakah rencana kerja ditetapkan?",
                Huruf.KIND,
                Map.of(
                    "A", "Ditetapkan dan dimutakhirkan",
                    "B", "Ditetapkan",
                    "C", "Belum ditetapkan")),
            butir(
                BANDING, "Agen perubahan", "Perubahan yang dibuat agen", Banding.KIND, Map.of())));
  }

  private static SheetItem butir(
      String code, String subArea, String text, String scale, Map<String, String> context) {
    return new SheetItem(
        code, List.of("Pengungkit", "Manajemen perubahan", subArea), text, scale, true, context);
  }

  /** A letter, A to at most E, each with the text of its item. */
  @Component
  static class Huruf implements Scale {

    static final String KIND = "UJI-HURUF";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public List<Field> fields(SheetItem item) {
      return List.of(
          Field.level(
              PLAIN,
              "Jawaban",
              Stream.of("A", "B", "C", "D", "E")
                  .filter(item.context()::containsKey)
                  .map(letter -> new Option(letter, item.context().get(letter)))
                  .toList()));
    }

    @Override
    public JsonNode check(SheetItem item, JsonNode value) {
      var letter = value.asText();
      if (!item.context().containsKey(letter)) {
        throw RefusedException.badRequest(
            "Butir %s: '%s' bukan jawaban. Pilih salah satu huruf yang ada."
                .formatted(item.code(), letter));
      }
      return TextNode.valueOf(letter);
    }

    @Override
    public Optional<String> missing(AnsweredItem item) {
      return Optional.empty();
    }
  }

  /** Two counts and what they are together. */
  @Component
  static class Banding implements Scale {

    static final String KIND = "UJI-BANDING";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public List<Field> fields(SheetItem item) {
      return List.of(
          Field.count("pembilang", "Perubahan", 0, 999),
          Field.count("penyebut", "Agen perubahan", 1, 999),
          Field.ratio(
              "rasio", "Perbandingan", new Field.Ratio("pembilang", "penyebut", "", "agen")));
    }

    @Override
    public JsonNode check(SheetItem item, JsonNode value) {
      if (value.path("penyebut").asInt() < 1) {
        throw RefusedException.badRequest(
            "Butir %s: agen perubahan paling sedikit 1.".formatted(item.code()));
      }
      return JsonNodeFactory.instance
          .objectNode()
          .put("pembilang", value.path("pembilang").asInt())
          .put("penyebut", value.path("penyebut").asInt());
    }

    @Override
    public Optional<String> missing(AnsweredItem item) {
      return Optional.empty();
    }
  }

  /** What the counts sum up to. */
  @Component
  static class Angka implements SheetFigures {

    @Override
    public boolean concerns(String instrument) {
      return instrument.equals(INSTRUMENT);
    }

    @Override
    public Map<String, Object> of(Sheet sheet) {
      var sums = new LinkedHashMap<String, Object>();
      for (var part : List.of("pembilang", "penyebut")) {
        sums.put(
            part,
            sheet.items().stream()
                .flatMap(item -> item.last().stream())
                .mapToInt(answer -> answer.value().path(part).asInt())
                .sum());
      }
      return sums;
    }

    @Override
    public Optional<SheetView> view() {
      return Optional.of(
          new SheetView(
              "Lembar evaluasi",
              null,
              List.of(SheetView.Figure.ratio("Perubahan per agen", "pembilang", "penyebut")),
              List.of(),
              null,
              null));
    }
  }
}
