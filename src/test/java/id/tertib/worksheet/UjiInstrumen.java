package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.TaskInfo;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Instruments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sheet of any shipped instrument at four tasks, one after the other: each writes a layer of
 * it, as long as there is one, and reads it then.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class UjiInstrumen implements TaskWork {

  public static final String KEY = "uji-instrumen";
  public static final String PERKARA = "UJI-2027/dinkes";

  private static final List<String> LANGKAH = List.of("isi", "anggota", "ketua", "dalnis");

  private final Instruments instruments;
  private final InstrumentSheets maker;
  private final Sheets sheets;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final TaskService tasks;

  private String instrument = "";
  private List<TaskSheet.Scope> scopes = List.of();

  UjiInstrumen(
      Instruments instruments,
      InstrumentSheets maker,
      Sheets sheets,
      RepositoryService repository,
      RuntimeService runtime,
      TaskService tasks) {
    this.instruments = instruments;
    this.maker = maker;
    this.sheets = sheets;
    this.repository = repository;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  /**
   * Makes the sheet, starts its case and takes the first task.
   *
   * @return id of the sheet
   */
  public String mulai(InstrumentId id) {
    return mulai(id.key(), maker.create(id, PERKARA, Owner.office("dinkes"), null));
  }

  /** As above, with other layers than the instrument has. */
  public String mulai(InstrumentId id, List<Layer> layers) {
    var made = sheets.read(maker.create(id, PERKARA + "/asal", Owner.office("dinkes"), null));
    return mulai(
        id.key(),
        sheets.create(
            new NewSheet(
                id.key(),
                id.version(),
                PERKARA,
                Owner.office("dinkes"),
                layers,
                made.items().stream().map(AnsweredItem::item).toList())));
  }

  private String mulai(String key, String sheet) {
    instrument = key;
    scopes = List.of();
    repository
        .createDeployment()
        .addClasspathResource("id/tertib/worksheet/uji-instrumen.bpmn")
        .addClasspathResource("id/tertib/worksheet/uji-lembar.form")
        .enableDuplicateFiltering(true)
        .name(KEY)
        .deploy();
    runtime.startProcessInstanceByKey(KEY, PERKARA);
    ambil();
    return sheet;
  }

  /** From now on the tasks write only these items and parts. */
  public void hanya(String outside, String... codes) {
    scopes = List.of(new TaskSheet.Scope(java.util.Set.of(codes), outside));
  }

  /** Ends the task, whatever the sheet lacks, and takes the next. */
  public void lanjut() {
    tasks.complete(tugas().getId());
    ambil();
  }

  public Task tugas() {
    return tasks.createTaskQuery().processInstanceBusinessKey(PERKARA).singleResult();
  }

  /** Whoever holds the task. */
  public String akun() {
    return tugas().getAssignee();
  }

  private void ambil() {
    var task = tugas();
    tasks.claim(task.getId(), UjiEmpatLapis.AKUN.get(task.getTaskDefinitionKey()));
  }

  public Instrument instrumen(InstrumentId id) {
    return instruments.find(id).orElseThrow();
  }

  /**
   * An answer that the item takes.
   *
   * @param place of the option that is chosen, or how far a number is from its most
   */
  public JsonNode jawaban(InstrumentId id, Item item, int place) {
    Scoring scoring = instruments.scoring(id);
    var scale = scoring.instrument().scale(item);
    var json = JsonNodeFactory.instance;
    return switch (scale.kind()) {
      case LEVEL, CHOICE ->
          TextNode.valueOf(scale.options().get(place % scale.options().size()).code());
      case RATIO ->
          json.objectNode()
              .put(item.formula().kind().first(), 3)
              .put(item.formula().kind().second(), 4 + place);
      case INDEX -> number(scale.most().multiply(new BigDecimal("0.67")), place);
      case SCORE ->
          number(
              scoring.nodeWeight(item.code()).rounded(2).multiply(new BigDecimal("0.67")), place);
      case SURVEY -> json.objectNode().put("jumlah", 90 + place).put("responden", 30);
      case COUNT, FORM -> json.numberNode(place);
    };
  }

  private static JsonNode number(BigDecimal most, int place) {
    var number =
        most.subtract(new BigDecimal("0.01").multiply(BigDecimal.valueOf(place % 50)))
            .stripTrailingZeros();
    return DecimalNode.valueOf(number.scale() < 0 ? number.setScale(0) : number);
  }

  @Override
  public Optional<TaskContext> context(TaskInfo task) {
    return task.processKey().equals(KEY)
        ? Optional.of(
            new TaskContext(
                "Lembar kerja " + instrument,
                "Dinas Kesehatan · 2027",
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
            .find(instrument, task.businessKey())
            .map(
                sheet -> {
                  var layer = LANGKAH.indexOf(task.taskKey());
                  return new TaskSheet(
                      sheet.id(),
                      layer < sheet.layers().size() ? sheet.layers().get(layer).code() : null,
                      null,
                      scopes);
                })
        : Optional.empty();
  }

  static final Map<String, String> VERSI =
      Map.of(
          "zi-lke", "90-2021",
          "pmprb-kota", "26-2020",
          "pmprb-unit", "26-2020",
          "rb-komponen", "26-2020",
          "rb", "9-2023",
          "skm", "14-2017",
          "sakip", "12-2015");

  public static List<InstrumentId> semua() {
    return VERSI.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> new InstrumentId(one.getKey(), one.getValue()))
        .toList();
  }
}
