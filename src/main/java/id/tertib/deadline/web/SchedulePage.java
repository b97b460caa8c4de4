package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.ledger.ReminderSchedule;
import id.tertib.deadline.ledger.ScheduleForm;
import id.tertib.deadline.ledger.ScheduleTable;
import id.tertib.deadline.ledger.ScheduleTable.Line;
import id.tertib.deadline.ledger.Stage;
import id.tertib.deadline.register.KindNames;
import id.tertib.deadline.register.RoleNames;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailTimetable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The schedule of reminders: everyone signed in reads it, Bagian Organisasi and administrators
 * change it, with a look first at what it touches. Works without script.
 */
@Controller
@RequestMapping("/tenggat/jadwal")
class SchedulePage {

  /** How an address calls the default. */
  private static final String DEFAULT = "baku";

  private final ReminderSchedule schedule;
  private final DeadlineWords words;
  private final KindNames kinds;
  private final RoleNames names;
  private final MailTimetable mails;
  private final CurrentUser user;

  SchedulePage(
      ReminderSchedule schedule,
      DeadlineWords words,
      KindNames kinds,
      RoleNames names,
      MailTimetable mails,
      CurrentUser user) {
    this.schedule = schedule;
    this.words = words;
    this.kinds = kinds;
    this.names = names;
    this.mails = mails;
    this.user = user;
  }

  /**
   * A schedule as it is shown; without stages for a kind that follows the default.
   *
   * @param silent whether nobody is reminded
   */
  record Shown(String address, String name, List<ShownStage> stages, boolean silent) {}

  /** {@code H-7} and what pages call those who hear of it. */
  record ShownStage(String label, String who) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute("jadwal", schedule.kinds().stream().map(this::shown).toList());
    model.addAttribute("boleh", schedule.mayChange(user.id()));
    model.addAttribute("surel", MailTimes.lines(mails));
    model.addAttribute("hari", MailTimes.days());
    return "tenggat/jadwal";
  }

  @GetMapping("/{jenis}")
  String form(@PathVariable String jenis, Model model) {
    var kind = kind(jenis);
    var own = schedule.of(kind);
    // a kind that follows the default begins with its stages
    var form = ScheduleForm.of(own.isEmpty() ? schedule.of(ScheduleTable.EVERY_KIND) : own);
    return formView(kind, form, model);
  }

  /** What the change would touch; saves nothing, so it may be loaded again. */
  @GetMapping("/{jenis}/pratinjau")
  String preview(
      @PathVariable String jenis,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    var kind = kind(jenis);
    try {
      return previewView(kind, sent, model);
    } catch (RefusedException refusal) {
      return refused(refusal, kind, sent, model, response);
    }
  }

  @PostMapping("/{jenis}")
  String save(
      @PathVariable String jenis,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var kind = kind(jenis);
    try {
      var touched = schedule.change(kind, lines(kind, sent), sent.getFirst("semula"), user.id());
      after.addFlashAttribute("tersimpan", touched);
      return "redirect:/tenggat/jadwal";
    } catch (RefusedException refusal) {
      return refused(refusal, kind, sent, model, response);
    }
  }

  private String formView(String kind, ScheduleForm form, Model model) {
    model.addAttribute("jadwal", shown(kind));
    model.addAttribute("bawaan", !schedule.shipped(kind).isEmpty());
    model.addAttribute("baris", form.withSpare());
    model.addAttribute("sasaran", ScheduleForm.TARGETS);
    return "tenggat/jadwal-ubah";
  }

  private String previewView(String kind, MultiValueMap<String, String> sent, Model model) {
    var preview = schedule.preview(kind, lines(kind, sent));
    model.addAttribute("jadwal", shown(kind));
    model.addAttribute("pratinjau", preview);
    model.addAttribute("menjadi", stages(preview.after()));
    model.addAttribute("baku", resets(sent));
    model.addAttribute("isian", ScheduleForm.of(sent).rows());
    return "tenggat/jadwal-pratinjau";
  }

  private String refused(
      RefusedException refusal,
      String kind,
      MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response) {
    if (refusal.status() == HttpServletResponse.SC_FORBIDDEN) {
      throw refusal;
    }
    response.setStatus(refusal.status());
    model.addAttribute("ditolak", refusal.reason());
    return formView(
        kind, resets(sent) ? ScheduleForm.of(schedule.of(kind)) : ScheduleForm.of(sent), model);
  }

  private List<Line> lines(String kind, MultiValueMap<String, String> sent) {
    return resets(sent) ? schedule.shipped(kind) : schedule.lines(kind, ScheduleForm.of(sent));
  }

  private static boolean resets(MultiValueMap<String, String> sent) {
    return "true".equals(sent.getFirst("baku"));
  }

  /** Only for those who may change it. */
  private String kind(String address) {
    schedule.requireMayChange(user.id());
    var kind = address.equals(DEFAULT) ? ScheduleTable.EVERY_KIND : address;
    schedule.requireKind(kind);
    return kind;
  }

  private Shown shown(String kind) {
    var every = kind.equals(ScheduleTable.EVERY_KIND);
    var silent = !every && schedule.silent(kind);
    return new Shown(
        every ? DEFAULT : kind,
        every ? words.text("jadwal.baku") : kinds.kind(kind),
        silent ? List.of() : stages(schedule.of(kind)),
        silent);
  }

  private List<ShownStage> stages(List<Line> lines) {
    var groups =
        names.of(
            lines.stream()
                .map(Line::target)
                .filter(target -> !ScheduleForm.TARGETS.contains(target))
                .distinct()
                .toList());
    Map<Stage, List<String>> stages = new LinkedHashMap<>();
    lines.forEach(
        line ->
            stages
                .computeIfAbsent(line.stage(), stage -> new ArrayList<>())
                .add(
                    ScheduleForm.TARGETS.contains(line.target())
                        ? words.text("jadwal.sasaran." + line.target())
                        : groups.getOrDefault(line.target(), line.target())));
    return stages.entrySet().stream()
        .map(
            stage ->
                new ShownStage(called(stage.getKey(), lines), String.join(", ", stage.getValue())))
        .toList();
  }

  private String called(Stage stage, List<Line> lines) {
    return stage.monthly()
        ? words.text("jadwal.bulanan", Stage.lastOf(lines.stream().map(Line::stage)).label())
        : stage.label();
  }
}
