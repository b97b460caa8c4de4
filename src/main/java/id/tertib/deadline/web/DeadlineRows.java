package id.tertib.deadline.web;

import id.tertib.calendar.Lateness;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.DeadlineFilter.Shown;
import id.tertib.deadline.register.DeadlineList.Line;
import id.tertib.deadline.register.RoleNames;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lines of the list in words. */
@Component
class DeadlineRows {

  /** Up to here offices are named, above they are counted. */
  private static final int NAMED = 3;

  private final PerangkatDaerahRegister offices;
  private final RoleNames names;
  private final DeadlineWords words;

  DeadlineRows(PerangkatDaerahRegister offices, RoleNames names, DeadlineWords words) {
    this.offices = offices;
    this.names = names;
    this.words = words;
  }

  /**
   * @param id of the deadline; of the first one when there are several
   * @param count how many deadlines stand behind it
   * @param about e.g. {@code diperpanjang 1 kali · 2026-TW3/disperindag}
   * @param where e.g. {@code Disperindag} or {@code 38 perangkat daerah}
   * @param shown code of the state that shows this line and its like
   * @param dueText e.g. {@code 20 November 2026}
   */
  record Row(
      long id,
      int count,
      String kind,
      String cycle,
      String title,
      String about,
      String where,
      LocalDate due,
      String dueText,
      String shown,
      DeadlineWords.Word state) {}

  List<Row> of(List<Line> lines) {
    var known =
        offices.allEver().stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
    var roles =
        names.of(
            lines.stream()
                .filter(line -> line.offices().isEmpty())
                .map(Line::role)
                .collect(Collectors.toSet()));
    var today = words.today();
    return lines.stream()
        .map(
            line ->
                new Row(
                    line.id(),
                    line.count(),
                    line.kind(),
                    line.cycle(),
                    line.title(),
                    about(line, today),
                    where(line, known, roles),
                    line.due(),
                    Tanggal.panjang(line.due()),
                    shown(line, today).code(),
                    today.of(
                        line.state(), line.paused(), line.outsider(), line.due(), line.metAt())))
        .toList();
  }

  private static Shown shown(Line line, DeadlineWords.Reading today) {
    return switch (line.state()) {
      case TERBUKA ->
          !line.paused() && !line.outsider() && Lateness.isLate(line.due(), today.day())
              ? Shown.TERLAMBAT
              : Shown.TERBUKA;
      case TERPENUHI -> line.metLate() ? Shown.TERPENUHI_TERLAMBAT : Shown.TERPENUHI_TEPAT_WAKTU;
      case BATAL -> Shown.BATAL;
    };
  }

  private String about(Line line, DeadlineWords.Reading today) {
    var parts = new ArrayList<String>();
    if (line.returned()) {
      parts.add(words.text("daftar.dikembalikan"));
    }
    if (line.count() == 1 && line.extensions() > 0) {
      parts.add(words.text("daftar.diperpanjang", line.extensions()));
    }
    if (line.state() == Deadline.State.TERBUKA && today.assumed(line.due())) {
      parts.add(words.text("daftar.perkiraan", String.valueOf(line.due().getYear())));
    }
    parts.add(line.count() == 1 ? line.caseKey() : line.cycle());
    return String.join(" · ", parts);
  }

  private String where(Line line, Map<String, PerangkatDaerah> known, Map<String, String> roles) {
    if (line.offices().isEmpty()) {
      return Objects.requireNonNullElse(roles.get(line.role()), line.role());
    }
    if (line.offices().size() > NAMED) {
      return words.text("daftar.banyak", line.offices().size());
    }
    return line.offices().stream()
        .map(code -> Objects.requireNonNull(known.get(code)))
        .sorted(Comparator.comparingInt(PerangkatDaerah::urutan))
        .map(PerangkatDaerah::namaTabel)
        .collect(Collectors.joining(", "));
  }
}
