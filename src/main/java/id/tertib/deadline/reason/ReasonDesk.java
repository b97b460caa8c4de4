package id.tertib.deadline.reason;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Reasons;
import id.tertib.deadline.reason.ReasonTable.Question;
import id.tertib.deadline.reason.ReasonTable.Written;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks who explains and who asks, and keeps what was said. */
@Service
public class ReasonDesk implements Reasons {

  private static final int LONGEST = 300;

  private final DeadlineTable table;
  private final ReasonTable reasons;
  private final DeadlineSight sight;
  private final Holders holders;
  private final ReasonMails mails;
  private final Leadership leadership;
  private final AuditTrail trail;

  ReasonDesk(
      DeadlineTable table,
      ReasonTable reasons,
      DeadlineSight sight,
      Holders holders,
      ReasonMails mails,
      Leadership leadership,
      AuditTrail trail) {
    this.table = table;
    this.reasons = reasons;
    this.sight = sight;
    this.holders = holders;
    this.mails = mails;
    this.leadership = leadership;
    this.trail = trail;
  }

  /**
   * A late deadline with what was said of it.
   *
   * @param reasons the newest first, of earlier dates too
   * @param waiting who awaits an answer, and until when; null for nobody
   * @param mine whether it is in the reader's hands
   * @param mayAsk whether the reader leads and nobody waits for an answer yet
   */
  public record Talk(
      Deadline deadline,
      boolean late,
      List<Said> reasons,
      @Nullable Waiting waiting,
      boolean mine,
      boolean mayAsk) {}

  /** Who awaits an answer, and until when. */
  public record Waiting(String by, LocalDate until) {}

  /**
   * A reason.
   *
   * @param by account of whoever wrote it
   * @param due the date of the deadline that it is about
   */
  public record Said(String text, String by, Instant at, LocalDate due) {}

  /**
   * @throws RefusedException 404 when there is none for this person
   */
  public Talk read(long id, String reader) {
    var deadline = seen(List.of(id), id, reader);
    var said = reasons.all(id);
    var question = reasons.latestQuestions(List.of(id)).get(id);
    var waiting =
        question != null && isWaiting(question, reasons.latest(List.of(id)).get(id))
            ? new Waiting(question.by(), question.until())
            : null;
    var late = deadline.overdue(leadership.today());
    var mine = holders.of(deadline).containsKey(reader);
    return new Talk(
        deadline,
        late,
        said.stream().map(one -> new Said(one.text(), one.by(), one.at(), one.due())).toList(),
        waiting,
        mine,
        late && !mine && waiting == null && leadership.leads(reader));
  }

  @Override
  public Map<String, Owed> ofTasks(Collection<String> tasks) {
    var ids = table.deadlinesOf(tasks);
    var late =
        table.find(ids.values()).stream()
            .filter(one -> one.overdue(leadership.today()))
            .map(Deadline::id)
            .collect(Collectors.toSet());
    var written = reasons.latest(late);
    var questions = reasons.latestQuestions(late);
    var owed = new HashMap<String, Owed>();
    ids.forEach(
        (task, id) -> {
          if (late.contains(id)) {
            var question = questions.get(id);
            var waiting = isWaiting(question, written.get(id));
            owed.put(
                task,
                new Owed(
                    id,
                    written.containsKey(id),
                    waiting && question != null ? question.until() : null));
          }
        });
    return owed;
  }

  @Override
  public LocalDate answerBy() {
    return leadership.answerBy();
  }

  @Override
  @Transactional
  public void write(long id, String typed, String by) {
    var deadline = held(id, by);
    if (!holders.of(deadline).containsKey(by)) {
      throw RefusedException.forbidden(
          "Alasan ditulis pemegang tugas. %s sekarang tidak di tangan Anda."
              .formatted(named(deadline)));
    }
    var text = line(typed);
    requireLate(deadline);
    reasons.add(deadline, text, by);
    trail.record(
        AuditEntry.of(by, "menulis alasan keterlambatan", deadline.caseKey())
            .detail(deadline.title())
            .because(text));
  }

  @Override
  @Transactional
  public Request ask(long id, String by) {
    var deadline = held(id, by);
    if (!leadership.leads(by)) {
      throw RefusedException.forbidden(
          "Alasan diminta pimpinan. Bagian Organisasi mengingatkan dari halaman Tenggat.");
    }
    requireLate(deadline);
    var before = reasons.latestQuestions(List.of(id)).get(id);
    if (before != null && isWaiting(before, reasons.latest(List.of(id)).get(id))) {
      throw RefusedException.conflict(
          "Alasan %s sudah diminta; jawaban ditunggu sampai %s. Tunggu hari itu lewat."
              .formatted(named(deadline), Tanggal.hari(before.until())));
    }
    var asked = holders.of(deadline);
    asked.remove(by);
    if (asked.isEmpty()) {
      throw RefusedException.badRequest(
          "Tidak ada orang lain yang memegang %s, jadi tidak ada yang dapat ditanya."
              .formatted(named(deadline)));
    }
    var copies = holders.copies(deadline);
    copies.keySet().removeAll(asked.keySet());
    copies.remove(by);
    var until = leadership.answerBy();
    reasons.ask(deadline, until, by);
    var request =
        new Request(
            holders.called(deadline), copies.isEmpty() ? null : holders.headOf(deadline), until);
    mails.send(deadline, asked.values(), copies.values(), request, by);
    trail.record(
        AuditEntry.of(by, "meminta alasan keterlambatan", deadline.caseKey())
            .detail(deadline.title())
            .change(null, "%s, sampai %s".formatted(request.asked(), until)));
    return request;
  }

  /** Locked, so that two who ask at once are one. */
  private Deadline held(long id, String by) {
    table.hold(List.of(id));
    return seen(List.of(id), id, by);
  }

  /** Whose role owes a confidential one reads it by his step, as everybody. */
  private Deadline seen(List<Long> ids, long id, String reader) {
    var mine = sight.of(reader);
    return table.find(ids).stream()
        .filter(one -> mine.sees(one) || mine.isOpen(one) && holders.of(one).containsKey(reader))
        .findFirst()
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tenggat nomor %d tidak ada di antara tenggat Anda. Lihat daftar tenggat."
                        .formatted(id)));
  }

  private boolean isWaiting(@Nullable Question question, @Nullable Written answer) {
    return question != null
        && !question.until().isBefore(leadership.today())
        && (answer == null || answer.at().isBefore(question.at()));
  }

  private void requireLate(Deadline deadline) {
    if (!deadline.overdue(leadership.today())) {
      throw RefusedException.conflict(
          "%s tidak terlambat lagi, jadi tidak perlu alasan. Muat ulang halaman."
              .formatted(named(deadline)));
    }
  }

  private static String line(String typed) {
    var line = VisibleText.orEmpty(typed).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.isEmpty()) {
      throw RefusedException.badRequest(
          "Alasan masih kosong. Tulis satu atau dua kalimat: apa yang menahan, dan kapan selesai.");
    }
    if (line.length() > LONGEST) {
      throw RefusedException.badRequest(
          "Alasan Anda %d huruf; paling panjang %d. Ringkaskan.".formatted(line.length(), LONGEST));
    }
    return line;
  }

  private static String named(Deadline one) {
    return "%s (%s)".formatted(one.title(), one.caseKey());
  }
}
