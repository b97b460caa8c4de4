package id.tertib.quarter;

import id.tertib.deadline.CyclePeriod;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import id.tertib.roadmap.Triwulan;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kind of deadline of the quarterly report; others rely on its code (CONTRACT 8). */
@Component
public class TriwulanKinds implements DeadlineKindSource {

  public static final String RENCANA_AKSI = "rencana-aksi-triwulan";

  private final MessageSource messages;

  TriwulanKinds(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public List<DeadlineKind> kinds() {
    return List.of(
        new DeadlineKind(
            RENCANA_AKSI,
            messages.getMessage(
                "monitoring.jenis-tenggat." + RENCANA_AKSI, null, Locale.forLanguageTag("id"))));
  }

  @Override
  public Optional<String> cycle(String key) {
    return Triwulan.find(key).map(Triwulan::text);
  }

  @Override
  public Optional<CyclePeriod> period(String cycle, LocalDate first) {
    return Triwulan.find(cycle).map(triwulan -> new CyclePeriod(triwulan.tahun(), triwulan.ke()));
  }
}
