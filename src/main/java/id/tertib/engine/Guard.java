package id.tertib.engine;

import java.util.function.Supplier;

/**
 * The door in the guard for services of ours. The guard judges what a signed-in person asks of the
 * engine: completions, claims, starts, variables, dates, comments. A service that has itself
 * decided that something is right (reassigning an assessor, correlating a message, ending a task)
 * does it inside {@link #open}; nothing is then judged on this thread until the work is done.
 */
public final class Guard {

  private static final ThreadLocal<Integer> OPENINGS = ThreadLocal.withInitial(() -> 0);

  private Guard() {}

  /** Does the work unjudged; openings may be nested, exceptions pass through unchanged. */
  public static <T> T open(Supplier<T> work) {
    OPENINGS.set(OPENINGS.get() + 1);
    try {
      return work.get();
    } finally {
      close();
    }
  }

  /** As {@link #open(Supplier)}, without a result. */
  public static void open(Runnable work) {
    OPENINGS.set(OPENINGS.get() + 1);
    try {
      work.run();
    } finally {
      close();
    }
  }

  /** Whether a service of ours has opened the guard on this thread. */
  public static boolean isOpen() {
    return OPENINGS.get() > 0;
  }

  private static void close() {
    var left = OPENINGS.get() - 1;
    if (left == 0) {
      OPENINGS.remove();
    } else {
      OPENINGS.set(left);
    }
  }
}
