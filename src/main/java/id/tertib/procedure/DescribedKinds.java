package id.tertib.procedure;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The kinds of every described process, as its model says: its key, and those of its deadlines. */
@Component
class DescribedKinds implements CaseReaders {

  private final Descriptions descriptions;

  DescribedKinds(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  @Override
  public List<CaseKind> kinds() {
    return descriptions.current().flatMap(DescribedKinds::of).toList();
  }

  private static Stream<CaseKind> of(Description description) {
    return Stream.concat(
            Stream.of(description.key()),
            description.steps().values().stream()
                .flatMap(step -> Stream.ofNullable(step.deadline()))
                .map(Step.Owed::kind))
        .distinct()
        .map(name -> new CaseKind(name, description.confidential(), description.readers()));
  }
}
