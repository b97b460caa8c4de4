package id.tertib.instrument.check;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.Problem;
import id.tertib.instrument.file.InstrumentFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a file before anybody uses it. */
public final class InstrumentCheck {

  private InstrumentCheck() {}

  /**
   * @param instrument null when the file cannot be read as one at all
   * @param problems none when it can be used
   */
  public record Checked(@Nullable Instrument instrument, List<Problem> problems) {

    public boolean isValid() {
      return instrument != null && problems.isEmpty();
    }

    /**
     * @throws IllegalStateException when there are problems
     */
    public Instrument valid() {
      if (instrument == null || !problems.isEmpty()) {
        throw new IllegalStateException("Instrumen belum benar: " + problems);
      }
      return instrument;
    }
  }

  public static Checked check(byte[] file) {
    var read = InstrumentFile.read(file);
    return new Checked(read.instrument(), read.problems());
  }
}
