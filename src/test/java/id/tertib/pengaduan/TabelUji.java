package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table as it is shipped, which also says which of its rows decided. */
final class TabelUji {

  /**
   * @param baris id of the row that decided
   * @param isi what it says, by column
   */
  record Jawaban(String baris, Map<String, String> isi) {}

  private final String file;
  private final List<String> matched = new ArrayList<>();
  private final DmnEngine engine;
  private final DmnDecision table;

  TabelUji(String key) {
    file = "processes/pengaduan/%s.dmn".formatted(key);
    var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::decided));
    engine = configuration.buildEngine();
    table = engine.parseDecision(key, stream());
  }

  private void decided(DmnDecisionTableEvaluationEvent event) {
    event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(matched::add);
  }

  Jawaban tanya(Map<String, Object> facts) {
    matched.clear();
    var said = engine.evaluateDecisionTable(table, facts).getSingleResult();
    assertThat(matched).as("rows for %s", facts).hasSize(1);
    var isi = new TreeMap<String, String>();
    Objects.requireNonNull(said).forEach((column, value) -> isi.put(column, String.valueOf(value)));
    return new Jawaban(matched.get(0), isi);
  }

  /** Ids of all its rows. */
  List<String> baris() {
    return Dmn.readModelFromStream(stream()).getModelElementsByType(Decision.class).stream()
        .flatMap(one -> one.getModelInstance().getModelElementsByType(Rule.class).stream())
        .map(Rule::getId)
        .toList();
  }

  private InputStream stream() {
    return Objects.requireNonNull(TabelUji.class.getClassLoader().getResourceAsStream(file), file);
  }
}
