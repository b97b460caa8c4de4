package id.tertib.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Asks decision tables in their newest version, without a row in the engine's history: for
 * questions that store nothing. A process asks by a business rule task instead.
 */
@Component
public class DecisionTables {

  private final RepositoryService repository;
  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();

  DecisionTables(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * What the rules that fit say in one column, in the order of the table.
   *
   * @param key of the decision
   * @param output name of the column
   */
  public List<String> ask(String key, Map<String, Object> facts, String output) {
    return engine.evaluateDecisionTable(newest(key), facts).getResultList().stream()
        .map(row -> String.valueOf(row.get(output)))
        .toList();
  }

  /**
   * All that the one rule that fits says, by column.
   *
   * @throws IllegalStateException when no rule fits
   */
  public Map<String, String> answer(String key, Map<String, Object> facts) {
    var rows = engine.evaluateDecisionTable(newest(key), facts).getResultList();
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "Tabel keputusan %s: %d baris cocok, seharusnya satu".formatted(key, rows.size()));
    }
    var answer = new LinkedHashMap<String, String>();
    rows.get(0).forEach((column, value) -> answer.put(column, String.valueOf(value)));
    return answer;
  }

  private DmnDecision newest(String key) {
    var definition =
        Guard.open(
            () ->
                Objects.requireNonNull(
                    repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .withoutTenantId()
                        .singleResult(),
                    key));
    return decisions.computeIfAbsent(
        definition.getId(),
        id ->
            engine.parseDecision(
                key, Guard.open(() -> repository.getDmnModelInstance(definition.getId()))));
  }
}
