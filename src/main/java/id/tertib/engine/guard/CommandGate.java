package id.tertib.engine.guard;

import org.jspecify.annotations.Nullable;

/** Decides about commands of one kind. */
interface CommandGate {

  /**
   * @return what to check before the command runs; it throws {@link
   *     id.tertib.engine.RefusedException}. Null when the command is of another kind
   */
  @Nullable Runnable rule(Object command, Caller caller);
}
