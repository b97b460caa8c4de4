package id.tertib.deadline.web;

import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.PauseTable;
import id.tertib.deadline.register.RoleNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a deadline's date, in words: its moves and its pauses in their order. */
@Component
class DeadlineHistory {

  private final ChangeTable changes;
  private final PauseTable pauses;
  private final DeadlineWords words;
  private final RoleNames names;

  DeadlineHistory(ChangeTable changes, PauseTable pauses, DeadlineWords words, RoleNames names) {
    this.changes = changes;
    this.pauses = pauses;
    this.words = words;
    this.names = names;
  }

  /**
   * @param attachment id of the letter as evidence; null when there is none
   */
  record Change(String text, @Nullable String attachment) {}

  List<Change> of(long id) {
    var events = pauses.events(id);
    var called = names.of(events.stream().map(PauseTable.Event::by).collect(Collectors.toSet()));
    return Stream.concat(
            changes.of(List.of(id)).getOrDefault(id, List.of()).stream()
                .map(
                    change ->
                        Map.entry(change.at(), new Change(words.of(change), change.attachment()))),
            events.stream()
                .map(
                    event ->
                        Map.entry(
                            event.at(),
                            new Change(
                                words.of(event, called.getOrDefault(event.by(), event.by())),
                                null))))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
