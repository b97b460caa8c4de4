package id.tertib.procedure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.tertib.calendar.DueWords;
import id.tertib.manager.ProgressSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The open steps of a cycle that a person sees, as every progress tells them, for its board. */
@Component
public class OpenSteps {

  private final ObjectProvider<ProgressSource> sources;
  private final DueWords words;

  OpenSteps(ObjectProvider<ProgressSource> sources, DueWords words) {
    this.sources = sources;
    this.words = words;
  }

  /** By key of the case; one without an open step is absent. */
  public Map<String, List<Langkah>> of(String cycle, String account) {
    var today = words.today();
    return sources
        .orderedStream()
        .flatMap(source -> source.read(cycle, account).stream())
        .limit(1)
        .flatMap(progress -> progress.rows().stream())
        .filter(row -> row.step() != null)
        .collect(
            groupingBy(
                ProgressSource.Row::caseKey,
                mapping(row -> langkah(Objects.requireNonNull(row.step()), today), toList())));
  }

  private static Langkah langkah(ProgressSource.Step step, DueWords.Reading today) {
    var due = step.due();
    var counted = step.paused() ? null : due;
    return new Langkah(
        step.task(),
        step.key(),
        step.name(),
        step.holder(),
        due,
        due == null ? null : today.of(due).text(),
        today.isLate(counted),
        counted == null ? 0 : today.late(counted),
        step.paused(),
        step.returned(),
        step.reminded(),
        step.mine());
  }
}
