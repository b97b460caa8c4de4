package id.tertib.deadline;

/** Takes back everything that a cycle owed, because it was started by mistake. */
public interface Withdrawals {

  /**
   * Every deadline of the cycle counts no longer, met ones too, and what is still planned is
   * cancelled, in the caller's transaction. A new start of the cycle owes everything anew.
   *
   * @param reason read on the deadlines' pages; up to 2000 letters
   * @param by account
   */
  void withdraw(String cycle, String reason, String by);
}
