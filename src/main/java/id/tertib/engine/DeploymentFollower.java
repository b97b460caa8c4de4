package id.tertib.engine;

/**
 * Told when a person has deployed or deleted definitions while the product runs, in the transaction
 * of that command.
 */
public interface DeploymentFollower {

  /** Which processes there are may have changed. */
  void definitionsChanged();
}
