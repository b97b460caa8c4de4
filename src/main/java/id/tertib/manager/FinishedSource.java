package id.tertib.manager;

import java.util.List;
import java.util.Optional;

/**
 * Finished cycles of a procedure, each a table of figures that never change again. A procedure
 * contributes one.
 */
public interface FinishedSource {

  /** One word in small letters that stands in addresses, e.g. {@code semester}. */
  String unit();

  /** When a cycle is finished, as a sentence for whoever waits for the first. */
  String finishedWhen();

  /** How its figures are counted, in sentences that stand under the table. */
  String meaning();

  /** Of which this reader may see something, newest first. */
  List<Finished> cycles(String userId);

  /** Empty when it is no finished cycle of these, or nothing in it is this reader's. */
  Optional<FinishedCycle> read(String cycle, String userId);

  /**
   * @param key e.g. {@code 2025-S2}
   * @param title as people read it, e.g. {@code semester II 2025}
   */
  record Finished(String key, String title) {}
}
