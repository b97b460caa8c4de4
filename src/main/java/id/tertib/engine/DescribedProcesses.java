package id.tertib.engine;

/**
 * Knows which processes describe their steps in their models. For those that are not ours the rules
 * of ours then hold: forms, holders, variables.
 */
public interface DescribedProcesses {

  /** Stands between the key of such a process and the number of its case. */
  String CASE_SEPARATOR = ":";

  /** Whether the model of this version has properties of ours. */
  boolean describes(String definitionId);

  /** Whether its cases are read by holders of their steps and named readers alone. */
  default boolean isConfidential(String definitionId) {
    return false;
  }
}
