package id.tertib.deadline.ledger;

import id.tertib.access.Groups;
import id.tertib.calendar.EstimatedYears;
import id.tertib.calendar.EstimatedYears.Estimate;
import id.tertib.engine.DueMoments;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Writes to the administrators, once for each year, that its days off are not decreed although the
 * year is near or an open deadline falls into it. The mail's key makes it one on any number of
 * nodes.
 */
@Component
class EstimateWarning implements DueMoments {

  private static final int YEARS_AHEAD = 3;

  private final EstimatedYears years;
  private final Outbox outbox;
  private final DeadlineWords words;
  private final Clock clock;

  EstimateWarning(EstimatedYears years, Outbox outbox, DeadlineWords words, Clock clock) {
    this.years = years;
    this.outbox = outbox;
    this.words = words;
    this.clock = clock;
  }

  /** The morning on which the warning of a year without a decree begins. */
  @Override
  public Optional<Instant> nextAfter(Instant moment) {
    var year = moment.atZone(clock.getZone()).getYear();
    return IntStream.rangeClosed(year, year + YEARS_AHEAD)
        .filter(each -> !years.isDecreed(each))
        .mapToObj(
            each ->
                Stage.moment(
                    LocalDate.of(each, 1, 1).minusDays(EstimatedYears.DAYS_BEFORE),
                    clock.getZone()))
        .filter(at -> at.isAfter(moment))
        .findFirst();
  }

  @Override
  public void runDue() {
    if (LocalTime.now(clock).isBefore(Stage.TIME)) {
      return;
    }
    years.current().forEach(year -> outbox.toGroup(Groups.ADMIN, message(year)));
  }

  private MailMessage message(Estimate year) {
    var number = Integer.toString(year.tahun());
    return new MailMessage(
        "kalender/" + number,
        "kalender",
        words.text("perkiraan.subjek", number),
        words.text("perkiraan.pembuka", number),
        new Card(
            words.text("keadaan.perkiraan"),
            "dekat",
            words.text("perkiraan.judul", number),
            List.of(
                words.text(year.adaTenggat() ? "perkiraan.tenggat" : "perkiraan.dekat", number),
                words.text("perkiraan.dianggap")),
            words.text("perkiraan.buka"),
            "/kalender?tahun=" + number),
        null,
        words.text("perkiraan.karena"),
        List.of(),
        "kalender/" + number);
  }
}
