package id.tertib.storage;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads every kept file once, in the background, and holds it against its checksum. */
@Component
class FileCheck {

  private static final Logger LOG = LoggerFactory.getLogger(FileCheck.class);
  private static final int PAGE = 200;

  private final ObjectProvider<KeptFileSource> sources;
  private final KeptFiles files;
  private final DamagedFiles damaged;
  private final AuditTrail trail;
  private final Clock clock;
  private final AtomicReference<@Nullable Progress> progress = new AtomicReference<>();

  FileCheck(
      ObjectProvider<KeptFileSource> sources,
      KeptFiles files,
      DamagedFiles damaged,
      AuditTrail trail,
      Clock clock) {
    this.sources = sources;
    this.files = files;
    this.damaged = damaged;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param total files when it began
   * @param ended null while it runs
   * @param broken whether it ended before its time
   */
  record Progress(
      long done, long total, long faults, Instant begun, @Nullable Instant ended, boolean broken) {

    public boolean running() {
      return ended == null;
    }

    private Progress one(boolean fault) {
      return new Progress(done + 1, total, faults + (fault ? 1 : 0), begun, null, false);
    }

    private Progress end(Instant at, boolean early) {
      return new Progress(done, total, faults, begun, at, early);
    }
  }

  /**
   * The check that runs on this node, or its last one; null when there was none since its start.
   */
  @Nullable Progress progress() {
    return progress.get();
  }

  /** Begins one, unless one is running. */
  void begin(String by) {
    var begun = progress.get();
    if (begun != null && begun.running()) {
      return;
    }
    var total = sources.stream().mapToLong(KeptFileSource::count).sum();
    if (!progress.compareAndSet(begun, new Progress(0, total, 0, clock.instant(), null, false))) {
      return;
    }
    trail.record(AuditEntry.of(by, "memeriksa berkas", "berkas").detail(total + " berkas"));
    var thread = new Thread(this::run, "periksa-berkas");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    var early = true;
    try {
      sources.orderedStream().forEach(this::all);
      early = false;
    } catch (RuntimeException e) {
      LOG.error("Pemeriksaan berkas terhenti", e);
    } finally {
      var broken = early;
      update(now -> now.end(clock.instant(), broken));
    }
  }

  private void all(KeptFileSource source) {
    List<KeptFileSource.Keyed> page;
    var key = "";
    do {
      page = source.after(key, PAGE);
      for (var each : page) {
        one(each.file());
        key = each.key();
      }
    } while (!page.isEmpty());
  }

  private void one(KeptFile file) {
    var fault = files.check(file);
    if (fault.isPresent()) {
      damaged.found(file, fault.get());
    } else {
      damaged.mended(file.path());
    }
    update(now -> now.one(fault.isPresent()));
  }

  private void update(java.util.function.UnaryOperator<Progress> step) {
    progress.updateAndGet(now -> now == null ? null : step.apply(now));
  }
}
