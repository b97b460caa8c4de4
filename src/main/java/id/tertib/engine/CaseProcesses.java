package id.tertib.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Of which process a case is, and whether it still runs; whoever asks. */
@Component
public class CaseProcesses {

  private final RuntimeService runtime;
  private final HistoryService history;
  private final EngineTasks engine;

  CaseProcesses(RuntimeService runtime, HistoryService history, EngineTasks engine) {
    this.runtime = runtime;
    this.history = history;
    this.engine = engine;
  }

  /**
   * @param caseKey business key
   */
  public boolean isRunning(String caseKey) {
    return engine.asSystem(
            () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseKey).count())
        > 0;
  }

  /** Keys of the processes that ran or run under this business key. */
  public Set<String> of(String caseKey) {
    return engine
        .asSystem(
            () ->
                history
                    .createHistoricProcessInstanceQuery()
                    .processInstanceBusinessKey(caseKey)
                    .list())
        .stream()
        .map(HistoricProcessInstance::getProcessDefinitionKey)
        .collect(Collectors.toSet());
  }
}
