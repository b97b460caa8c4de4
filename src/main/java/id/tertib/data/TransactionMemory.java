package id.tertib.data;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction read or locked and will ask for again: a step of a case looks for the same
 * office, cycle and calendar several times. It is asked once, and forgotten with the transaction,
 * while that is suspended, when a savepoint takes changes back, after each write to what is
 * remembered, and before each wait for a lock, since whoever waits may wait for a change.
 */
public final class TransactionMemory {

  private TransactionMemory() {}

  /**
   * Equal when the same is asked; a record of the asking class, so that no two mean the same.
   *
   * @param <T> of the answer
   */
  @SuppressWarnings("unused")
  public interface Question<T> {

    /**
     * Whether the answer is a setting, such as the calendar: one step counts with one state of it,
     * whatever it waits for meanwhile, and only {@link TransactionMemory#forget(Question)} asks
     * anew.
     */
    default boolean isSetting() {
      return false;
    }
  }

  /** Rows that are locked; a record as a question is. */
  public interface Lock {}

  /**
   * @param read asks the database; its answer is never null and changed by nobody
   * @return the answer that this transaction had before, else a fresh one; outside a transaction
   *     always a fresh one
   */
  @SuppressWarnings("unchecked")
  public static <T> T recall(Question<T> question, Supplier<? extends T> read) {
    var known = known();
    if (known == null) {
      return read.get();
    }
    var answer = (T) known.get(question);
    if (answer == null) {
      answer = read.get();
      known.put(question, answer);
    }
    return answer;
  }

  /**
   * Locks what this transaction has not locked yet; it stays locked until the end.
   *
   * @param take waits for the rows
   */
  public static void hold(Lock lock, Runnable take) {
    var known = known();
    if (known != null && known.containsKey(lock)) {
      return;
    }
    forget();
    take.run();
    if (known != null) {
      known.put(lock, lock);
    }
  }

  /** All answers but settings. */
  public static void forget() {
    var known = known();
    if (known != null) {
      known.keySet().removeIf(key -> key instanceof Question<?> question && !question.isSetting());
    }
  }

  /** One answer, a setting's too. */
  public static void forget(Question<?> question) {
    var known = known();
    if (known != null) {
      known.remove(question);
    }
  }

  /** Null outside a transaction. */
  @SuppressWarnings("unchecked")
  private static @Nullable Map<Object, Object> known() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return null;
    }
    if (TransactionSynchronizationManager.getResource(TransactionMemory.class)
        instanceof Map<?, ?> known) {
      return (Map<Object, Object>) known;
    }
    var fresh = new HashMap<Object, Object>();
    TransactionSynchronizationManager.bindResource(TransactionMemory.class, fresh);
    TransactionSynchronizationManager.registerSynchronization(new End(fresh));
    return fresh;
  }

  private record End(Map<Object, Object> known) implements TransactionSynchronization {

    @Override
    public void suspend() {
      unbind();
    }

    @Override
    public void savepointRollback(Object savepoint) {
      known.clear();
    }

    @Override
    public void afterCompletion(int status) {
      unbind();
    }

    private static void unbind() {
      TransactionSynchronizationManager.unbindResourceIfPossible(TransactionMemory.class);
    }
  }
}
