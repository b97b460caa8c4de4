package id.tertib.pengaduan.proses;

import id.tertib.deadline.CyclePeriod;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import id.tertib.pengaduan.perkara.Jam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kinds of deadlines of a report, and how its years are read. */
@Component
class PengaduanKinds implements DeadlineKindSource {

  private final MessageSource messages;

  PengaduanKinds(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public List<DeadlineKind> kinds() {
    return Arrays.stream(Jam.values()).map(this::kind).toList();
  }

  private DeadlineKind kind(Jam jam) {
    var name =
        messages.getMessage(
            "pengaduan.jenis-tenggat." + jam.jenis(), null, Locale.forLanguageTag("id"));
    return jam.milikPelapor()
        ? DeadlineKind.ofOutsider(jam.jenis(), name)
        : new DeadlineKind(jam.jenis(), name);
  }

  @Override
  public Optional<String> cycle(String key) {
    return key.matches("PGD-\\d{4}")
        ? Optional.of("pengaduan " + key.substring("PGD-".length()))
        : Optional.empty();
  }

  @Override
  public Optional<CyclePeriod> period(String cycle, LocalDate first) {
    return cycle(cycle).map(year -> CyclePeriod.quarterOf(first));
  }
}
