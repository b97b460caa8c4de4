package id.tertib.worksheet.sheet;

import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.SheetItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How many sheets of a group answered what. */
@Component
final class OtherCounts {

  private final OtherAnswers others;
  private final Scales scales;

  OtherCounts(OtherAnswers others, Scales scales) {
    this.others = others;
    this.scales = scales;
  }

  /** Whether it is an item of a score; only such are set beside one another. */
  boolean scored(SheetItem item) {
    return scales.of(item).row().scored();
  }

  /**
   * @param codes of the items of the sheet that the group stands beside
   * @return by those of them that the group was asked as well
   */
  Map<String, BesidePage.Group> of(BesideAnswers.Group group, Collection<String> codes) {
    var answers = others.all(group.sheets().stream().map(BesideAnswers.Other::sheetId).toList());
    var found = new HashMap<String, BesidePage.Group>();
    for (var code : codes) {
      count(group, group.code().apply(code), answers)
          .ifPresent(counted -> found.put(code, counted));
    }
    return found;
  }

  private Optional<BesidePage.Group> count(
      BesideAnswers.Group group, String code, Map<String, Map<String, AnsweredItem>> answers) {
    var figures = new OtherFigures();
    var answered = 0;
    var of = 0;
    var apart = 0;
    for (var other : group.sheets()) {
      var item = answers.getOrDefault(other.sheetId(), Map.of()).get(code);
      if (item == null || !scored(item.item())) {
        continue;
      }
      if (!other.counted()) {
        apart++;
        continue;
      }
      of++;
      var scale = scales.of(item.item());
      figures.options(scale.options(item.item()));
      var answer = item.last();
      if (answer.isPresent()) {
        answered++;
        figures.add(scale.fields(item.item()), Objects.requireNonNull(answer.get().value()));
      }
    }
    return of + apart == 0
        ? Optional.empty()
        : Optional.of(
            new BesidePage.Group(
                group.name(), answered, of, apart, figures.levels(), figures.figures()));
  }
}
