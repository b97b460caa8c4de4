package id.tertib.training;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Extensions;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A deadline that is moved by letter, or with it all of its kind and cycle that are open. */
@Component
@Profile("demo")
class LetterActs implements SpecialActs {

  private final Deadlines deadlines;
  private final Extensions extensions;

  LetterActs(Deadlines deadlines, Extensions extensions) {
    this.deadlines = deadlines;
    this.extensions = extensions;
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of("perpanjang", this::extend);
  }

  private boolean extend(Occasion occasion) {
    var due = LocalDate.parse(occasion.value("sampai"));
    var open =
        deadlines
            .find(occasion.value("tenggat"), occasion.subject())
            .filter(deadline -> deadline.state() == Deadline.State.TERBUKA)
            .filter(deadline -> deadline.due().isBefore(due));
    open.ifPresent(
        deadline ->
            extensions.extend(
                deadline.id(),
                new Extensions.Request(
                    due,
                    occasion.value("surat"),
                    occasion.day(),
                    occasion.value("alasan"),
                    null,
                    occasion.values().containsKey("semua")),
                occasion.account()));
    return open.isPresent();
  }
}
