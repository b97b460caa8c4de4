package id.tertib.storage;

import java.util.List;

/** The files that a module keeps, for the check of all of them. */
public interface KeptFileSource {

  /** How many there are. */
  long count();

  /**
   * The next ones in an order of the module's own.
   *
   * @param key of the last one seen; empty at the beginning
   */
  List<Keyed> after(String key, int most);

  /**
   * What a file is used for, for people; empty when it is none of this module's.
   *
   * @param path under the data directory
   */
  List<String> uses(String path);

  /**
   * @param key its place in the order; several files may share one
   */
  record Keyed(String key, KeptFile file) {}
}
