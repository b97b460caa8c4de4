package id.tertib.instrument.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.shelf.Edition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as it stands in the list.
 *
 * @param status {@code berlaku} or {@code terbuka}
 * @param open what is not settled, and why
 * @param validity null where nobody wrote it down
 * @param level of what it judges, e.g. {@code unit}
 * @param items how many
 * @param rows where its items come from when not from its file; null otherwise
 * @param source {@code shipped} or {@code published}
 * @param sha256 of its file
 */
record InstrumentEntry(
    String key,
    String version,
    String title,
    String regulation,
    String status,
    List<Open> open,
    @Nullable Validity validity,
    String level,
    String weight,
    int items,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rows,
    String source,
    String sha256) {

  record Open(String what, String why) {}

  /**
   * @param until null for an open end
   */
  record Validity(@Nullable LocalDate since, @Nullable LocalDate until) {}

  static InstrumentEntry of(Edition edition) {
    var instrument = edition.instrument();
    return new InstrumentEntry(
        instrument.id().key(),
        instrument.id().version(),
        instrument.title(),
        instrument.basis(),
        instrument.open() ? "terbuka" : "berlaku",
        open(instrument),
        validity(instrument.validity()),
        instrument.level(),
        ScoreAnswer.weight(instrument),
        instrument.items().size(),
        instrument.rows(),
        edition.published() ? "published" : "shipped",
        edition.sha256());
  }

  private static List<Open> open(Instrument instrument) {
    return instrument.openPoints().stream()
        .map(point -> new Open(point.what(), point.why()))
        .toList();
  }

  private static @Nullable Validity validity(Instrument.@Nullable Validity validity) {
    return validity == null ? null : new Validity(validity.since(), validity.until());
  }
}
