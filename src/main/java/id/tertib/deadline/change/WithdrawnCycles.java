package id.tertib.deadline.change;

import id.tertib.deadline.Withdrawals;
import id.tertib.deadline.ledger.WaitingDigests;
import id.tertib.deadline.register.WithdrawalTable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the deadlines of a whole cycle out of the register, with the reason. */
@Component
class WithdrawnCycles implements Withdrawals {

  private final WithdrawalTable table;
  private final WaitingDigests waiting;

  WithdrawnCycles(WithdrawalTable table, WaitingDigests waiting) {
    this.table = table;
    this.waiting = waiting;
  }

  @Override
  @Transactional
  public void withdraw(String cycle, String reason, String by) {
    var all = table.countingOf(cycle);
    if (!all.isEmpty()) {
      table.withdraw(all, reason.strip(), by);
      waiting.stop(all, "siklus dibatalkan");
    }
  }
}
