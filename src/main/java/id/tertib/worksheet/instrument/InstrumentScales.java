package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetRows;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The scales of all instruments, by the names that items of sheets give them. */
@Component
public class InstrumentScales {

  private final Instruments instruments;
  private final ObjectMapper json;
  private final ObjectProvider<SheetRows> rows;
  private final Clock clock;
  private final Map<String, Optional<Scale>> known = new ConcurrentHashMap<>();

  InstrumentScales(
      Instruments instruments, ObjectMapper json, ObjectProvider<SheetRows> rows, Clock clock) {
    this.instruments = instruments;
    this.json = json;
    this.rows = rows;
    this.clock = clock;
  }

  /** Empty when it names no scale of an instrument. */
  public Optional<Scale> find(String name) {
    var found = known.get(name);
    if (found == null) {
      found = ScaleName.parse(name).map(this::scale).or(() -> former(name));
      known.put(name, found);
    }
    return found;
  }

  private Optional<Scale> former(String name) {
    return rows.stream()
        .flatMap(each -> Optional.ofNullable(each.formerScales().get(name)).stream())
        .findFirst()
        .flatMap(this::find);
  }

  private Scale scale(ScaleName name) {
    var id = name.instrument();
    var scale =
        instruments
            .find(id)
            .map(instrument -> instrument.scales().get(name.scale()))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Instrumen %s tidak mempunyai skala %s".formatted(id, name.scale())));
    var form = scale.form();
    return form == null
        ? new InstrumentScale(instruments.scoring(id), scale, json)
        : new FormScale(scale.name(), form, rows(id.key()), clock);
  }

  private @Nullable SheetRows rows(String instrument) {
    return rows.stream()
        .filter(each -> each.instrument().equals(instrument))
        .findFirst()
        .orElse(null);
  }
}
