package id.tertib.procedure;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with the properties of a model: each sentence names file, element, what was
 * found and the mend.
 */
final class ModelCheck {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final int MOST_DAYS = 400;
  private static final int LONGEST_KEY = 40;

  private final Map<String, RowListFile> lists;
  private final Set<String> sheets;
  private final Set<String> parts;
  private final Predicate<String> instruments;
  private final List<String> problems = new ArrayList<>();
  private final String file;

  private ModelCheck(
      String file,
      Map<String, RowListFile> lists,
      Set<String> sheets,
      Set<String> parts,
      Predicate<String> instruments) {
    this.instruments = instruments;
    this.file = file;
    this.lists = lists;
    this.sheets = sheets;
    this.parts = parts;
  }

  /**
   * @param lists that the model may use, by kind
   * @param sheets names of sheets that the procedure's Java knows
   * @param parts what it notes as somebody's part besides steps
   * @param instruments whether there is one that a model names so
   */
  static List<String> problems(
      String file,
      byte[] content,
      Map<String, RowListFile> lists,
      Set<String> sheets,
      Set<String> parts,
      Predicate<String> instruments) {
    BpmnModelInstance model;
    try {
      model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
    } catch (ModelException notToBeRead) {
      // The engine says so itself, with the line.
      return List.of();
    }
    var check = new ModelCheck(file, lists, sheets, parts, instruments);
    ModelReader.processes(model).filter(ModelReader::isDescribed).forEach(check::process);
    return List.copyOf(check.problems);
  }

  private void process(Process process) {
    if (process.getId().length() > LONGEST_KEY) {
      add(
          "proses " + process.getId(),
          "id lebih panjang dari %d huruf. Pendekkan: id menjadi awal nomor perkara",
          LONGEST_KEY);
    }
    var said = Properties.of(process);
    unknown("proses " + process.getId(), said, Properties.OF_PROCESSES);
    yesOrNo("proses " + process.getId(), said, Properties.RAHASIA);
    var tasks = ModelReader.userTasks(process).toList();
    var steps = tasks.stream().map(UserTask::getId).collect(Collectors.toSet());
    var instrument = instrument(process, said);
    var used = new HashSet<String>();
    var layers = new HashSet<String>();
    for (var task : tasks) {
      var own = Properties.of(task);
      own.words(Properties.DAFTAR).forEach(word -> used.add(word.split(":")[0]));
      layers.add(own.text(Properties.LAPIS));
    }
    tasks.forEach(task -> step(task, steps, used, layers, instrument));
  }

  /** Key of the instrument that its sheet is made from; null for none. */
  private @Nullable String instrument(Process process, Properties said) {
    var named = said.find(Properties.INSTRUMEN);
    if (named == null) {
      return null;
    }
    if (!instruments.test(named)) {
      add(
          "proses " + process.getId(),
          "instrumen '%s' tidak ada atau tidak berlaku hari ini. Tulis kunci dan versinya seperti"
              + " pada halaman Instrumen, mis. zi-lke 90-2021",
          named);
    }
    return named.split("\\s+")[0];
  }

  private void step(
      UserTask task,
      Set<String> steps,
      Set<String> used,
      Set<String> layers,
      @Nullable String instrument) {
    var place = "langkah " + task.getId();
    var own = Properties.of(task);
    unknown(place, own, Properties.OF_STEPS);
    holder(place, task);
    links(place, own);
    sheet(place, own, instrument);
    if (!own.text(Properties.PERBAIKAN).matches("|butir")) {
      add(
          place,
          "tertib.lembar.perbaikan '%s'. Tulis butir: hanya butir yang dikembalikan terbuka; atau"
              + " kosongkan",
          own.text(Properties.PERBAIKAN));
    }
    lists(place, own);
    deadline(place, own, task);
    fourEyes(place, own, steps, used, layers);
    returns(place, own, steps, task);
  }

  private void unknown(String place, Properties own, Set<String> known) {
    for (var name : own.values().keySet()) {
      if (!known.contains(name)) {
        add(
            place,
            "properti '%s' tidak dikenal. Yang ada: %s",
            name,
            String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  /** Only the first group is kept up to date with the office; any other would not be known. */
  private void holder(String place, UserTask task) {
    var groups =
        Objects.requireNonNullElse(task.getCamundaCandidateGroupsList(), List.<String>of());
    for (var group : groups) {
      if (group.strip().startsWith("${" + ModelReader.OFFICE_GROUP)
          && (!group.equals(groups.get(0)) || ModelReader.holder(task).jabatan() == null)) {
        add(
            place,
            "kelompok '%s'. Tulis satu saja, sebagai yang pertama: ${kelompokAsesor},"
                + " ${kelompokSekretaris}, atau ${kelompokKepala}",
            group.strip());
      }
    }
  }

  private void links(String place, Properties own) {
    for (var line : own.entries(Properties.TAUTAN)) {
      if (ModelReader.link(line).filter(link -> link.path().startsWith("/")).isEmpty()) {
        add(place, "tautan '%s' bukan 'Tulisan | /alamat'. Tulis seperti itu", line);
      }
    }
  }

  private void sheet(String place, Properties own, @Nullable String instrument) {
    var name = own.find(Properties.LEMBAR);
    if (name == null) {
      if (own.find(Properties.LAPIS) != null) {
        add(place, "tertib.lapis tanpa tertib.lembar. Tulis lembarnya, atau hapus lapisnya");
      }
    } else if (!sheets.contains(name) && !name.equals(instrument)) {
      add(
          place,
          "lembar '%s' tidak dikenal. %s",
          name,
          instrument != null
              ? "Tulis kunci instrumen prosesnya: " + instrument
              : sheets.isEmpty()
                  ? "Tulis instrumennya pada proses (tertib.instrumen), atau pakai daftar isian"
                  : "Yang ada: " + listed(sheets));
    }
  }

  private void lists(String place, Properties own) {
    for (var word : own.words(Properties.DAFTAR)) {
      var parts = word.split(":");
      votes(place, parts[0]);
      if (!lists.containsKey(parts[0])) {
        add(
            place,
            "daftar '%s' tidak ada. Sertakan berkas %s%s",
            parts[0],
            parts[0],
            RowListFile.ENDING);
      }
      for (var at = 1; at < parts.length; at++) {
        if (!parts[at].equals("baca") && !parts[at].equals("bila-ada")) {
          add(place, "daftar '%s' memakai ':%s'. Yang ada: baca, bila-ada", word, parts[at]);
        }
      }
    }
  }

  /** Whoever votes is a row of a list that says who is there. */
  private void votes(String place, String name) {
    var list = lists.get(name);
    if (list == null || list.voting() == null) {
      return;
    }
    var from = lists.get(list.voting().from());
    if (from == null || from.attendance() == null) {
      add(
          place,
          "daftar '%s' menerima suara dari '%s' yang tidak ada atau tanpa kehadiran. Sertakan berkas %s%s",
          name,
          list.voting().from(),
          list.voting().from(),
          RowListFile.ENDING);
    }
  }

  private void deadline(String place, Properties own, UserTask task) {
    var kind = own.find(Properties.TENGGAT);
    if (kind == null) {
      if (own.values().keySet().stream().anyMatch(name -> name.startsWith("tertib.tenggat."))) {
        add(place, "tertib.tenggat kosong. Tulis jenis tenggatnya, mis. pinjam-ruang");
      }
      return;
    }
    if (!kind.matches("[a-z0-9]+(-[a-z0-9]+)*") || kind.length() > 40) {
      add(place, "jenis tenggat '%s'. Tulis huruf kecil dan tanda hubung, paling panjang 40", kind);
    }
    var days = own.text(Properties.TENGGAT_HARI);
    if (!days.isEmpty() && (!days.matches("[1-9]\\d{0,2}") || Integer.parseInt(days) > MOST_DAYS)) {
      add(
          place,
          "tertib.tenggat.hari '%s' bukan bilangan 1 sampai %d. Tulis jumlah hari kerja",
          days,
          MOST_DAYS);
    }
    if (days.isEmpty() && task.getCamundaDueDate() == null && sheets.isEmpty()) {
      add(place, "tenggat '%s' tanpa tertib.tenggat.hari. Tulis jumlah hari kerja", kind);
    }
  }

  private void fourEyes(
      String place, Properties own, Set<String> steps, Set<String> used, Set<String> layers) {
    for (var word : own.words(Properties.EMPAT_MATA)) {
      var part = ModelReader.part(word);
      if (part.isEmpty()) {
        add(place, "empat mata '%s'. Tulis lapis:<kode>, daftar:<kunci>, atau langkah:<id>", word);
        continue;
      }
      var name = part.get().name();
      var known =
          switch (part.get().kind()) {
            case LAYER -> layers.contains(word.substring(word.indexOf(':') + 1));
            case LIST -> used.contains(name);
            case STEP -> steps.contains(name) || parts.contains(name);
          };
      if (!known) {
        add(
            place,
            "empat mata menyebut '%s' yang tidak ada dalam proses ini. Langkahnya: %s. Daftarnya: %s",
            word,
            listed(steps),
            listed(used));
      }
    }
  }

  private void returns(String place, Properties own, Set<String> steps, UserTask task) {
    for (var word : own.words(Properties.KEMBALI)) {
      var target = word.substring(word.indexOf('=') + 1);
      if (!steps.contains(target)) {
        add(
            place,
            "tertib.kembali menuju '%s' yang bukan langkah proses ini. Langkahnya: %s",
            target,
            listed(steps));
      }
    }
    yesOrNo(place, own, Properties.KEMBALI_BUTIR);
    if (own.text(Properties.TENGGAT_TERPENUHI).matches("(?i)ya|tidak")) {
      yesOrNo(place, own, Properties.TENGGAT_TERPENUHI);
    }
    if (own.find(Properties.KEMBALI) != null
        && task.getAttributeValueNs(CAMUNDA, "formRef") == null
        && task.getCamundaFormKey() == null) {
      add(
          place,
          "tertib.kembali perlu formulir dengan isian keputusan dan catatan. Pasang formulirnya");
    }
  }

  private void yesOrNo(String place, Properties said, String name) {
    if (!said.text(name).matches("|ya|tidak")) {
      add(place, "%s '%s' bukan ya atau tidak. Tulis salah satunya", name, said.text(name));
    }
  }

  private static String listed(Collection<String> some) {
    return String.join(", ", some.stream().sorted().toList());
  }

  private void add(String place, String what, Object... values) {
    problems.add(
        "%s, %s: %s.".formatted(file, place, Objects.requireNonNull(what).formatted(values)));
  }
}
