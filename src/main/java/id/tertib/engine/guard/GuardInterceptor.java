package id.tertib.engine.guard;

import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges a command before the engine runs it. Expressions in queries are refused whoever asks;
 * everything else is judged when a signed-in person asks from outside: what delegates and listeners
 * do inside a command, what jobs do and what our services do inside {@link Guard#open} passes. The
 * decision and the command share one transaction, so that nothing changes between them, and one
 * context of the engine, so that what the decision has read is not read again.
 */
final class GuardInterceptor extends CommandInterceptor {

  private final ProcessEngineConfigurationImpl engine;
  private final TransactionTemplate transaction;
  private final Supplier<CommandRules> rules;

  GuardInterceptor(
      ProcessEngineConfigurationImpl engine,
      TransactionTemplate transaction,
      Supplier<CommandRules> rules) {
    this.engine = engine;
    this.transaction = transaction;
    this.rules = rules;
  }

  @Override
  public <T> @Nullable T execute(Command<T> command) {
    QueryExpressions.refuse(command);
    try {
      var rule = ruleFor(command);
      if (rule.isEmpty()) {
        return next.execute(command);
      }
      return transaction.execute(status -> judge(new JudgedCommand<>(rule.get(), command)));
    } catch (ProcessEngineException e) {
      throw SerialisedJava.told(e);
    }
  }

  private <T> @Nullable T judge(JudgedCommand<T> judged) {
    var result = executeFirst(judged);
    var refusal = judged.refusal();
    if (refusal != null) {
      throw refusal;
    }
    return result;
  }

  private <T> @Nullable T executeFirst(JudgedCommand<T> judged) {
    try {
      return next.execute(judged);
    } catch (OptimisticLockingException e) {
      throw tooLate();
    } catch (AuthorizationException e) {
      // Who held the task when the rule looked may complete it, unless it has ended meanwhile: its
      // rights end with it.
      throw judged.completesOurs() ? tooLate() : e;
    }
  }

  private static RefusedException tooLate() {
    return RefusedException.conflict(
        "Ini baru saja diubah atau diselesaikan lebih dahulu. Muat ulang, lalu lihat hasilnya.");
  }

  private Optional<BooleanSupplier> ruleFor(Command<?> command) {
    if (Context.getCommandContext() != null || Guard.isOpen()) {
      return Optional.empty();
    }
    return Caller.current(engine).flatMap(caller -> rules.get().ruleFor(command, caller));
  }
}
