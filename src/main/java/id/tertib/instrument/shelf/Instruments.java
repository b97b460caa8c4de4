package id.tertib.instrument.shelf;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.score.Scoring;
import java.util.List;
import java.util.Optional;

/** All versions of all instruments. What is read once under a name never changes. */
public interface Instruments {

  /** By key, then version. */
  List<Instrument> all();

  Optional<Instrument> find(InstrumentId id);

  /**
   * Made once for each version, and anew where the city chooses another reading of a minimum.
   *
   * @throws IllegalArgumentException when there is no such version
   * @throws id.tertib.engine.RefusedException 400 when it has no tree, hence no score
   */
  Scoring scoring(InstrumentId id);
}
