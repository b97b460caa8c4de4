package id.tertib.worksheet.vote;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.Vote;
import id.tertib.worksheet.list.RowDesk;
import id.tertib.worksheet.list.RowTables;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.StepTable;
import id.tertib.worksheet.work.WorksheetWords;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Votes on the rows of a task's list, entered by its holder for those who are there. */
@Component
class VoteDesk {

  static final String AGREES = "setuju";
  static final String DISAGREES = "tidak_setuju";

  private static final int LONGEST_REASON = 1000;

  private final RowDesk desk;
  private final RowTables rows;
  private final VoteTable votes;
  private final VoteSteps steps;
  private final AuditTrail audit;
  private final WorksheetWords words;
  private final Clock clock;

  VoteDesk(
      RowDesk desk,
      RowTables rows,
      VoteTable votes,
      VoteSteps steps,
      AuditTrail audit,
      WorksheetWords words,
      Clock clock) {
    this.desk = desk;
    this.rows = rows;
    this.votes = votes;
    this.steps = steps;
    this.audit = audit;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param place whose voter is the key of his row
   * @param vote {@link #AGREES} or {@link #DISAGREES}; null takes it back
   * @return all votes on the row
   * @throws RefusedException 409 also for who is not there, 404 for who is not asked
   */
  List<VotePage.Ballot> vote(
      String userId, String taskId, Place place, @Nullable String vote, @Nullable String reason) {
    return desk.writing(
        userId,
        taskId,
        place.kind(),
        list -> {
          var voting = voting(list);
          var row = desk.standing(list, place.rowId()).row();
          var voter = asked(list, place.voter());
          var after = read(vote, place.voter(), reason, userId);
          if (after != null && !voting.voters().counts(voter)) {
            throw RefusedException.conflict(
                words.of("suara.tidak-hadir", voter.value(voting.voters().name())));
          }
          var before = votes.find(row.id(), place.voter()).orElse(null);
          if (before != null || after != null) {
            set(list, row, place.voter(), before, after, userId);
            steps.note(taskId, userId, place, before, after);
          }
          return ballots(list, voting, List.of(row)).getOrDefault(row.id(), List.of());
        });
  }

  /** Everything that is voted on in a task, for whoever sees it. */
  List<VotePage> read(String userId, String taskId) {
    return desk.lists(userId, taskId).stream()
        .filter(list -> list.voting() != null)
        .map(list -> page(list, voting(list)))
        .toList();
  }

  private VotePage page(TaskList list, TaskList.Voting voting) {
    var voters = voting.voters();
    return new VotePage(
        list.kind(),
        voters.who(),
        rows.standing(voting.from(), list.subject()).stream()
            .map(row -> new VotePage.Voter(row.key(), row.value(voters.name()), voters.counts(row)))
            .toList(),
        voters.quorum(),
        ballots(list, voting, rows.standing(list.kind(), list.subject())));
  }

  /**
   * Says again what stood before a step; under the list's lock.
   *
   * @return who voted, as people call him
   * @throws RefusedException 409 when the vote is another one since
   */
  String takeBack(TaskList list, StepTable.Step step, String userId) {
    var place = VoteSteps.place(step);
    var name = nameOf(list, place.voter());
    var now = votes.find(place.rowId(), place.voter()).orElse(null);
    if (!steps.stands(step, now)) {
      throw RefusedException.conflict(words.of("urung.berubah", name));
    }
    set(
        list,
        desk.standing(list, place.rowId()).row(),
        place.voter(),
        now,
        steps.before(step, userId, clock.instant()),
        userId);
    return name;
  }

  /**
   * What a vote is about.
   *
   * @param kind of the list
   */
  record Place(String kind, String rowId, String voter) {}

  private void set(
      TaskList list,
      ListRow row,
      String voter,
      @Nullable Vote before,
      @Nullable Vote after,
      String userId) {
    if (after == null) {
      votes.remove(row.id(), voter);
    } else {
      votes.put(row.id(), after);
    }
    audit.record(
        AuditEntry.of(userId, "mencatat suara", list.subject())
            .detail(
                "%s, %s"
                    .formatted(
                        PlainText.brief(String.join(" · ", row.values().values()), 90),
                        nameOf(list, voter)))
            .change(said(before), said(after))
            .because(after == null ? null : after.reason()));
  }

  private static @Nullable String said(@Nullable Vote vote) {
    return vote == null ? null : vote.agrees() ? "setuju" : "tidak setuju";
  }

  private @Nullable Vote read(
      @Nullable String vote, String voter, @Nullable String reason, String userId) {
    if (vote == null) {
      return null;
    }
    if (!vote.equals(AGREES) && !vote.equals(DISAGREES)) {
      throw RefusedException.badRequest(words.of("suara.pilihan", PlainText.brief(vote, 60)));
    }
    var why = PlainText.orNull(reason);
    if (why != null && why.length() > LONGEST_REASON) {
      throw RefusedException.badRequest(
          words.of(
              "suara.panjang", Integer.toString(why.length()), Integer.toString(LONGEST_REASON)));
    }
    return new Vote(voter, vote.equals(AGREES), why, userId, clock.instant());
  }

  private ListRow asked(TaskList list, String voter) {
    return rows.byKey(voting(list).from(), list.subject(), voter)
        .filter(row -> !row.removed())
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    words.of("suara.bukan-pemilih", PlainText.brief(voter, 60), list.title())))
        .row();
  }

  private String nameOf(TaskList list, String voter) {
    var voting = voting(list);
    return rows.byKey(voting.from(), list.subject(), voter)
        .map(row -> row.row().value(voting.voters().name()))
        .orElse(voter);
  }

  private TaskList.Voting voting(TaskList list) {
    if (list.voting() == null) {
      throw RefusedException.badRequest(words.of("suara.tanpa", list.title()));
    }
    return list.voting();
  }

  private Map<String, List<VotePage.Ballot>> ballots(
      TaskList list, TaskList.Voting voting, List<ListRow> proposals) {
    var names = words.names();
    return votes.of(list.kind(), list.subject(), proposals, voting.proposer()).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                row ->
                    row.getValue().stream()
                        .map(
                            vote ->
                                new VotePage.Ballot(
                                    vote.voter(),
                                    vote.agrees() ? AGREES : DISAGREES,
                                    vote.reason(),
                                    vote.by() == null ? null : names.of(vote.by()),
                                    vote.at() == null
                                        ? null
                                        : Tanggal.saat(Objects.requireNonNull(vote.at()))))
                        .toList()));
  }
}
