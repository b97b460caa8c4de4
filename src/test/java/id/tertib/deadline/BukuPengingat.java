package id.tertib.deadline;

import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.quarter.TriwulanKinds;
import id.tertib.testing.TimeTravel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The small language of tests about deadlines: registers, meets and moves them, reads the ledger.
 */
public class BukuPengingat {

  private final Deadlines deadlines;
  private final Extensions extensions;
  private final NoticeReader notices;
  private final TransactionTemplate transaction;
  private final TimeTravel clock;

  public BukuPengingat(ApplicationContext application) {
    deadlines = application.getBean(Deadlines.class);
    extensions = application.getBean(Extensions.class);
    notices = application.getBean(NoticeReader.class);
    transaction = application.getBean(TransactionTemplate.class);
    clock = application.getBean(TimeTravel.class);
  }

  /** A row as people read it. */
  public record Row(
      String due, String stage, String who, String plannedFor, String state, boolean late) {}

  /** A quarterly report of an office, owed by its assessor, due on a date. */
  public Deadline owes(String office, String due) {
    return owes(office, DueRule.fixed(LocalDate.parse(due)));
  }

  /** As {@link #owes(String, String)}, counted by the calendar. */
  public Deadline owes(String office, DueRule rule) {
    return transaction.execute(status -> deadlines.register(report(office, rule)));
  }

  public static Obligation report(String office, DueRule rule) {
    return new Obligation(
        TriwulanKinds.RENCANA_AKSI,
        "2026-TW4/" + office,
        "2026-TW4",
        office,
        "Laporan rencana aksi triwulan IV 2026",
        "Perwali 63/2022 Bab V",
        office.replace("-", "") + "asesor",
        rule);
  }

  public void meets(String office) {
    transaction.executeWithoutResult(
        status -> deadlines.met(TriwulanKinds.RENCANA_AKSI, "2026-TW4/" + office));
  }

  public void cancels(String office) {
    transaction.executeWithoutResult(
        status -> deadlines.cancel(TriwulanKinds.RENCANA_AKSI, "2026-TW4/" + office));
  }

  public void pauses(Deadline deadline, String reason) {
    transaction.executeWithoutResult(
        status -> deadlines.pause(deadline.kind(), deadline.caseKey(), reason, "organisasi"));
  }

  public void goesOn(Deadline deadline, String reason) {
    transaction.executeWithoutResult(
        status -> deadlines.resume(deadline.kind(), deadline.caseKey(), reason, "organisasi"));
  }

  public void extend(Deadline deadline, String due) {
    extensions.extend(
        deadline.id(),
        new Extensions.Request(
            LocalDate.parse(due), "000.8/1127/Org", null, "Menunggu data", null, false),
        "organisasi");
  }

  public Deadline now(Deadline deadline) {
    return deadlines.find(deadline.kind(), deadline.caseKey()).orElseThrow();
  }

  /** The ledger of a deadline by planned time. */
  public List<Row> of(Deadline deadline) {
    return notices.ofDeadline(deadline.id()).stream()
        .map(
            row ->
                new Row(
                    row.due().toString(),
                    row.stage(),
                    row.who(),
                    row.plannedFor().atZone(clock.now().getZone()).toLocalDateTime().toString(),
                    row.state().code(),
                    row.late()))
        .toList();
  }
}
