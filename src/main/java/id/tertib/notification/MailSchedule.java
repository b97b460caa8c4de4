package id.tertib.notification;

import id.tertib.notification.JdbcOutbox.MailWaiting;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the relay: at once after a mail was committed, and every few seconds for the rest. */
@Component
class MailSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailSchedule.class);

  private final MailRelay relay;
  private final MailSettings.Relay settings;
  private final AtomicBoolean nudged = new AtomicBoolean();
  private volatile @Nullable ScheduledExecutorService thread;

  MailSchedule(MailRelay relay, MailSettings settings) {
    this.relay = relay;
    this.settings = settings.mail();
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void wake(MailWaiting event) {
    var worker = thread;
    if (worker != null && nudged.compareAndSet(false, true)) {
      try {
        worker.execute(
            () -> {
              nudged.set(false);
              look();
            });
      } catch (RejectedExecutionException e) {
        // The program is ending: the mail waits for the next start, its cause stays committed.
        nudged.set(false);
      }
    }
  }

  private void look() {
    try {
      relay.runDue(this::isRunning);
    } catch (RuntimeException e) {
      // For instance a database that is away: the next look tries again.
      LOG.warn("Pengiriman surel berhenti, dicoba lagi: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void start() {
    var worker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var made = new Thread(work, "surel");
              made.setDaemon(true);
              return made;
            });
    var pause = settings.interval().toMillis();
    worker.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    thread = worker;
  }

  /** Lets the mail on its way arrive, before the database goes. */
  @Override
  public void stop() {
    var worker = thread;
    thread = null;
    if (worker != null) {
      worker.shutdown();
      try {
        worker.awaitTermination(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.relay();
  }
}
