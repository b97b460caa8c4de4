package id.tertib.deadline.web;

import id.tertib.calendar.Lateness;
import id.tertib.data.Tanggal;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.DeadlineFilter;
import id.tertib.deadline.register.DeadlineFilter.Shown;
import id.tertib.deadline.register.DeadlineList;
import id.tertib.deadline.register.DeadlineSight.Sight;
import id.tertib.deadline.register.KindNames;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a reader of the list has to choose from. */
@Component
class DeadlineChoices {

  private final DeadlineList list;
  private final DeadlineWords words;
  private final KindNames kinds;
  private final PerangkatDaerahRegister offices;
  private final Lateness lateness;

  DeadlineChoices(
      DeadlineList list,
      DeadlineWords words,
      KindNames kinds,
      PerangkatDaerahRegister offices,
      Lateness lateness) {
    this.lateness = lateness;
    this.list = list;
    this.words = words;
    this.kinds = kinds;
    this.offices = offices;
  }

  /** One choice of a filter. */
  record Choice(String code, String text) {}

  List<Choice> shown(DeadlineFilter filter, Sight mine) {
    var counts = list.counts(filter, mine);
    var met =
        filter.shown().met()
            ? Optional.of(list.met(filter, mine))
            : Optional.<DeadlineList.Met>empty();
    return Arrays.stream(Shown.values())
        .map(
            shown ->
                new Choice(
                    shown.code(),
                    switch (shown) {
                      case TERBUKA -> words.text("saring.terbuka", counts.open());
                      case TERLAMBAT -> words.text("saring.terlambat", counts.overdue());
                      case MINGGU_INI -> words.text("saring.minggu-ini", counts.week());
                      default ->
                          met.filter(some -> shown.met())
                              .map(some -> met(shown, some))
                              .orElseGet(() -> words.text("saring." + shown.code()));
                    }))
        .toList();
  }

  private String met(Shown shown, DeadlineList.Met some) {
    var count =
        switch (shown) {
          case TERPENUHI_TEPAT_WAKTU -> some.all() - some.late();
          case TERPENUHI_TERLAMBAT -> some.late();
          default -> some.all();
        };
    return words.text("saring.%s.jumlah".formatted(shown.code()), count);
  }

  /**
   * What the late ones of the filter count and where.
   *
   * @return e.g. {@code 2 tenggat terlambat di triwulan I 2026, Dinas Kesehatan}
   */
  String late(DeadlineFilter filter, Sight mine) {
    var office = filter.office();
    var kind = filter.kind();
    var cycle = filter.cycle();
    var first = filter.from();
    var last = filter.to();
    var where =
        Stream.of(
                kind == null ? null : kinds.kind(kind),
                cycle == null ? null : kinds.cycle(cycle),
                office == null
                    ? null
                    : offices.find(office).map(PerangkatDaerah::nama).orElse(office),
                first == null || last == null ? null : days(first, last))
            .flatMap(Stream::ofNullable)
            .collect(Collectors.joining(", "));
    return lateness.in(
        Lateness.Unit.TENGGAT,
        list.counts(filter, mine).overdue(),
        where.isEmpty() ? lateness.scope(mine.seesEverything()) : where);
  }

  private String days(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? Tanggal.panjang(first)
        : words.text("rentang", Tanggal.panjang(first), Tanggal.panjang(last));
  }

  @Nullable String cycle(DeadlineFilter filter) {
    return filter.cycle() == null ? null : kinds.cycle(filter.cycle());
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
