package id.tertib.office;

import id.tertib.data.Sentences;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of the city's offices, as it is proposed or was just made.
 *
 * @param before the office before; null when it is new
 * @param after the office after
 * @param heir who carries on: of a merger, or of the merger that is taken back; null otherwise
 * @param endWork when it is closed: whether its open work ends with it
 * @param date from which the decree has effect
 * @param decree number of the regulation or decision
 * @param reason in the administrator's words; may be empty
 */
public record OfficeChange(
    Kind kind,
    @Nullable PerangkatDaerah before,
    PerangkatDaerah after,
    @Nullable PerangkatDaerah heir,
    boolean endWork,
    LocalDate date,
    String decree,
    String reason) {

  /** What is done. */
  public enum Kind {
    RENAME("mengganti nama"),
    MERGE("menggabungkan"),
    CLOSE("menutup perangkat daerah"),
    ADD("menambah perangkat daerah"),
    REOPEN("membuka kembali");

    private final String verb;

    Kind(String verb) {
      this.verb = verb;
    }

    /** As the trail says it. */
    String verb() {
      return verb;
    }
  }

  public String kode() {
    return after.kode();
  }

  /** The decree and the administrator's reason in one line. */
  public String because() {
    return reason.isEmpty() ? decree : Sentences.closed(decree) + " " + reason;
  }

  /** Of a merger, or of taking one back. */
  public PerangkatDaerah requireHeir() {
    return java.util.Objects.requireNonNull(heir);
  }
}
