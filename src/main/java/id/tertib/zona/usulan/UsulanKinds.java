package id.tertib.zona.usulan;

import id.tertib.data.Sentences;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of deadlines of the city's proposal; its years are read as those of its units. */
@Component
class UsulanKinds implements DeadlineKindSource {

  static final String SUSUN = "zi-susun-usulan";

  /** Of the steps, none of them due after the year's last day. */
  static final List<String> STEPS = List.of(SUSUN, "zi-tanda-tangan-usulan", "zi-kirim-usulan");

  private final Sentences words;

  UsulanKinds(Sentences words) {
    this.words = words;
  }

  @Override
  public List<DeadlineKind> kinds() {
    return STEPS.stream()
        .map(kind -> new DeadlineKind(kind, words.of("zona.jenis-tenggat." + kind)))
        .toList();
  }
}
