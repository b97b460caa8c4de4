package id.tertib.engine.guard;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.RefusedException;
import id.tertib.engine.StartRule;
import id.tertib.engine.form.FormCheck;
import id.tertib.engine.form.FormConditions;
import id.tertib.engine.form.FormSchema;
import id.tertib.engine.form.SentValues;
import id.tertib.engine.form.TaskForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides about a start by hand: only what the start form declares, and the rules of the process.
 */
@Component
final class StartGate implements CommandGate {

  private final EngineTasks engine;
  private final OwnProcesses own;
  private final RepositoryService repository;
  private final AuthorizationService authorizations;
  private final TaskForms forms;
  private final FeelEngine feel;
  private final List<StartRule> rules;

  StartGate(
      EngineTasks engine,
      OwnProcesses own,
      RepositoryService repository,
      AuthorizationService authorizations,
      TaskForms forms,
      ProcessEngineConfigurationImpl configuration,
      ObjectProvider<StartRule> rules) {
    this.engine = engine;
    this.own = own;
    this.repository = repository;
    this.authorizations = authorizations;
    this.forms = forms;
    this.feel =
        ((DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration()).getFeelEngine();
    this.rules = rules.orderedStream().toList();
  }

  @Override
  public @Nullable Runnable rule(Object command, Caller caller) {
    if (command instanceof SubmitStartFormCmd) {
      return () ->
          start(
              caller,
              CommandField.text(command, "processDefinitionId"),
              null,
              CommandField.text(command, "businessKey"),
              CommandField.map(command, "variables"));
    }
    if (command instanceof StartProcessInstanceCmd) {
      var start =
          (ProcessInstantiationBuilderImpl) CommandField.required(command, "instantiationBuilder");
      return () ->
          start(
              caller,
              start.getProcessDefinitionId(),
              start.getProcessDefinitionKey(),
              start.getBusinessKey(),
              start.getVariables());
    }
    return null;
  }

  /**
   * @param definitionId of the process; null when it is started by its key
   * @param definitionKey of the process; null when it is started by its id
   */
  private void start(
      Caller caller,
      @Nullable String definitionId,
      @Nullable String definitionKey,
      @Nullable String businessKey,
      @Nullable Map<String, ?> variables) {
    var process = find(definitionId, definitionKey);
    if (!mayStart(caller, process.getKey())) {
      throw RefusedException.forbidden(
          "Anda tidak berwenang memulai %s.".formatted(nameOf(process)));
    }
    if (businessKey != null && !businessKey.isBlank()) {
      throw RefusedException.badRequest(
          "Kunci perkara %s dibuat oleh sistem. Mulai tanpa businessKey."
              .formatted(nameOf(process)));
    }
    var sent = SentValues.of(variables);
    var form = engine.asSystem(() -> forms.ofStart(process.getId()));
    if (form.isPresent() || !own.owns(process.getKey())) {
      var declared = form.orElse(FormSchema.EMPTY);
      new FormCheck(
              declared,
              new FormConditions(feel, Map::of, declared, sent),
              "formulir mulai " + nameOf(process))
          .check(sent);
    }
    refuseByRule(caller, process, SentValues.plain(sent));
    if (form.isEmpty() && own.owns(process.getKey())) {
      throw RefusedException.badRequest(
          "%s dimulai oleh sistem, bukan dengan tangan. Tidak perlu memulainya."
              .formatted(nameOf(process)));
    }
  }

  private void refuseByRule(Caller caller, ProcessDefinition process, Map<String, Object> values) {
    for (var rule : rules) {
      if (rule.processKey().equals(process.getKey())) {
        engine
            .asSystem(() -> rule.refuseStart(caller.userId(), values))
            .map(RefusedException::badRequest)
            .ifPresent(RefusedException::raise);
      }
    }
  }

  private ProcessDefinition find(@Nullable String id, @Nullable String key) {
    var query = repository.createProcessDefinitionQuery();
    if (id != null) {
      query.processDefinitionId(id);
    } else {
      query.processDefinitionKey(key).latestVersion();
    }
    return engine
        .asSystem(() -> Optional.ofNullable(query.singleResult()))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Proses %s tidak ada. Lihat daftar proses."
                        .formatted(Optional.ofNullable(id).orElse(String.valueOf(key)))));
  }

  private boolean mayStart(Caller caller, String processKey) {
    return may(caller, Permissions.CREATE, Resources.PROCESS_INSTANCE, "*")
        && may(caller, Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, processKey);
  }

  private boolean may(Caller caller, Permission permission, Resource resource, String id) {
    return engine.asSystem(
        () ->
            caller.admin()
                || authorizations.isUserAuthorized(
                    caller.userId(), engine.groupsOf(caller.userId()), permission, resource, id));
  }

  private static String nameOf(ProcessDefinition process) {
    return Optional.ofNullable(process.getName()).orElse(process.getKey());
  }
}
