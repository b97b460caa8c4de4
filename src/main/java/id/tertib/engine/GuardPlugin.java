package id.tertib.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the guard in front of every command of the engine. */
@Component
final class GuardPlugin extends AbstractProcessEnginePlugin {

  private final PlatformTransactionManager transactions;
  private final ObjectProvider<CommandRules> rules;

  GuardPlugin(PlatformTransactionManager transactions, ObjectProvider<CommandRules> rules) {
    this.transactions = transactions;
    this.rules = rules;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // An interceptor holds its successor, so each chain needs one of its own.
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(engine.getCustomPreCommandInterceptorsTxRequired(), engine));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), engine));
  }

  private List<CommandInterceptor> with(
      @Nullable List<CommandInterceptor> present, ProcessEngineConfigurationImpl engine) {
    var all = new ArrayList<CommandInterceptor>();
    all.add(new GuardInterceptor(engine, new TransactionTemplate(transactions), rules::getObject));
    if (present != null) {
      all.addAll(present);
    }
    return all;
  }
}
