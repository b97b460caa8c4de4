package id.tertib.training;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Extensions;
import id.tertib.monitoring.TriwulanKinds;
import id.tertib.training.OfficeScenes.Case;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens to an office's report of one quarter. */
@Component
@Profile("demo")
class QuarterScenes {

  private static final String ORGANISASI = "organisasi";

  private static final String REPORT = "laporkan";
  private static final String CHECK = "periksaLaporan";
  private static final String ACCEPT = "terima";

  private final Cast cast;
  private final QuarterPapers papers;
  private final Deadlines deadlines;
  private final Extensions extensions;

  QuarterScenes(Cast cast, QuarterPapers papers, Deadlines deadlines, Extensions extensions) {
    this.cast = cast;
    this.papers = papers;
    this.deadlines = deadlines;
    this.extensions = extensions;
  }

  Scene report(ZonedDateTime at, Case one) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.complete(
                one.assessor(),
                one.subject(),
                REPORT,
                Map.of(),
                by -> papers.fill(one.subject(), one.office(), by, 100)));
  }

  Scene beginReport(ZonedDateTime at, Case one, int share) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.begin(
                one.assessor(),
                one.subject(),
                REPORT,
                by -> papers.fill(one.subject(), one.office(), by, share)));
  }

  /** The returned report is mended and handed in again. */
  Scene mend(ZonedDateTime at, Case one) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.complete(
                one.assessor(),
                one.subject(),
                REPORT,
                Map.of(),
                by -> papers.mend(one.subject(), by)));
  }

  Scene forward(ZonedDateTime at, Case one) {
    return decided(at, one, one.secretary(), CHECK, Map.of("keputusan", "teruskan"));
  }

  Scene accept(ZonedDateTime at, Case one) {
    return decided(at, one, ORGANISASI, ACCEPT, Map.of("keputusan", "terima"));
  }

  Scene sendBack(ZonedDateTime at, Case one, String note, LocalDate due) {
    return decided(
        at,
        one,
        ORGANISASI,
        ACCEPT,
        Map.of("keputusan", "kembali", "catatan", note, "tenggatPerbaikan", due.toString()));
  }

  private Scene decided(
      ZonedDateTime at, Case one, String who, String step, Map<String, Object> form) {
    return new Scene(
        at, one.subject(), () -> cast.complete(who, one.subject(), step, form, by -> {}));
  }

  /** By letter, on the request of the office. */
  Scene extend(ZonedDateTime at, Case one, LocalDate due, String letter, String reason) {
    return new Scene(
        at,
        one.subject(),
        () ->
            deadlines
                .find(TriwulanKinds.RENCANA_AKSI, one.subject())
                .filter(deadline -> deadline.state() == Deadline.State.TERBUKA)
                .filter(deadline -> deadline.due().isBefore(due))
                .ifPresent(
                    deadline ->
                        extensions.extend(
                            deadline.id(),
                            new Extensions.Request(
                                due, letter, at.toLocalDate(), reason, null, false),
                            ORGANISASI)));
  }
}
