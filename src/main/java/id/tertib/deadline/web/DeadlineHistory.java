package id.tertib.deadline.web;

import id.tertib.data.Tanggal;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.PauseTable;
import id.tertib.deadline.register.RoleNames;
import id.tertib.deadline.register.WithdrawalTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What became of a deadline's date, in words: its moves, its pauses, and that it was taken back.
 */
@Component
class DeadlineHistory {

  private final ChangeTable changes;
  private final PauseTable pauses;
  private final WithdrawalTable withdrawals;
  private final DeadlineWords words;
  private final RoleNames names;

  DeadlineHistory(
      ChangeTable changes,
      PauseTable pauses,
      WithdrawalTable withdrawals,
      DeadlineWords words,
      RoleNames names) {
    this.changes = changes;
    this.pauses = pauses;
    this.withdrawals = withdrawals;
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
    return Stream.of(
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
                                null))),
            withdrawals.of(id).stream().map(this::withdrawn))
        .flatMap(Function.identity())
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map.Entry<Instant, Change> withdrawn(WithdrawalTable.Withdrawal one) {
    return Map.entry(
        one.at(),
        new Change(
            words.text(
                "perubahan.ditarik",
                Tanggal.panjang(one.at()),
                names.of(List.of(one.by())).getOrDefault(one.by(), one.by()),
                one.reason()),
            null));
  }
}
