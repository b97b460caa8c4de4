package id.tertib.pengaduan.petugas;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the clocks of running reports stand, without telling which, by the rule of the list. */
@Component
public class KeadaanJam {

  private static final int HAMPIR = 80;

  private final JamAntrean clocks;

  KeadaanJam(JamAntrean clocks) {
    this.clocks = clocks;
  }

  /** How a clock stands. */
  public enum Keadaan {
    TEPAT,
    /** Four fifths of its limit are used. */
    DEKAT,
    TERLAMBAT,
    /** It waits for its reporter, or for the report that it was joined to. */
    BERHENTI,
    /** No clock of staff runs. */
    TANPA;

    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param sampai the day of its clock; null where none of staff runs
   */
  public record Jam(Keadaan keadaan, @Nullable LocalDate sampai) {}

  /**
   * @param steps of running reports, by their numbers
   */
  public Map<String, Jam> of(Map<String, String> steps) {
    var working =
        steps.entrySet().stream()
            .filter(one -> KelompokLangkah.of(one.getValue()).dikerjakan())
            .map(Map.Entry::getKey)
            .toList();
    var read = clocks.of(working);
    var found = new HashMap<String, Jam>();
    steps.keySet().forEach(number -> found.put(number, new Jam(Keadaan.BERHENTI, null)));
    working.forEach(
        number -> {
          var jam = read.mendesak(number);
          found.put(
              number,
              jam == null ? new Jam(Keadaan.TANPA, null) : new Jam(state(jam), jam.sampai()));
        });
    return found;
  }

  private static Keadaan state(JamBaris jam) {
    if (jam.lewat()) {
      return Keadaan.TERLAMBAT;
    }
    return jam.persen() >= HAMPIR ? Keadaan.DEKAT : Keadaan.TEPAT;
  }
}
