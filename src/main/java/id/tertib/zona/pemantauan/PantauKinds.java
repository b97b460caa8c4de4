package id.tertib.zona.pemantauan;

import id.tertib.data.Sentences;
import id.tertib.deadline.CyclePeriod;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The kinds of deadlines of monitoring and revocation, and how their cycles are read. */
@Component
class PantauKinds implements DeadlineKindSource {

  static final String PANTAU = "zi-pantau";
  static final String KONFIRMASI = "zi-cabut-konfirmasi";
  static final String KEPUTUSAN = "zi-cabut-keputusan";

  private final Sentences words;

  PantauKinds(Sentences words) {
    this.words = words;
  }

  @Override
  public List<DeadlineKind> kinds() {
    return Stream.of(PANTAU, KONFIRMASI, KEPUTUSAN)
        .map(code -> new DeadlineKind(code, words.of("zona.jenis-tenggat." + code)))
        .toList();
  }

  @Override
  public Optional<String> cycle(String key) {
    return PemantauanZona.semester(key)
        .map(semester -> words.of("zona.siklus.pantau", semester.text()))
        .or(() -> PencabutanZona.period(key).map(year -> words.of("zona.siklus.cabut", year)));
  }

  @Override
  public Optional<CyclePeriod> period(String cycle, LocalDate first) {
    return cycle(cycle).map(named -> CyclePeriod.quarterOf(first));
  }
}
