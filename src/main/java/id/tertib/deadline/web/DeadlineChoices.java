package id.tertib.deadline.web;

import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.DeadlineFilter;
import id.tertib.deadline.register.DeadlineFilter.Shown;
import id.tertib.deadline.register.DeadlineList;
import id.tertib.deadline.register.DeadlineSight.Sight;
import id.tertib.deadline.register.KindNames;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a reader of the list has to choose from. */
@Component
class DeadlineChoices {

  private final DeadlineList list;
  private final DeadlineWords words;
  private final KindNames kinds;
  private final PerangkatDaerahRegister offices;

  DeadlineChoices(
      DeadlineList list, DeadlineWords words, KindNames kinds, PerangkatDaerahRegister offices) {
    this.list = list;
    this.words = words;
    this.kinds = kinds;
    this.offices = offices;
  }

  /** One choice of a filter. */
  record Choice(String code, String text) {}

  List<Choice> shown(DeadlineFilter filter, Sight mine) {
    var counts = list.counts(filter, mine);
    return Arrays.stream(Shown.values())
        .map(
            shown ->
                new Choice(
                    shown.code(),
                    switch (shown) {
                      case TERBUKA -> words.text("saring.terbuka", counts.open());
                      case TERLAMBAT -> words.text("saring.terlambat", counts.overdue());
                      case MINGGU_INI -> words.text("saring.minggu-ini", counts.week());
                      default -> words.text("saring." + shown.code());
                    }))
        .toList();
  }

  List<Choice> offices(Sight mine) {
    return offices.allEver().stream()
        .filter(
            office ->
                mine.scope().allOfSome()
                    ? office.aktif()
                    : mine.scope().owners().contains(office.kode()))
        .map(office -> new Choice(office.kode(), office.nama()))
        .toList();
  }

  List<Choice> kinds(DeadlineFilter filter, Sight mine) {
    var called = kinds.kinds();
    return Stream.concat(list.kinds(filter, mine).stream(), Stream.ofNullable(filter.kind()))
        .distinct()
        .map(kind -> new Choice(kind, called.getOrDefault(kind, kind)))
        .sorted(Comparator.comparing(Choice::text))
        .toList();
  }
}
