package id.tertib.training;

import id.tertib.engine.DemoClock;
import id.tertib.engine.RefusedException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the clock behind the training page: one move at a time, the page looks on. */
@Component
@Profile("demo")
class ClockMoves implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ClockMoves.class);

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final DemoClock clock;
  private final ExecutorService mover =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "jam-latihan");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable Move last;

  ClockMoves(DemoClock clock) {
    this.clock = clock;
  }

  /** A move of the clock, as far as it has come. */
  static final class Move {

    private final ZonedDateTime from;
    private final ZonedDateTime target;
    private volatile boolean over;
    private volatile boolean failed;

    private Move(ZonedDateTime from, ZonedDateTime target) {
      this.from = from;
      this.target = target;
    }

    ZonedDateTime from() {
      return from;
    }

    ZonedDateTime target() {
      return target;
    }

    /** It stopped before its target; what fell due until then is done. */
    boolean failed() {
      return failed;
    }

    /** 0 to 99 while it moves. */
    int percent(ZonedDateTime now) {
      var whole = Math.max(1, Duration.between(from, target).toMillis());
      var done = Duration.between(from, now).toMillis();
      return (int) Math.max(0, Math.min(99, 100 * done / whole));
    }
  }

  /** The move that is under way; empty also when a program moves the clock. */
  Optional<Move> running() {
    return last().filter(move -> !move.over);
  }

  /** The last move since the product was started, under way or over. */
  Optional<Move> last() {
    return Optional.ofNullable(last);
  }

  /** Whether anybody moves the clock, or its history is being made. */
  boolean busy() {
    return clock.moving() || running().isPresent();
  }

  /**
   * Begins the move and waits a moment for its end.
   *
   * @return the move; see {@link #running()} for whether it is over
   * @throws RefusedException 409 while the clock is moving
   */
  Move begin(ZonedDateTime target) {
    var move = start(target);
    var work = mover.submit(() -> run(move));
    try {
      work.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // the page shows how far it is
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return move;
  }

  private synchronized Move start(ZonedDateTime target) {
    if (busy()) {
      throw RefusedException.conflict("Jam sedang dimajukan. Tunggu sampai selesai.");
    }
    var move = new Move(clock.now(), target);
    last = move;
    return move;
  }

  private void run(Move move) {
    try {
      clock.forwardTo(move.target());
    } catch (RuntimeException e) {
      move.failed = true;
      LOG.error("Jam latihan berhenti pada {}", clock.now(), e);
    } finally {
      move.over = true;
    }
  }

  @Override
  public void destroy() {
    mover.shutdownNow();
  }
}
