package id.tertib.deadline.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Many ids in several statements, each with as many as a database takes well. */
public final class Chunks {

  private static final int SIZE = 500;

  private Chunks() {}

  /** What the statement answers for all of them, each asked for once. */
  public static <T, R> List<R> read(Collection<T> all, Function<List<T>, List<R>> statement) {
    return of(all).stream().flatMap(some -> statement.apply(some).stream()).toList();
  }

  public static <T> void each(Collection<T> all, Consumer<List<T>> statement) {
    of(all).forEach(statement);
  }

  /** In their order, each once. */
  public static <T> List<List<T>> of(Collection<T> all) {
    var distinct = all.stream().distinct().toList();
    var chunks = new ArrayList<List<T>>();
    for (var from = 0; from < distinct.size(); from += SIZE) {
      chunks.add(distinct.subList(from, Math.min(distinct.size(), from + SIZE)));
    }
    return chunks;
  }
}
