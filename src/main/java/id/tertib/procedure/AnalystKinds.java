package id.tertib.procedure;

import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import id.tertib.engine.CaseKey;
import id.tertib.engine.DescribedProcesses;
import id.tertib.engine.OwnProcesses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Kinds and cycles of deadlines that analysts' models bring, by their newest versions. */
@Component
class AnalystKinds implements DeadlineKindSource {

  private final Descriptions descriptions;
  private final OwnProcesses own;

  AnalystKinds(Descriptions descriptions, OwnProcesses own) {
    this.descriptions = descriptions;
    this.own = own;
  }

  /** Named by what is owed, without the case. */
  @Override
  public List<DeadlineKind> kinds() {
    return newest()
        .flatMap(description -> description.steps().values().stream())
        .flatMap(step -> Stream.ofNullable(step.deadline()))
        .map(owed -> new DeadlineKind(owed.kind(), owed.title().replace("{periode}", "").strip()))
        .distinct()
        .toList();
  }

  /** “Peminjaman ruang nomor 2026-7” for {@code pinjam-ruang:2026-7}. */
  @Override
  public Optional<String> cycle(String key) {
    var end = key.indexOf(DescribedProcesses.CASE_SEPARATOR);
    return end < 1
        ? Optional.empty()
        : newest()
            .filter(description -> description.key().equals(key.substring(0, end)))
            .findFirst()
            .map(
                description ->
                    "%s nomor %s"
                        .formatted(description.name(), CaseNumbers.number(CaseKey.of(key))));
  }

  private Stream<Description> newest() {
    return descriptions.current().filter(description -> !own.owns(description.key()));
  }
}
