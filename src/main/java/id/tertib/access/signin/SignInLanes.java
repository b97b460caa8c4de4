package id.tertib.access.signin;

import id.tertib.access.answer.TooManySignInsException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Checks of passwords wait for one another, because each costs a tenth of a second of a processor:
 * those of one account and address, so that a hundred at once are not all looked at before the
 * first is counted; all those of addresses that guess, one at a time; and not more than there are
 * processors altogether. Whoever would wait too long is told to come back.
 */
@Component
final class SignInLanes {

  private static final int LONGEST_QUEUE = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_IN_TRANSACTION = Duration.ofMillis(500);
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  /** Those who are in a lane or wait for it; gone with the last of them. */
  private static final class Lane {
    private final Semaphore one = new Semaphore(1, true);
    private int people;
  }

  private final Map<SignInAttempts.Pair, Lane> pairs = new HashMap<>();
  private final Semaphore guessing = new Semaphore(1, true);
  private final Semaphore all = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /**
   * Does the work when no other of the same pair is done.
   *
   * @throws TooManySignInsException when too many wait already
   */
  <T> T alone(SignInAttempts.Pair pair, Supplier<T> work) {
    var lane = enter(pair);
    try {
      return in(lane.one, work);
    } finally {
      leave(pair, lane);
    }
  }

  /**
   * Does work that costs a processor.
   *
   * @param suspicious whether it is for an address that guesses
   * @throws TooManySignInsException when too many wait already
   */
  <T> T costly(boolean suspicious, Supplier<T> work) {
    return suspicious ? in(guessing, () -> in(all, work)) : in(all, work);
  }

  private Lane enter(SignInAttempts.Pair pair) {
    synchronized (pairs) {
      var lane = pairs.computeIfAbsent(pair, key -> new Lane());
      lane.people++;
      return lane;
    }
  }

  private void leave(SignInAttempts.Pair pair, Lane lane) {
    synchronized (pairs) {
      if (--lane.people == 0) {
        pairs.remove(pair);
      }
    }
  }

  /** Whoever waits in a transaction of the engine holds a connection that others need. */
  private static Duration patience() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? PATIENCE_IN_TRANSACTION
        : PATIENCE;
  }

  private static <T> T in(Semaphore lane, Supplier<T> work) {
    try {
      if (lane.getQueueLength() >= LONGEST_QUEUE
          || !lane.tryAcquire(patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooManySignInsException(COME_BACK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManySignInsException(COME_BACK);
    }
    try {
      return work.get();
    } finally {
      lane.release();
    }
  }
}
