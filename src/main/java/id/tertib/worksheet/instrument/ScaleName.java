package id.tertib.worksheet.instrument;

import id.tertib.instrument.InstrumentId;
import java.util.Optional;

/**
 * How an item of a sheet names the scale of an instrument, {@code zi-lke/90-2021#ABC}: the version
 * too, so that the item is answered for ever as it was asked.
 */
record ScaleName(InstrumentId instrument, String scale) {

  static Optional<ScaleName> parse(String text) {
    var slash = text.indexOf('/');
    var hash = text.indexOf('#');
    return slash < 1 || hash < slash
        ? Optional.empty()
        : Optional.of(
            new ScaleName(
                new InstrumentId(text.substring(0, slash), text.substring(slash + 1, hash)),
                text.substring(hash + 1)));
  }

  @Override
  public String toString() {
    return "%s/%s#%s".formatted(instrument.key(), instrument.version(), scale);
  }
}
