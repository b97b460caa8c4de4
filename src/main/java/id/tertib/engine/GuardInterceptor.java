package id.tertib.engine;

import java.util.Optional;
import java.util.function.Supplier;
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
 * decision and the command share one transaction, so that nothing changes between them.
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
    var rule = ruleFor(command);
    if (rule.isEmpty()) {
      return next.execute(command);
    }
    return transaction.execute(
        status -> {
          rule.get().run();
          return next.execute(command);
        });
  }

  private Optional<Runnable> ruleFor(Command<?> command) {
    if (Context.getCommandContext() != null || Guard.isOpen()) {
      return Optional.empty();
    }
    return Caller.current(engine).flatMap(caller -> rules.get().ruleFor(command, caller));
  }
}
