package id.tertib.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail's rows of one transaction, which wait for each other and are written in one insert:
 * right before the commit, or sooner when the same transaction reads the trail. Should the insert
 * fail, nothing of the transaction happened. What a savepoint takes back is taken back here as
 * well.
 */
final class PendingRows implements TransactionSynchronization, Ordered {

  /** Where a savepoint stands: rows told by then, and rows written by then. */
  private record Mark(int told, int written) {}

  private final Object key;
  private final Consumer<List<TimedEntry>> writer;
  private final List<TimedEntry> rows = new ArrayList<>();
  private final Map<Object, Mark> marks = new HashMap<>();
  private int written;
  private boolean committing;

  private PendingRows(Object key, Consumer<List<TimedEntry>> writer) {
    this.key = key;
    this.writer = writer;
  }

  /**
   * The rows of the transaction that runs now.
   *
   * @param key of the trail
   * @param writer writes rows in their order
   * @return null when no transaction runs
   */
  static @Nullable PendingRows current(Object key, Consumer<List<TimedEntry>> writer) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()
        || !TransactionSynchronizationManager.isActualTransactionActive()) {
      return null;
    }
    var there = find(key);
    if (there != null) {
      return there;
    }
    var fresh = new PendingRows(key, writer);
    TransactionSynchronizationManager.registerSynchronization(fresh);
    TransactionSynchronizationManager.bindResource(key, fresh);
    return fresh;
  }

  /** Those of the transaction that runs now; null when it told nothing yet. */
  static @Nullable PendingRows find(Object key) {
    return (PendingRows) TransactionSynchronizationManager.getResource(key);
  }

  void add(List<TimedEntry> more) {
    rows.addAll(more);
    if (committing) {
      write();
    }
  }

  /** Writes what is not written yet. */
  void write() {
    if (written < rows.size()) {
      writer.accept(List.copyOf(rows.subList(written, rows.size())));
      written = rows.size();
    }
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    committing = true;
    write();
  }

  @Override
  public void savepoint(Object savepoint) {
    marks.put(savepoint, new Mark(rows.size(), written));
  }

  @Override
  public void savepointRollback(Object savepoint) {
    var mark = marks.getOrDefault(savepoint, new Mark(0, 0));
    rows.subList(mark.told(), rows.size()).clear();
    written = mark.written();
  }

  @Override
  public void suspend() {
    TransactionSynchronizationManager.unbindResource(key);
  }

  @Override
  public void resume() {
    TransactionSynchronizationManager.bindResource(key, this);
  }

  @Override
  public void afterCompletion(int status) {
    TransactionSynchronizationManager.unbindResourceIfPossible(key);
  }

  /** After everything else that is done before the commit, which may still tell something. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
