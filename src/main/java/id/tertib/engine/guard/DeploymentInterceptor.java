package id.tertib.engine.guard;

import id.tertib.engine.DeploymentFollower;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddIdentityLinkForProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkForProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells followers of a deployment by a person, before its transaction ends. What the product
 * deploys at its start has no author; what follows from that is done by the start itself.
 */
final class DeploymentInterceptor extends CommandInterceptor {

  private final ProcessEngineConfigurationImpl engine;
  private final TransactionTemplate transaction;
  private final Supplier<List<DeploymentFollower>> followers;

  DeploymentInterceptor(
      ProcessEngineConfigurationImpl engine,
      TransactionTemplate transaction,
      Supplier<List<DeploymentFollower>> followers) {
    this.engine = engine;
    this.transaction = transaction;
    this.followers = followers;
  }

  @Override
  public <T> @Nullable T execute(Command<T> command) {
    if (!changesDefinitions(command)
        || Context.getCommandContext() != null
        || Caller.current(engine).isEmpty()) {
      return next.execute(command);
    }
    return transaction.execute(
        status -> {
          var result = next.execute(command);
          followers.get().forEach(DeploymentFollower::definitionsChanged);
          return result;
        });
  }

  private static boolean changesDefinitions(Command<?> command) {
    return command instanceof DeployCmd
        || command instanceof DeleteDeploymentCmd
        || command instanceof DeleteProcessDefinitionsByIdsCmd
        || command instanceof DeleteProcessDefinitionsByKeyCmd
        || command instanceof AddIdentityLinkForProcessDefinitionCmd
        || command instanceof DeleteIdentityLinkForProcessDefinitionCmd;
  }
}
