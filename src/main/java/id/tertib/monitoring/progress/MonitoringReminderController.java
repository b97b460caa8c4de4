package id.tertib.monitoring.progress;

import id.tertib.access.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reminders by Bagian Organisasi: first who would get what, then the sending. */
@RestController
@RequestMapping("/api/monitoring/{siklus}/ingatkan")
@Tag(name = "Monitoring semester")
class MonitoringReminderController {

  private final MonitoringReminders reminders;
  private final CurrentUser user;

  MonitoringReminderController(MonitoringReminders reminders, CurrentUser user) {
    this.reminders = reminders;
    this.user = user;
  }

  record ReminderRequest(@Nullable List<@Nullable String> perangkatDaerah, @Nullable String pesan) {

    List<String> codes() {
      return perangkatDaerah == null
          ? List.of()
          : perangkatDaerah.stream().map(each -> Objects.requireNonNullElse(each, "")).toList();
    }

    String sentence() {
      return Objects.requireNonNullElse(pesan, "");
    }
  }

  @PostMapping("/pratinjau")
  @Operation(summary = "Siapa akan menerima pengingat apa; tidak ada yang dikirim")
  MonitoringReminders.ReminderResult preview(
      @PathVariable String siklus, @RequestBody ReminderRequest content) {
    return reminders.preview(siklus, content.codes(), content.sentence(), user.id());
  }

  @PostMapping
  @Operation(
      summary =
          "Bagian Organisasi mengingatkan pemegang langkah terbuka, sekali sehari tiap langkah")
  MonitoringReminders.ReminderResult remind(
      @PathVariable String siklus, @RequestBody ReminderRequest content) {
    return reminders.remind(siklus, content.codes(), content.sentence(), user.id());
  }
}
