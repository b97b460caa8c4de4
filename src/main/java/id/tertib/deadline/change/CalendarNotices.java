package id.tertib.deadline.change;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.LedgerRow;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.LedgerTable.Replan;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.ReminderRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whoever owes a deadline that the calendar moved to an earlier day reads it in the digest of the
 * next working day. A later day needs no news: the reminders carry it.
 */
@Component
class CalendarNotices {

  /** Length of the column {@code sebab}. */
  private static final int LONGEST = 300;

  private final LedgerTable ledger;
  private final ReminderPlanner planner;
  private final ReminderRoles roles;

  CalendarNotices(LedgerTable ledger, ReminderPlanner planner, ReminderRoles roles) {
    this.ledger = ledger;
    this.planner = planner;
    this.roles = roles;
  }

  /**
   * @param moves as they stood before the move
   */
  void plan(List<Deadline> moves, Recount again, String reason) {
    var earlier = moves.stream().filter(one -> again.due(one).isBefore(one.due())).toList();
    if (earlier.isEmpty()) {
      return;
    }
    var at = planner.nextMoment();
    var known =
        ledger.of(earlier.stream().map(Deadline::id).toList()).stream()
            .filter(row -> row.stage().equals(ReminderPlanner.NOTICE) && row.person() == null)
            .collect(Collectors.toMap(CalendarNotices::key, LedgerRow::id, (a, b) -> b));
    var added = new ArrayList<LedgerRow>();
    var renewed = new ArrayList<Replan>();
    for (var one : earlier) {
      var text = text(one, again, reason);
      for (var role : roles.holders(one)) {
        var row =
            LedgerRow.planned(
                    one.id(),
                    again.due(one),
                    ReminderPlanner.NOTICE,
                    0,
                    ReminderPlanner.OUTSIDE,
                    role,
                    at)
                .because(text);
        var before = known.get("%d|%s|%s".formatted(row.deadline(), row.due(), row.role()));
        if (before == null) {
          added.add(row);
        } else {
          renewed.add(new Replan(before, role, 0, at, text));
        }
      }
    }
    ledger.insert(added);
    ledger.replan(renewed);
  }

  private static String key(LedgerRow row) {
    return "%d|%s|%s".formatted(row.deadline(), row.due(), row.role());
  }

  private static String text(Deadline one, Recount again, String reason) {
    var text =
        "Semula %s, menjadi %s. %s"
            .formatted(
                Tanggal.hari(one.due()), Tanggal.hari(again.due(one)), Sentences.closed(reason));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
