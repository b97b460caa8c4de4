package id.tertib.deadline.web;

import id.tertib.access.Groups;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.ledger.ManualReminders;
import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.DeadlineHolders;
import id.tertib.deadline.register.DeadlineHolders.Step;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineSight.Sight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.KindNames;
import id.tertib.deadline.register.PauseTable;
import id.tertib.deadline.register.RoleNames;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One deadline with its dates, its letters, where it lies now, and its ledger. */
@Component
class DeadlineDetails {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final PauseTable pauses;
  private final NoticeReader notices;
  private final NoticeView ledger;
  private final DeadlineHolders holders;
  private final DeadlineSight sight;
  private final DeadlineWords words;
  private final KindNames kinds;
  private final RoleNames names;
  private final PerangkatDaerahRegister offices;
  private final ManualReminders manual;

  DeadlineDetails(
      DeadlineTable table,
      ChangeTable changes,
      PauseTable pauses,
      NoticeReader notices,
      NoticeView ledger,
      DeadlineHolders holders,
      DeadlineSight sight,
      DeadlineWords words,
      KindNames kinds,
      RoleNames names,
      PerangkatDaerahRegister offices,
      ManualReminders manual) {
    this.table = table;
    this.changes = changes;
    this.pauses = pauses;
    this.notices = notices;
    this.ledger = ledger;
    this.holders = holders;
    this.sight = sight;
    this.words = words;
    this.kinds = kinds;
    this.names = names;
    this.offices = offices;
    this.manual = manual;
  }

  /**
   * @param attachment id of the letter as evidence; null when there is none
   */
  record Change(String text, @Nullable String attachment) {}

  /**
   * @param office whose it is, in full
   * @param firstText null while it never moved
   * @param holder who owes it now
   * @param steps names of the open tasks, joined; empty when there is none
   * @param progress e.g. {@code 5 dari 9 butir}; empty when its procedure says nothing
   * @param together what is extended together, e.g. {@code Laporan rencana aksi, triwulan III 2026}
   * @param openTogether how many of that are open
   * @param extendable whether this reader may move it
   * @param remindable whether this reader may remind by hand now
   * @param remindedToday whether somebody did so today
   * @param reader what pages call the reader
   */
  record Detail(
      long id,
      String title,
      String office,
      String caseKey,
      DeadlineWords.Word state,
      LocalDate due,
      String dueText,
      @Nullable String firstText,
      @Nullable String metText,
      List<Change> changes,
      String basis,
      String holder,
      String steps,
      String progress,
      String together,
      int openTogether,
      boolean extendable,
      boolean remindable,
      boolean remindedToday,
      boolean administrator,
      String reader,
      List<NoticeView.Group> ledger) {}

  /**
   * @throws RefusedException 404 when there is none or this person may not see it
   */
  Deadline visible(long id, Sight reader) {
    return table
        .find(id)
        .filter(reader::sees)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tenggat nomor %d tidak ada di antara tenggat Anda. Lihat daftar tenggat."
                        .formatted(id)));
  }

  /**
   * @throws RefusedException 404 when there is none or this person may not see it
   */
  Detail read(long id, String userId) {
    var reader = sight.of(userId);
    var deadline = visible(id, reader);
    var steps = holders.steps(id);
    var open = deadline.state() == Deadline.State.TERBUKA;
    var reminded = manual.remindedToday(id);
    var met = deadline.metAt();
    return new Detail(
        id,
        deadline.title(),
        officeOf(deadline),
        deadline.caseKey(),
        words.today().of(deadline.state(), deadline.paused(), deadline.due(), met),
        deadline.due(),
        Tanggal.hari(deadline.due()),
        deadline.due().equals(deadline.first()) ? null : Tanggal.hari(deadline.first()),
        deadline.state() == Deadline.State.TERPENUHI && met != null ? Tanggal.waktu(met) : null,
        changesOf(id),
        deadline.basis(),
        holder(deadline, steps),
        steps.stream().map(Step::name).distinct().collect(Collectors.joining(", ")),
        open ? holders.progress(deadline).orElse("") : "",
        together(deadline),
        openTogether(deadline),
        reader.manages() && open,
        reader.manages() && open && !deadline.paused() && !reminded,
        reminded,
        reader.roles().contains(Groups.ADMIN),
        names.of(List.of(userId)).getOrDefault(userId, userId),
        ledger.groups(deadline, notices.ofDeadline(id)));
  }

  boolean mayOpen(long id, String userId) {
    return table.find(id).filter(sight.of(userId)::sees).isPresent();
  }

  /** The office in full; who owes it when it is the city's own. */
  String officeOf(Deadline deadline) {
    var code = deadline.office();
    return code == null
        ? names.of(List.of(deadline.role())).getOrDefault(deadline.role(), deadline.role())
        : offices.find(code).map(PerangkatDaerah::nama).orElse(code);
  }

  List<Change> changesOf(long id) {
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

  String together(Deadline deadline) {
    return words.text(
        "perpanjang.semua", kinds.kind(deadline.kind()), kinds.cycle(deadline.cycle()));
  }

  private int openTogether(Deadline deadline) {
    return (int)
        table.ofCycle(deadline.kind(), deadline.cycle()).stream()
            .filter(each -> each.state() == Deadline.State.TERBUKA)
            .count();
  }

  private String holder(Deadline deadline, List<Step> steps) {
    if (deadline.state() != Deadline.State.TERBUKA) {
      return "";
    }
    var ids = new ArrayList<String>();
    steps.stream().map(Step::assignee).filter(Objects::nonNull).distinct().forEach(ids::add);
    if (ids.isEmpty()) {
      ids.add(deadline.role());
    }
    var called = names.of(new HashSet<>(ids));
    return ids.stream()
        .map(each -> called.getOrDefault(each, each))
        .collect(Collectors.joining(", "));
  }
}
