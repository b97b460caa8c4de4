package id.tertib.engine;

import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * A command behind its rule. A refusal is kept and not thrown here, since the engine would write
 * whatever leaves a command into the log as an error of its own, with its trace.
 */
final class JudgedCommand<T> implements Command<@Nullable T> {

  private final Runnable rule;
  private final Command<T> command;
  private @Nullable RefusedException refusal;

  JudgedCommand(Runnable rule, Command<T> command) {
    this.rule = rule;
    this.command = command;
  }

  @Override
  public @Nullable T execute(CommandContext context) {
    try {
      rule.run();
    } catch (RefusedException e) {
      refusal = e;
      return null;
    }
    return command.execute(context);
  }

  boolean completes() {
    return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
  }

  /** Why the command was not run; null when it was. */
  @Nullable RefusedException refusal() {
    return refusal;
  }
}
