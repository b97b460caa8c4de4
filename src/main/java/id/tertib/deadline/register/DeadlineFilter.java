package id.tertib.deadline.register;

import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the list asked for; all of it stands in the address.
 *
 * @param shown which states
 * @param office code of a perangkat daerah; null for all
 * @param kind null for all
 * @param cycle null for all
 * @param from first due date; null for no limit
 * @param to last due date; null for no limit
 * @param apart one line a deadline, instead of one for many equal ones
 */
public record DeadlineFilter(
    Shown shown,
    @Nullable String office,
    @Nullable String kind,
    @Nullable String cycle,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean apart) {

  /** The choices of the state. */
  public enum Shown {
    TERBUKA,
    TERLAMBAT,
    /** Late, and whoever holds it has not said why. */
    TERLAMBAT_TANPA_ALASAN,
    MINGGU_INI,
    TERPENUHI,
    TERPENUHI_TEPAT_WAKTU,
    TERPENUHI_TERLAMBAT,
    BATAL,
    /** Late, or met after its day. */
    TERLAMBAT_JUGA_MENYUSUL,
    /** Met, or late: what a month is judged by. */
    DITEPATI_ATAU_TERLAMBAT,
    SEMUA;

    /** As addresses write it, e.g. {@code minggu-ini}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether only what was met is asked for. */
    public boolean met() {
      return this == TERPENUHI || this == TERPENUHI_TEPAT_WAKTU || this == TERPENUHI_TERLAMBAT;
    }

    /** Whether only what is still owed is asked for. */
    boolean open() {
      return this == TERBUKA
          || this == TERLAMBAT
          || this == TERLAMBAT_TANPA_ALASAN
          || this == MINGGU_INI;
    }

    public static Shown of(@Nullable String code) {
      return code == null
          ? TERBUKA
          : Arrays.stream(values())
              .filter(each -> each.code().equals(code))
              .findFirst()
              .orElseThrow(
                  () ->
                      RefusedException.badRequest(
                          "Keadaan tenggat '%s' tidak dikenal. Pilih salah satu dari daftar."
                              .formatted(code.substring(0, Math.min(40, code.length())))));
    }
  }

  /** As asked for in an address; blank is as good as absent. */
  public static DeadlineFilter of(
      @Nullable String shown,
      @Nullable String office,
      @Nullable String kind,
      @Nullable String cycle,
      @Nullable LocalDate day,
      boolean apart) {
    return new DeadlineFilter(
        Shown.of(filled(shown)), filled(office), filled(kind), filled(cycle), day, day, apart);
  }

  /** The same of other states. */
  DeadlineFilter showing(Shown other) {
    return new DeadlineFilter(other, office, kind, cycle, from, to, apart);
  }

  public DeadlineFilter between(LocalDate first, LocalDate last) {
    return new DeadlineFilter(shown, office, kind, cycle, first, last, apart);
  }

  public DeadlineFilter apartFromEachOther() {
    return new DeadlineFilter(shown, office, kind, cycle, from, to, true);
  }

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }
}
