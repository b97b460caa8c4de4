package id.tertib.vault;

import id.tertib.engine.RefusedException;
import id.tertib.vault.KeyTable.WrappedKey;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a change of the master key: wraps the keys of owners anew, a few at a time and each batch
 * in its own transaction, while people work. What they sealed stays as it is. A program that ends
 * in between goes on at its next start.
 */
@Component
class Rewrapping {

  private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
  private static final int BATCH = 200;
  private static final int TOLD_EVERY = 50;

  private final VaultDoor door;
  private final KeyTable table;
  private final TransactionTemplate transaction;
  private volatile boolean stopping;

  Rewrapping(VaultDoor door, KeyTable table, PlatformTransactionManager transactions) {
    this.door = door;
    this.table = table;
    this.transaction = new TransactionTemplate(transactions);
  }

  @EventListener(ApplicationReadyEvent.class)
  void later() {
    if (door.closedBecause().isEmpty()) {
      var thread = new Thread(this::now, "kunci-data");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }

  void now() {
    try {
      var masters = door.masters();
      var current = masters.current().orElseThrow();
      for (var id : table.counts().keySet()) {
        if (!id.equals(current.id()) && masters.find(id).isPresent()) {
          rewrap(id, masters, current);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Pembungkusan ulang kunci data terhenti dan dilanjutkan saat mulai lagi", e);
    }
  }

  private void rewrap(String id, MasterKeys masters, MasterKey current) {
    LOG.info("Kunci data yang dibungkus {} dibungkus ulang dengan {}", id, current.id());
    var after = "";
    var done = 0;
    for (var batch = 1; !stopping; batch++) {
      var last = batch(id, after, BATCH, masters);
      done += last.count();
      if (last.count() < BATCH) {
        LOG.info("{} kunci data sudah dibungkus ulang dengan {}", done, current.id());
        return;
      }
      after = last.owner();
      if (batch % TOLD_EVERY == 0) {
        LOG.info("{} kunci data sudah dibungkus ulang, dilanjutkan", done);
      }
    }
  }

  /**
   * The last of a batch.
   *
   * @param count how many were looked at
   */
  record Last(String owner, int count) {}

  /** The next ones after an owner; one that is damaged is told and left. */
  Last batch(String master, String after, int most, MasterKeys masters) {
    var rows = table.wrappedBy(master, after, most);
    transaction.executeWithoutResult(status -> rows.forEach(row -> rewrap(row, masters)));
    return new Last(rows.isEmpty() ? after : rows.get(rows.size() - 1).owner(), rows.size());
  }

  private void rewrap(WrappedKey row, MasterKeys masters) {
    var current = masters.current().orElseThrow();
    try {
      var key = DataKeys.unwrap(row, masters);
      table.rewrap(
          new WrappedKey(row.owner(), current.wrap(row.owner(), key), current.id()), row.master());
    } catch (RefusedException damaged) {
      LOG.error("{}", damaged.reason());
    }
  }
}
