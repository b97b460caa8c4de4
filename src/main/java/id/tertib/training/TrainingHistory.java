package id.tertib.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import id.tertib.data.Tanggal;
import id.tertib.engine.DemoClock;
import id.tertib.portal.TrainingPreparation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays the history once, behind the running product. The clock is the bookmark: it stands at the
 * moment that is being played and is kept there, so that a next start goes on from it.
 */
@Component
@Profile("demo")
class TrainingHistory implements TrainingPreparation, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TrainingHistory.class);

  private static final int WORKERS = 2;
  private static final int TRIES = 3;
  private static final Duration LAST_WORDS = Duration.ofSeconds(15);

  private final DemoClock clock;
  private final Cast cast;
  private final SceneTable table;
  private final CountDownLatch over;
  private final AtomicInteger played = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger idle = new AtomicInteger();
  private volatile int scenes = Integer.MAX_VALUE;
  private volatile boolean stopping;
  private volatile boolean running;
  private volatile @Nullable Thread player;

  TrainingHistory(DemoClock clock, Cast cast, SceneTable table) {
    this.clock = clock;
    this.cast = cast;
    this.table = table;
    this.over = new CountDownLatch(clock.historyOpen() ? 1 : 0);
  }

  /** The program ends in the middle: everything stays as it is for the next start. */
  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public Optional<Progress> progress() {
    return over.getCount() == 0
        ? Optional.empty()
        : Optional.of(
            new Progress(
                (int) Math.min(99, 100L * played.get() / scenes), clock.now().toLocalDate()));
  }

  /** Waits until the history is played, at most so long. */
  void await(Duration longest) throws InterruptedException {
    over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How many scenes could not be played. */
  int failed() {
    return failed.get();
  }

  /** How many scenes found nothing to do; those of the moment of an interruption do. */
  int idle() {
    return idle.get();
  }

  /** Comes last of a start: by then the job executor works, and can be told to rest. */
  @EventListener
  void begin(AvailabilityChangeEvent<ReadinessState> event) {
    var ready = event.getState() == ReadinessState.ACCEPTING_TRAFFIC;
    if (ready && over.getCount() > 0 && player == null) {
      var thread = new Thread(this::play, "riwayat-latihan");
      thread.setDaemon(true);
      player = thread;
      thread.start();
    }
  }

  private void play() {
    var began = System.nanoTime();
    LOG.info("Data latihan disiapkan mulai {}", Tanggal.waktu(clock.now().toInstant()));
    try {
      clock.makeHistory(this::playAsFarAsPossible);
      LOG.info(
          "Data latihan siap: {} adegan dalam {} s, {} gagal, {} tanpa pekerjaan",
          scenes,
          (System.nanoTime() - began) / 1_000_000_000,
          failed.get(),
          idle.get());
      over.countDown();
    } catch (Interrupted e) {
      LOG.info("Data latihan dilanjutkan pada start berikutnya");
    } catch (RuntimeException e) {
      LOG.error("Jam latihan berhenti pada {}; mulai ulang untuk melanjutkan", clock.now(), e);
      over.countDown();
    }
  }

  /** Whatever happens, the training begins on its first morning. */
  private void playAsFarAsPossible(DemoClock.Steps steps) {
    try {
      play(steps);
    } catch (Interrupted e) {
      throw e;
    } catch (RuntimeException e) {
      failed.incrementAndGet();
      LOG.error("Data latihan hanya sampai {}; sisanya dilewati", clock.now(), e);
    }
  }

  /** From where the clock stands; it does what falls due on the way to the next scenes. */
  private void play(DemoClock.Steps steps) {
    var all = table.all();
    scenes = all.size();
    var reached = clock.now();
    var moments = all.stream().collect(groupingBy(Scene::at, TreeMap::new, toList()));
    played.set(moments.headMap(reached).values().stream().mapToInt(List::size).sum());
    var workers = Executors.newFixedThreadPool(WORKERS);
    try {
      for (var moment : moments.tailMap(reached).entrySet()) {
        steps.forwardTo(moment.getKey());
        play(moment.getValue(), workers);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    } finally {
      workers.shutdown();
    }
  }

  /**
   * Scenes of one case in their order, different cases side by side; but one person does one thing
   * after another, so that nobody waits for the cycle that he holds himself.
   */
  private void play(List<Scene> together, ExecutorService workers) throws InterruptedException {
    var people = together.stream().map(cast::account).collect(toSet());
    var alone = people.size() == 1 && !people.contains("");
    workers.invokeAll(
        together.stream()
            .collect(groupingBy(scene -> alone ? "" : scene.subject()))
            .values()
            .stream()
            .map(ofOneCase -> Executors.callable(() -> ofOneCase.forEach(this::play)))
            .toList());
    if (stopping) {
      throw new Interrupted();
    }
  }

  private void play(Scene scene) {
    for (var attempt = 1; !stopping; attempt++) {
      try {
        if (!cast.play(scene)) {
          idle.incrementAndGet();
          LOG.info("Adegan tanpa pekerjaan: {}", scene);
        }
        break;
      } catch (RuntimeException e) {
        // Two cases that touch the same row at once: the later one tries again.
        if (attempt == TRIES) {
          failed.incrementAndGet();
          LOG.warn("Adegan tidak dapat dimainkan: {}", scene, e);
          break;
        }
      }
    }
    played.incrementAndGet();
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    stopping = true;
    running = false;
    over.countDown();
    var thread = player;
    if (thread != null) {
      try {
        thread.join(LAST_WORDS.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
