package id.tertib.procedure;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reminders from the progress of any cycle: first who would get what, then the sending. */
@RestController
@RequestMapping("/api/progress/reminders")
@Tag(name = "Kemajuan")
class CycleReminderController {

  private final CycleReminders reminders;
  private final CurrentUser user;

  CycleReminderController(CycleReminders reminders, CurrentUser user) {
    this.reminders = reminders;
    this.user = user;
  }

  /**
   * @param cases keys of the cases whose open steps are meant
   * @param message a sentence of the sender's own
   */
  record Asked(
      @Nullable String cycle, @Nullable List<@Nullable String> cases, @Nullable String message) {

    String ofCycle() {
      return Objects.requireNonNullElse(cycle, "");
    }

    List<String> keys() {
      return cases == null
          ? List.of()
          : cases.stream().map(each -> Objects.requireNonNullElse(each, "")).toList();
    }

    String sentence() {
      return Objects.requireNonNullElse(message, "");
    }
  }

  @PostMapping("/preview")
  @Operation(summary = "Siapa akan menerima pengingat apa; tidak ada yang dikirim")
  CycleReminders.Plan preview(@RequestBody Asked asked) {
    return reminders.preview(asked.ofCycle(), asked.keys(), asked.sentence(), user.id());
  }

  @PostMapping
  @Operation(
      summary =
          "Bagian Organisasi mengingatkan pemegang langkah terbuka, sekali sehari tiap tenggat")
  CycleReminders.Plan remind(@RequestBody Asked asked) {
    return reminders.remind(asked.ofCycle(), asked.keys(), asked.sentence(), user.id());
  }
}
