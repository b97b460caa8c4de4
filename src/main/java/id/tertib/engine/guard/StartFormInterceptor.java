package id.tertib.engine.guard;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.StartRule;
import id.tertib.engine.form.FormProposals;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives a person the start form with what its process proposes to start. */
final class StartFormInterceptor extends CommandInterceptor {

  private final ProcessEngineConfigurationImpl engine;
  private final Supplier<Proposals> proposals;

  StartFormInterceptor(ProcessEngineConfigurationImpl engine, Supplier<Proposals> proposals) {
    this.engine = engine;
    this.proposals = proposals;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T execute(Command<T> command) {
    var result = next.execute(command);
    if (!(command instanceof GetDeployedStartFormCmd)
        || !(result instanceof InputStream form)
        || Context.getCommandContext() != null
        || Caller.current(engine).isEmpty()) {
      return result;
    }
    var values = proposals.get().of(CommandField.text(command, "processDefinitionId"));
    return values.isEmpty() ? result : (T) FormProposals.fill(form, values);
  }

  /** What processes propose for their start. */
  @Component
  static final class Proposals {

    private final EngineTasks tasks;
    private final RepositoryService repository;
    private final ObjectProvider<StartRule> rules;

    Proposals(EngineTasks tasks, RepositoryService repository, ObjectProvider<StartRule> rules) {
      this.tasks = tasks;
      this.repository = repository;
      this.rules = rules;
    }

    Map<String, Object> of(@Nullable String definition) {
      return tasks.asSystem(
          () ->
              Optional.ofNullable(
                      repository
                          .createProcessDefinitionQuery()
                          .processDefinitionId(definition)
                          .singleResult())
                  .flatMap(
                      process ->
                          rules
                              .orderedStream()
                              .filter(rule -> rule.processKey().equals(process.getKey()))
                              .findFirst())
                  .map(StartRule::proposals)
                  .orElse(Map.of()));
    }
  }
}
