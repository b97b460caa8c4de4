package id.tertib.zona.laman;

import id.tertib.access.CurrentUser;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.daftar.UnitView;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a unit: shown in a meeting, printed on one A4. Works without script. */
@Controller
@RequestMapping("/zona-integritas")
class LamanUnitPages {

  private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

  private static final Set<String> SHEET_STEPS =
      Set.of(
          ZonaIntegritas.PENILAIAN_MANDIRI,
          ZonaIntegritas.EVALUASI_ANGGOTA,
          ZonaIntegritas.EVALUASI_KETUA,
          ZonaIntegritas.EVALUASI_DALNIS,
          ZonaIntegritas.PERBAIKAN_UNIT);

  private final LamanUnitReader reader;
  private final UnitView view;
  private final Sheets sheets;
  private final InstrumentSheets scores;
  private final EngineTasks tasks;
  private final CurrentUser user;
  private final Clock clock;

  LamanUnitPages(
      LamanUnitReader reader,
      UnitView view,
      Sheets sheets,
      InstrumentSheets scores,
      EngineTasks tasks,
      CurrentUser user,
      Clock clock) {
    this.reader = reader;
    this.view = view;
    this.sheets = sheets;
    this.scores = scores;
    this.tasks = tasks;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping("/unit/{kode}")
  String unit(@PathVariable String kode, Model model) {
    return show(reader.newest(kode, user.id()), model);
  }

  /** The same for one year. */
  @GetMapping("/perkara/{siklus:ZI-\\d{4}}/{kode}")
  String perkara(@PathVariable String siklus, @PathVariable String kode, Model model) {
    return show(reader.ofCase(siklus + "/" + kode, user.id()), model);
  }

  /** Its sheet, opened down to the answers of each layer. */
  @GetMapping("/perkara/{siklus:ZI-\\d{4}}/{kode}/nilai")
  String nilai(@PathVariable String siklus, @PathVariable String kode, Model model) {
    var one = reader.requireCase(siklus + "/" + kode, user.id());
    model.addAttribute("unit", reader.unit(one));
    model.addAttribute("perkara", one);
    model.addAttribute("nilai", scores.explain(sheets.read(one.lembar())).orElseThrow());
    model.addAttribute("tugas", task(one).orElse(null));
    return "zona/nilai";
  }

  private String show(LamanUnit laman, Model model) {
    model.addAttribute("laman", laman);
    model.addAttribute("unit", laman.unit());
    model.addAttribute("larangan", view.larangan(laman.unit()));
    model.addAttribute("pada", clock.instant());
    model.addAttribute(
        "tugas", Optional.ofNullable(laman.perkara()).flatMap(this::task).orElse(null));
    return "zona/laman";
  }

  /** Where this reader writes the sheet now; empty when it is not his turn. */
  private Optional<String> task(PerkaraZona one) {
    return tasks.visibleOf(user.id(), one.kunci()).stream()
        .filter(task -> SHEET_STEPS.contains(task.taskKey()))
        .map(TaskInfo::id)
        .findFirst()
        .map(id -> TASK + id);
  }
}
