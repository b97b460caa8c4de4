package id.tertib.procedure;

import id.tertib.office.Jabatan;
import id.tertib.procedure.Step.FourEyes;
import id.tertib.procedure.Step.Holder;
import id.tertib.procedure.Step.ListUse;
import id.tertib.procedure.Step.Owed;
import id.tertib.procedure.Step.SheetUse;
import id.tertib.procedure.Step.Words;
import id.tertib.worksheet.Authors.Part;
import id.tertib.worksheet.TaskContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Reads the description of a process from its model. What is not as it should be is left out here;
 * {@link ModelCheck} says it.
 */
final class ModelReader {

  /** {@code ${kelompokAsesor}}: the group of an office's role. */
  static final String OFFICE_GROUP = "kelompok";

  private ModelReader() {}

  /**
   * @param lists by kind, all that the process may use
   * @return empty when the model has no properties of ours, or no such process
   */
  static Optional<Description> read(
      BpmnModelInstance model, String processKey, Map<String, RowListFile> lists) {
    return processes(model)
        .filter(process -> process.getId().equals(processKey))
        .findFirst()
        .flatMap(process -> read(process, lists));
  }

  static Stream<Process> processes(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).stream();
  }

  /** User tasks of the process, those in its subprocesses too. */
  static Stream<UserTask> userTasks(Process process) {
    return process.getModelInstance().getModelElementsByType(UserTask.class).stream()
        .map(UserTask.class::cast)
        .filter(task -> isWithin(task, process));
  }

  private static boolean isWithin(UserTask task, Process process) {
    for (var parent = task.getParentElement(); parent != null; parent = parent.getParentElement()) {
      if (parent.equals(process)) {
        return true;
      }
    }
    return false;
  }

  static boolean isDescribed(Process process) {
    return !Properties.of(process).isEmpty()
        || userTasks(process).anyMatch(task -> !Properties.of(task).isEmpty());
  }

  private static Optional<Description> read(Process process, Map<String, RowListFile> lists) {
    if (!isDescribed(process)) {
      return Optional.empty();
    }
    var own = Properties.of(process);
    var name = Optional.ofNullable(process.getName()).orElse(process.getId());
    var steps = new LinkedHashMap<String, Step>();
    userTasks(process).forEach(task -> steps.put(task.getId(), step(task, own, name)));
    var used =
        steps.values().stream()
            .flatMap(step -> step.lists().stream())
            .map(ListUse::kind)
            .distinct()
            .filter(lists::containsKey)
            .collect(
                Collectors.toMap(kind -> kind, kind -> Objects.requireNonNull(lists.get(kind))));
    return Optional.of(
        new Description(
            process.getId(),
            name,
            Objects.requireNonNullElse(own.find(Properties.PERKARA), name + " {periode}"),
            own.find(Properties.PENUTUPAN),
            !own.text(Properties.RAHASIA).matches("|tidak"),
            Set.copyOf(own.words(Properties.PEMBACA)),
            own.find(Properties.INSTRUMEN),
            steps,
            used));
  }

  private static Step step(UserTask task, Properties process, String processName) {
    var own = Properties.of(task);
    var name = Optional.ofNullable(task.getName()).orElse(task.getId());
    return new Step(
        task.getId(),
        name,
        Objects.requireNonNullElse(own.find(Properties.JUDUL), name),
        Stream.ofNullable(own.find(Properties.PETUNJUK)).toList(),
        own.entries(Properties.TAUTAN).stream().flatMap(line -> link(line).stream()).toList(),
        own.find(Properties.TOMBOL),
        own.find(Properties.KEADAAN),
        sheet(own),
        own.words(Properties.DAFTAR).stream().map(ModelReader::list).toList(),
        owed(own, process, name),
        fourEyes(own),
        returns(own),
        own.says(Properties.KEMBALI_BUTIR),
        holder(task),
        new Words(
            Objects.requireNonNullElse(own.find(Properties.JEJAK), "menyelesaikan"),
            Objects.requireNonNullElse(own.find(Properties.JEJAK_KEMBALI), "mengembalikan"),
            verbs(own)),
        mail(own, process, processName));
  }

  /** {@code Pratinjau laporan (PDF) | /laporan-kota/{perkara}/pratinjau}. */
  static Optional<TaskContext.Link> link(String line) {
    var bar = line.indexOf('|');
    return bar < 1
        ? Optional.empty()
        : Optional.of(
            new TaskContext.Link(line.substring(0, bar).strip(), line.substring(bar + 1).strip()));
  }

  private static @Nullable SheetUse sheet(Properties own) {
    var name = own.find(Properties.LEMBAR);
    return name == null
        ? null
        : new SheetUse(
            name,
            own.find(Properties.LAPIS),
            own.text(Properties.TERKUNCI),
            own.text(Properties.PERBAIKAN).equals("butir"));
  }

  /** {@code observasi}, {@code observasi:baca} or {@code konfirmasi:bila-ada,baca}. */
  private static ListUse list(String word) {
    var parts = List.of(word.split(":"));
    var rest = parts.subList(1, parts.size());
    return new ListUse(parts.get(0), !rest.contains("baca"), rest.contains("bila-ada"));
  }

  private static @Nullable Owed owed(Properties own, Properties process, String name) {
    var kind = own.find(Properties.TENGGAT);
    if (kind == null) {
      return null;
    }
    var met = Objects.requireNonNullElse(own.find(Properties.TENGGAT_TERPENUHI), "ya");
    var basis = own.find(Properties.TENGGAT_DASAR);
    return new Owed(
        kind,
        Objects.requireNonNullElse(own.find(Properties.TENGGAT_JUDUL), name),
        basis == null ? process.find(Properties.TENGGAT_DASAR) : basis,
        days(own),
        !met.equals("tidak"),
        met.equals("ya") || met.equals("tidak")
            ? Set.of()
            : Set.copyOf(own.words(Properties.TENGGAT_TERPENUHI)),
        own.find(Properties.TENGGAT_ATASAN));
  }

  private static int days(Properties own) {
    var text = own.text(Properties.TENGGAT_HARI);
    return text.matches("[1-9]\\d{0,2}") ? Integer.parseInt(text) : 0;
  }

  private static FourEyes fourEyes(Properties own) {
    return new FourEyes(
        own.words(Properties.EMPAT_MATA).stream()
            .flatMap(word -> part(word).stream())
            .collect(Collectors.toUnmodifiableSet()),
        Objects.requireNonNullElse(
            own.find(Properties.EMPAT_MATA_KALIMAT),
            "Anda ikut mengerjakan {perkara}, jadi tidak dapat memegang langkah ini. Mintalah rekan"
                + " yang tidak ikut."),
        own.find(Properties.EMPAT_MATA_KANTOR));
  }

  /** {@code lapis:self}, {@code daftar:temuan}, {@code langkah:analisis}. */
  static Optional<Part> part(String word) {
    var colon = word.indexOf(':');
    if (colon < 1 || colon == word.length() - 1) {
      return Optional.empty();
    }
    var kind = word.substring(0, colon);
    var name = word.substring(colon + 1);
    return switch (kind) {
      case "lapis" -> Optional.of(Part.layer(name));
      case "daftar" -> Optional.of(Part.list(name));
      case "langkah" -> Optional.of(Part.step(name));
      default -> Optional.empty();
    };
  }

  /** {@code kembali=laporkan}, or {@code laporkan} alone when the decision names the step. */
  private static Map<String, String> returns(Properties own) {
    var found = new LinkedHashMap<String, String>();
    for (var word : own.words(Properties.KEMBALI)) {
      var equals = word.indexOf('=');
      found.put(
          equals < 0 ? word : word.substring(0, equals),
          equals < 0 ? word : word.substring(equals + 1));
    }
    return Map.copyOf(found);
  }

  /** {@code terima=menerima disposisi; kembalikan=mengembalikan disposisi}. */
  private static Map<String, String> verbs(Properties own) {
    var found = new LinkedHashMap<String, String>();
    for (var entry : own.entries(Properties.JEJAK_PUTUSAN)) {
      var equals = entry.indexOf('=');
      if (equals > 0) {
        found.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
      }
    }
    return Map.copyOf(found);
  }

  static Holder holder(UserTask task) {
    var groups = task.getCamundaCandidateGroupsList();
    var first = groups == null || groups.isEmpty() ? "" : groups.get(0).strip();
    var jabatan =
        Arrays.stream(Jabatan.values())
            .filter(one -> first.equals("${%s%s}".formatted(OFFICE_GROUP, one.label())))
            .findFirst()
            .orElse(null);
    return new Holder(jabatan, first.isEmpty() || first.contains("{") ? null : first);
  }

  private static @Nullable String mail(Properties own, Properties process, String processName) {
    var title = own.find(Properties.SUREL);
    var chosen = title == null ? process.find(Properties.SUREL) : title;
    return "-".equals(chosen)
        ? null
        : Objects.requireNonNullElse(chosen, "{langkah}, %s {periode}".formatted(processName));
  }
}
