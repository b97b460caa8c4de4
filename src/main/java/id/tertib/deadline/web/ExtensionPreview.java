package id.tertib.deadline.web;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Extensions;
import id.tertib.deadline.change.ExtensionOutlook;
import id.tertib.deadline.change.ExtensionOutlook.Preview;
import id.tertib.deadline.change.ExtensionOutlook.StageChange;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.DeadlineHolders;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a move would change, in the words of the dialog. */
@Component
class ExtensionPreview {

  /** Deadlines with different dates are told apart up to here. */
  private static final int DATES = 3;

  private final ExtensionOutlook outlook;
  private final DeadlineHolders holders;
  private final DeadlineText text;
  private final DeadlineWords words;

  ExtensionPreview(
      ExtensionOutlook outlook, DeadlineHolders holders, DeadlineText text, DeadlineWords words) {
    this.outlook = outlook;
    this.holders = holders;
    this.text = text;
    this.words = words;
  }

  /**
   * @param what e.g. {@code Pengingat H-7}
   */
  record Row(String what, String now, String then) {}

  /**
   * A deadline that would end earlier than now.
   *
   * @param where whose it is
   * @param dueText its date now
   */
  record Earlier(long id, String where, String dueText) {}

  /**
   * @param due the date that would be used
   * @param shifted says that the date asked for is a day off; null when it is not
   * @param warning of a shortening; null when there is none
   * @param earlier of many those that stay as they are unless they are asked for by themselves
   * @param told who is told, and what stays on record
   */
  record Answer(
      LocalDate due,
      String dueText,
      @Nullable String shifted,
      boolean shortens,
      @Nullable String warning,
      List<Row> rows,
      List<Earlier> earlier,
      String told) {}

  Answer of(Deadline deadline, Extensions.Request request) {
    var preview = outlook.preview(deadline, request);
    var asked = preview.asked();
    return new Answer(
        preview.due(),
        Tanggal.panjang(preview.due()),
        asked == null
            ? null
            : words.text("pratinjau.libur", Tanggal.hari(asked), Tanggal.hari(preview.due())),
        preview.shortens(),
        preview.shortens() ? warning(deadline, preview) : null,
        rows(deadline, preview),
        preview.earlier().stream()
            .map(one -> new Earlier(one.id(), text.office(one), Tanggal.panjang(one.due())))
            .toList(),
        told(preview));
  }

  private String warning(Deadline deadline, Preview preview) {
    var earlier =
        preview.moves().stream().filter(move -> preview.due().isBefore(move.due())).count();
    return preview.moves().size() == 1
        ? words.text("pratinjau.maju", Tanggal.panjang(deadline.due()))
        : words.text("pratinjau.maju-banyak", earlier);
  }

  private List<Row> rows(Deadline deadline, Preview preview) {
    var rows = new ArrayList<Row>();
    rows.add(
        new Row(
            preview.moves().size() == 1
                ? words.text("pratinjau.tenggat")
                : words.text("pratinjau.tenggat-banyak", preview.moves().size()),
            dates(preview),
            Tanggal.hari(preview.due())));
    var steps =
        preview.moves().size() == 1
            ? holders.steps(deadline.id()).stream()
                .map(DeadlineHolders.Step::name)
                .distinct()
                .collect(Collectors.joining(", "))
            : words.text("pratinjau.tugas-banyak", preview.moves().size());
    if (!steps.isEmpty()) {
      rows.add(
          new Row(
              words.text("pratinjau.tugas"),
              "%s, %s".formatted(steps, dates(preview)),
              Tanggal.panjang(preview.due())));
    }
    preview.stages().forEach(stage -> rows.add(row(stage)));
    return rows;
  }

  /**
   * The dates that deadlines of a kind have now are few: those not moved, and those moved before.
   */
  private static String dates(Preview preview) {
    var dates = preview.moves().stream().map(Deadline::due).distinct().sorted().toList();
    var told = dates.stream().limit(DATES).map(Tanggal::panjang).collect(Collectors.joining(", "));
    return dates.size() > DATES ? told + " …" : told;
  }

  private Row row(StageChange stage) {
    return new Row(words.text("pratinjau.pengingat", stage.stage()), now(stage), then(stage));
  }

  private String now(StageChange stage) {
    var now = stage.now();
    if (now == null) {
      return words.text("pratinjau.tanpa");
    }
    return stage.sent()
        ? words.text("pratinjau.sudah", Tanggal.panjang(now))
        : Tanggal.panjang(now);
  }

  private String then(StageChange stage) {
    var then = stage.then();
    var plain = stage.plain();
    if (then == null) {
      return plain == null
          ? words.text("pratinjau.lewat-bagian")
          : words.text("pratinjau.lewat", Tanggal.panjang(plain));
    }
    var day = Tanggal.hari(then);
    var moved =
        plain == null || plain.equals(then)
            ? ""
            : words.text("pratinjau.digeser", Tanggal.hari(plain));
    return stage.people() > 1
        ? day + words.text("pratinjau.penerima", stage.people()) + moved
        : day + moved;
  }

  private String told(Preview preview) {
    var once =
        preview.told().size() <= DATES
            ? words.text("pratinjau.diberi-tahu", String.join(", ", preview.told()))
            : words.text("pratinjau.diberi-tahu-banyak", preview.told().size());
    var again =
        preview.moves().size() == 1 && preview.times() > 0
            ? " " + words.text("pratinjau.kali", preview.times() + 1)
            : "";
    return once + " " + words.text("pratinjau.tercatat") + again;
  }
}
