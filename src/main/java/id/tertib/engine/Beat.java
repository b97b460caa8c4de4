package id.tertib.engine;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread of the product's own that looks for work every so often, from the start of the program
 * to its end. It follows the real time, whatever the product's clock says.
 */
public abstract class Beat implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

  private final String name;
  private final boolean automatic;
  private final Duration interval;
  private final Duration patience;
  private final AtomicBoolean nudged = new AtomicBoolean();
  private volatile @Nullable ScheduledExecutorService thread;

  /**
   * @param name of the thread
   * @param automatic whether it starts with the program
   * @param interval pause between two looks
   * @param patience how long the end of the program waits for what is being done
   */
  protected Beat(String name, boolean automatic, Duration interval, Duration patience) {
    this.name = name;
    this.automatic = automatic;
    this.interval = interval;
    this.patience = patience;
  }

  /**
   * Does what is due. What it throws is logged, and the next look tries again: for instance when
   * the database is away.
   *
   * @param wanted false once the program is ending
   */
  protected abstract void work(BooleanSupplier wanted);

  /** Looks at once, besides the beat; several calls in a row are one look. */
  protected final void soon() {
    var worker = thread;
    if (worker != null && nudged.compareAndSet(false, true)) {
      try {
        worker.execute(
            () -> {
              nudged.set(false);
              look();
            });
      } catch (RejectedExecutionException e) {
        // The program is ending: what is due waits for the next start.
        nudged.set(false);
      }
    }
  }

  private void look() {
    try {
      work(this::isRunning);
    } catch (RuntimeException e) {
      LOG.warn("Pekerjaan {} berhenti, dicoba lagi: {}", name, e.getClass().getSimpleName());
    }
  }

  @Override
  public final void start() {
    var worker =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
    worker.scheduleWithFixedDelay(
        this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    thread = worker;
  }

  /** Lets what is on its way arrive, before the database goes. */
  @Override
  public final void stop() {
    var worker = thread;
    thread = null;
    if (worker != null) {
      worker.shutdown();
      try {
        worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public final boolean isRunning() {
    return thread != null;
  }

  @Override
  public final boolean isAutoStartup() {
    return automatic;
  }
}
