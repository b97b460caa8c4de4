package id.tertib.storage;

/** Hears of a kept file that was found missing or changed, once for each. */
public interface DamagedFileFollower {

  /** In the transaction that notes it. */
  void damaged(KeptFile file, Fault fault);
}
