package id.tertib.deadline.change;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.deadline.Extensions;
import id.tertib.deadline.Extensions.Request;
import id.tertib.deadline.register.ChangeTable.Letter;
import id.tertib.deadline.register.DeadlineChange.Cause;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks an extension, moves what it moves, and tells those affected. */
@Service
public class ExtensionsByLetter implements Extensions {

  private final DeadlineTable table;
  private final DeadlineMoves moves;
  private final MoveNotices notices;
  private final ObjectProvider<DeadlineFollower> followers;
  private final ExtensionRules rules;
  private final DeadlineSight sight;

  ExtensionsByLetter(
      DeadlineTable table,
      DeadlineMoves moves,
      MoveNotices notices,
      ObjectProvider<DeadlineFollower> followers,
      ExtensionRules rules,
      DeadlineSight sight) {
    this.table = table;
    this.moves = moves;
    this.notices = notices;
    this.followers = followers;
    this.rules = rules;
    this.sight = sight;
  }

  @Override
  @Transactional
  public List<Deadline> extend(long id, Request request, String by) {
    sight.of(by).requireMayMove();
    var first = table.find(id).orElseThrow(() -> unknown(id));
    rules.requireOneByOne(request, first);
    followers.orderedStream().forEach(follower -> follower.lock(first.kind(), first.cycle()));
    var due = rules.check(request, first);
    var ids = table.open(first, request.all()).stream().map(Deadline::id).toList();
    var open =
        table.hold(ids.isEmpty() ? List.of(id) : ids).stream()
            .filter(one -> one.state() == Deadline.State.TERBUKA)
            .toList();
    if (open.isEmpty()) {
      throw RefusedException.conflict(
          "%s tidak terbuka lagi, jadi tenggatnya tidak dapat dipindah. Muat ulang halaman."
              .formatted(first.title()));
    }
    var moving =
        open.stream()
            .filter(one -> !one.due().equals(due))
            .filter(one -> request.moves(one, due))
            .toList();
    if (moving.isEmpty()) {
      throw RefusedException.badRequest(
          (open.stream().allMatch(one -> one.due().equals(due))
                  ? "Tenggatnya sudah %s. Pilih tanggal lain."
                  : "Tidak satu pun tenggat itu mundur bila dipindah ke %s. Centang yang hendak dimajukan, atau pilih tanggal lain.")
              .formatted(Tanggal.hari(due)));
    }
    var letter =
        new Letter(
            String.valueOf(request.letterNumber()).strip(),
            request.letterDate(),
            request.attachment());
    var now = moves.move(moving, one -> due, Cause.SURAT, letter, request.reason(), by);
    notices.tell(moving, new MoveMail.Move(due, letter, request.reason()));
    followers.orderedStream().forEach(follower -> follower.moved(now, request.all()));
    return now;
  }

  /** Not there, or not for this person: the same answer. */
  public static RefusedException unknown(long id) {
    return RefusedException.notFound("Tenggat nomor %d tidak ada.".formatted(id));
  }
}
