package id.tertib.engine.guard;

import id.tertib.engine.RefusedException;
import java.util.function.BooleanSupplier;
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

  private final BooleanSupplier rule;
  private final Command<T> command;
  private boolean ours;
  private @Nullable RefusedException refusal;

  /**
   * @param rule whether the command concerns us; throws a refusal when it may not run
   */
  JudgedCommand(BooleanSupplier rule, Command<T> command) {
    this.rule = rule;
    this.command = command;
  }

  @Override
  public @Nullable T execute(CommandContext context) {
    try {
      ours = rule.getAsBoolean();
    } catch (RefusedException e) {
      refusal = e;
      return null;
    }
    return command.execute(context);
  }

  /** Whether it ends a task of a process of ours, and the rule let it. */
  boolean completesOurs() {
    return ours && (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd);
  }

  /** Why the command was not run; null when it was. */
  @Nullable RefusedException refusal() {
    return refusal;
  }
}
