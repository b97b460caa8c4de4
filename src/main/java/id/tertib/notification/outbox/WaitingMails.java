package id.tertib.notification.outbox;

import id.tertib.access.Person;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.notification.outbox.RefusedAddressTable.Waiting;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What was written to somebody while he had no address, or one that was refused. Once he has one,
 * the tasks that are still his come in one mail; reminders of days that have passed and tasks that
 * are done are told no more; everything else goes out as it was written.
 */
@Component
class WaitingMails {

  /** The mail that hands out a task; its key begins with the task's id. */
  private static final Pattern TASK =
      Pattern.compile(
          "(?:tugas|dikembalikan)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/.*)?");

  private final RefusedAddressTable table;
  private final MailTable mails;
  private final Outbox outbox;
  private final CatchUpMail catchUp;
  private final EngineTasks engine;
  private final Clock clock;

  WaitingMails(
      RefusedAddressTable table,
      MailTable mails,
      Outbox outbox,
      CatchUpMail catchUp,
      EngineTasks engine,
      Clock clock) {
    this.table = table;
    this.mails = mails;
    this.outbox = outbox;
    this.catchUp = catchUp;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * In the caller's transaction.
   *
   * @param address that the person can be reached at
   * @return how many mails go out now
   */
  int release(Person person, String address) {
    var ofTasks = new ArrayList<Waiting>();
    var open = new LinkedHashMap<String, TaskInfo>();
    var sent = 0;
    for (var mail : table.waiting(person.id())) {
      var task = TASK.matcher(mail.key());
      if (task.matches()) {
        ofTasks.add(mail);
        engine
            .find(task.group(1))
            .filter(info -> isStillHis(info, person))
            .ifPresent(info -> open.put(info.id(), info));
      } else if (mail.kind().equals(MailMessage.RINGKASAN)) {
        mails.withdraw(mail.number(), "tidak berlaku lagi: ditulis sebelum akun punya alamat");
      } else {
        mails.requeue(mail.number(), address, clock.instant());
        sent++;
      }
    }
    return sent + tasks(person, address, ofTasks, open);
  }

  /** One mail of them all; a single one goes as it was written. */
  private int tasks(
      Person person, String address, List<Waiting> waiting, Map<String, TaskInfo> open) {
    if (waiting.size() == 1 && open.size() == 1) {
      mails.requeue(waiting.get(0).number(), address, clock.instant());
      return 1;
    }
    waiting.forEach(
        mail ->
            mails.withdraw(
                mail.number(),
                open.isEmpty()
                    ? "tidak berlaku lagi: tugasnya sudah bukan miliknya"
                    : "digantikan satu surel susulan"));
    if (open.isEmpty()) {
      return 0;
    }
    var newest = waiting.get(waiting.size() - 1).number();
    var reachable = new Person(person.id(), person.nama(), address);
    outbox.deliver(reachable, catchUp.of(List.copyOf(open.values()), newest));
    return 1;
  }

  private boolean isStillHis(TaskInfo task, Person person) {
    return task.assignee() == null
        ? catchUp.isCandidate(task, person.id())
        : task.assignee().equals(person.id());
  }
}
