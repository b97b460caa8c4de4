package id.tertib.engine;

import java.util.Map;
import java.util.Optional;

/** Judges a start by hand, in the transaction of that start, and proposes what to start. */
public interface StartRule {

  /** Key of the process that this rule concerns. */
  String processKey();

  /**
   * @param userId who starts
   * @param variables what the start form sent, unchecked
   * @return why not, as a sentence for that person; empty when he may
   */
  Optional<String> refuseStart(String userId, Map<String, Object> variables);

  /** What the fields of the start form hold when it opens, by their key; none unless said. */
  default Map<String, Object> proposals() {
    return Map.of();
  }
}
