package id.tertib.engine.guard;

import id.tertib.engine.DeploymentFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
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
  private final ObjectProvider<DeploymentFollower> followers;
  private final ObjectProvider<StartFormInterceptor.Proposals> proposals;
  private final DeploymentGuard deployments;

  GuardPlugin(
      PlatformTransactionManager transactions,
      ObjectProvider<CommandRules> rules,
      ObjectProvider<DeploymentFollower> followers,
      ObjectProvider<StartFormInterceptor.Proposals> proposals,
      DeploymentGuard deployments) {
    this.transactions = transactions;
    this.rules = rules;
    this.followers = followers;
    this.proposals = proposals;
    this.deployments = deployments;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // An interceptor holds its successor, so each chain needs one of its own.
    engine.setCustomPreCommandInterceptorsTxRequired(
        with(engine.getCustomPreCommandInterceptorsTxRequired(), engine));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), engine));
    var deployers = new ArrayList<Deployer>();
    deployers.add(this.deployments);
    Optional.ofNullable(engine.getCustomPreDeployers()).ifPresent(deployers::addAll);
    engine.setCustomPreDeployers(deployers);
  }

  private List<CommandInterceptor> with(
      @Nullable List<CommandInterceptor> present, ProcessEngineConfigurationImpl engine) {
    var all = new ArrayList<CommandInterceptor>();
    var transaction = new TransactionTemplate(transactions);
    all.add(
        new DeploymentInterceptor(engine, transaction, () -> followers.orderedStream().toList()));
    all.add(new GuardInterceptor(engine, transaction, rules::getObject));
    all.add(new StartFormInterceptor(engine, proposals::getObject));
    if (present != null) {
      all.addAll(present);
    }
    return all;
  }
}
