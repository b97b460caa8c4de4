package id.tertib.pengaduan.pantau;

import id.tertib.calendar.Lateness;
import id.tertib.data.Sentences;
import id.tertib.manager.ProgressSource;
import id.tertib.pengaduan.Pengaduan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The years of reports among the cycles of the progress page and Cockpit: as figures alone, since
 * no manager reads a report. Last in the choice; older years are on the page of the figures.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class KeadaanSource implements ProgressSource {

  private static final String VIEW = "/tertib/pengaduan/keadaan.js";
  private static final String PREFIX = "PGD-";

  private final Lingkup scopes;
  private final KeadaanReader figures;
  private final Sentences sentences;

  KeadaanSource(Lingkup scopes, KeadaanReader figures, Sentences sentences) {
    this.scopes = scopes;
    this.figures = figures;
    this.sentences = sentences;
  }

  @Override
  public Set<String> processes() {
    return Set.of(Pengaduan.KEY);
  }

  @Override
  public List<Cycle> cycles(String userId) {
    return scopes.find(userId).stream()
        .flatMap(scope -> years().map(year -> figures.of(year, scope)))
        .filter(found -> found.semua() > 0)
        .map(this::cycle)
        .toList();
  }

  private Stream<Integer> years() {
    var now = figures.thisYear();
    return Stream.of(now, now - 1);
  }

  private Cycle cycle(Keadaan found) {
    var open = found.berjalan();
    return new Cycle(
        PREFIX + found.tahun(),
        title(found.tahun()),
        open > 0,
        open == 0 && found.tahun() < figures.thisYear(),
        List.of(),
        Lateness.Unit.PERKARA,
        found.tenggat(),
        VIEW,
        new Standing(
            found.semua() - open, found.semua(), sentences.of("pengaduan.keadaan.tuntas")));
  }

  /** Figures only: nobody reads of a single report here. */
  @Override
  public Optional<Progress> read(String cycle, String userId) {
    return scopes.find(userId).isPresent() && cycle.matches(PREFIX + "20\\d{2}")
        ? Optional.of(
            new Progress(title(Integer.parseInt(cycle.substring(PREFIX.length()))), List.of()))
        : Optional.empty();
  }

  private String title(int year) {
    return sentences.of("pengaduan.keadaan.siklus", String.valueOf(year));
  }
}
