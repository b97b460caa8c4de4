package id.tertib.deadline.web;

import id.tertib.data.Tanggal;
import id.tertib.deadline.ledger.Notice;
import id.tertib.deadline.ledger.NoticeReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of reminders for programs (CONTRACT 8). */
@RestController
@Tag(name = "Tenggat")
class ReminderApi {

  private final NoticeReader notices;
  private final VisibleDeadlines visible;

  ReminderApi(NoticeReader notices, VisibleDeadlines visible) {
    this.notices = notices;
    this.visible = visible;
  }

  /**
   * A row of the ledger.
   *
   * @param recipient account; null while it is planned for a role
   * @param address where the mail goes or went; null while it is planned
   * @param reason why it was cancelled, failed or came otherwise than planned; null for none
   * @param answer last words of the mail server
   */
  record Answer(
      long id,
      long deadline,
      String stage,
      LocalDate due,
      String role,
      @Nullable String recipient,
      @Nullable String address,
      OffsetDateTime plannedFor,
      String state,
      @Nullable OffsetDateTime sentAt,
      boolean late,
      @Nullable String messageId,
      @Nullable String reason,
      @Nullable String answer) {}

  @GetMapping("/api/reminders")
  @Operation(summary = "Buku pengingat satu tenggat")
  List<Answer> ofDeadline(@RequestParam long deadline) {
    return notices.ofDeadline(visible.get(deadline).id()).stream().map(this::answer).toList();
  }

  private Answer answer(Notice row) {
    return new Answer(
        row.id(),
        row.deadline(),
        row.stage(),
        row.due(),
        row.role(),
        row.recipient(),
        row.address(),
        Tanggal.saat(row.plannedFor()),
        row.state().code(),
        row.sentAt() == null ? null : Tanggal.saat(row.sentAt()),
        row.late(),
        row.messageId(),
        row.cause(),
        row.answer());
  }
}
