package id.tertib.instrument;

/**
 * Where sources read a minimum differently the city chooses; whoever keeps its choice says here
 * which counts. Without a word the first that the file names counts.
 */
public interface GateReadings {

  /**
   * @param condition one with another reading
   * @return whether {@link Gate.Condition#other()} counts
   */
  boolean takesOther(InstrumentId instrument, Gate gate, Gate.Condition condition);
}
