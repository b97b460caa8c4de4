package id.tertib.instrument;

import id.tertib.instrument.file.InstrumentFile;
import id.tertib.instrument.score.Scoring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The instruments that ship with the product, for tests without the application. */
public final class Shipped {

  private Shipped() {}

  public static Instrument instrument(String key, String version) {
    var name = "/instruments/%s-%s.yaml".formatted(key, version);
    try (var file = Shipped.class.getResourceAsStream(name)) {
      var read = InstrumentFile.read(Objects.requireNonNull(file, name).readAllBytes());
      if (!read.problems().isEmpty() || read.instrument() == null) {
        throw new IllegalStateException(name + ": " + read.problems());
      }
      return read.instrument();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Scoring scoring(String key, String version) {
    return new Scoring(instrument(key, version));
  }
}
