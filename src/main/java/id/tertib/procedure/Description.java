package id.tertib.procedure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process as its model describes it.
 *
 * @param key of the process
 * @param name as people read it
 * @param title of a case, in which {@code {periode}} stands for its period
 * @param closing message that ends a case without a result; null for none
 * @param confidential whether its content stays out of the engine, and out of leadership's sight
 * @param readers groups that read all its cases
 * @param instrument what its sheet is made from, {@code kunci versi} or {@code kunci} for the
 *     newest; null when it has no such sheet
 * @param steps by id, those that are described
 * @param lists by kind
 */
record Description(
    String key,
    String name,
    String title,
    @Nullable String closing,
    boolean confidential,
    Set<String> readers,
    @Nullable String instrument,
    Map<String, Step> steps,
    Map<String, RowListFile> lists) {

  Optional<Step> step(String id) {
    return Optional.ofNullable(steps.get(id));
  }

  /** Whether any step belongs to a role of an office. */
  boolean needsOffice() {
    return steps.values().stream().anyMatch(step -> step.holder().jabatan() != null);
  }
}
