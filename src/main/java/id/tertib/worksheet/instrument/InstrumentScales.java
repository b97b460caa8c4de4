package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.Scale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The scales of all instruments, by the names that items of sheets give them. */
@Component
public class InstrumentScales {

  private final Instruments instruments;
  private final ObjectMapper json;
  private final Map<String, Optional<Scale>> known = new ConcurrentHashMap<>();

  InstrumentScales(Instruments instruments, ObjectMapper json) {
    this.instruments = instruments;
    this.json = json;
  }

  /** Empty when it names no scale of an instrument. */
  public Optional<Scale> find(String name) {
    var found = known.get(name);
    if (found == null) {
      found = ScaleName.parse(name).map(this::scale);
      known.put(name, found);
    }
    return found;
  }

  private Scale scale(ScaleName name) {
    var scoring = instruments.scoring(name.instrument());
    var scale = scoring.instrument().scales().get(name.scale());
    if (scale == null) {
      throw new IllegalStateException(
          "Instrumen %s tidak mempunyai skala %s".formatted(name.instrument(), name.scale()));
    }
    return new InstrumentScale(scoring, scale, json);
  }
}
