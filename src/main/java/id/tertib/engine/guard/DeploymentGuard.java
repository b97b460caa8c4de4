package id.tertib.engine.guard;

import id.tertib.engine.DefinitionNames;
import id.tertib.engine.DefinitionNames.Named;
import id.tertib.engine.DeploymentRule;
import id.tertib.engine.Guard;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.RefusedException;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps what is ours out of the models that administrators deploy: the keys of our processes, our
 * messages and signals, decisions and forms. What is sent is looked at before the engine begins; as
 * a deployer this also sees files that are taken over from an earlier deployment. What the product
 * itself deploys at its start passes.
 */
@Component
final class DeploymentGuard implements Deployer, CommandGate {

  private final OwnProcesses own;
  private final ObjectProvider<DeploymentRule> rules;

  DeploymentGuard(OwnProcesses own, ObjectProvider<DeploymentRule> rules) {
    this.own = own;
    this.rules = rules;
  }

  @Override
  public @Nullable Runnable rule(Object command, Caller caller) {
    return command instanceof DeployCmd
        ? () ->
            check(
                ((DeploymentBuilderImpl) CommandField.required(command, "deploymentBuilder"))
                    .getDeployment())
        : null;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()
        && !Guard.isOpen()
        && Caller.current(Context.getProcessEngineConfiguration()).isPresent()) {
      check(deployment);
    }
  }

  private void check(DeploymentEntity deployment) {
    if (deployment.getResources() == null) {
      return;
    }
    var files =
        deployment.getResources().values().stream()
            .collect(Collectors.toMap(ResourceEntity::getName, ResourceEntity::getBytes));
    files.forEach(this::refuseOurs);
    rules.stream()
        .flatMap(rule -> rule.refuse(files).stream())
        .findFirst()
        .map(RefusedException::badRequest)
        .ifPresent(RefusedException::raise);
  }

  void refuseOurs(String file, byte[] content) {
    try {
      DefinitionNames.of(file, content).stream()
          .filter(this::isOurs)
          .findFirst()
          .map(named -> RefusedException.badRequest(sentence(file, named)))
          .ifPresent(RefusedException::raise);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest(
          "%s %s. Simpan ulang dari Camunda Modeler, lalu kirim lagi."
              .formatted(file, e.getMessage()));
    }
  }

  private boolean isOurs(Named named) {
    return switch (named.use()) {
      case PROCESS, PROCESS_CALLED -> own.owns(named.name());
      case MESSAGE -> own.names().messages().contains(named.name());
      case SIGNAL -> own.names().signals().contains(named.name());
      case DECISION, DECISION_CALLED -> own.names().decisions().contains(named.name());
      case FORM -> own.names().forms().contains(named.name());
    };
  }

  private static String sentence(String file, Named named) {
    var name = named.name();
    var what =
        switch (named.use()) {
          case PROCESS ->
              "kunci proses '%s' milik Tertib. Beri proses ini id lain.".formatted(name);
          case PROCESS_CALLED ->
              "%s memanggil proses '%s' milik Tertib. Panggil proses Anda sendiri."
                  .formatted(named.element(), name);
          case MESSAGE ->
              "%s memakai pesan '%s' milik Tertib. Beri pesan itu nama lain."
                  .formatted(named.element(), name);
          case SIGNAL ->
              "%s memakai sinyal '%s' milik Tertib. Beri sinyal itu nama lain."
                  .formatted(named.element(), name);
          case DECISION ->
              "kunci keputusan '%s' milik Tertib. Beri keputusan ini id lain.".formatted(name);
          case DECISION_CALLED ->
              "%s memanggil keputusan '%s' milik Tertib. Panggil keputusan Anda sendiri."
                  .formatted(named.element(), name);
          case FORM -> "id formulir '%s' milik Tertib. Beri formulir ini id lain.".formatted(name);
        };
    return "%s: %s".formatted(file, what);
  }
}
