package id.tertib.engine.guard;

import id.tertib.engine.RefusedException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.jspecify.annotations.Nullable;

/**
 * Keeps expressions out of queries: whoever may write one runs code in the server
 * (CVE-2026-109432). The engine itself looks at the outermost query only, so this looks at every
 * part of it. Stored filters keep the few harmless ones that they are made for.
 */
final class QueryExpressions {

  private static final Pattern HARMLESS =
      Pattern.compile(
          "[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
              + "|dateTime\\(\\)"
              + "(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)"
              + "|\\.withTimeAtStartOfDay\\(\\))*"
              + "(\\.toDate\\(\\))?)\\s*\\}");

  /** Parts of one query, nested or side by side; a page of ours or Tasklist sends two or three. */
  static final int MOST_PARTS = 50;

  private QueryExpressions() {}

  /**
   * @throws RefusedException 400 when the command carries an expression that it must not, or a
   *     query of more than {@link #MOST_PARTS} parts, before anything is evaluated
   */
  static void refuse(Object command) {
    if (command instanceof AbstractQuery<?, ?> query) {
      refuseAny(query);
    } else if (command instanceof AbstractExecuteFilterCmd) {
      if (CommandField.of(command, "extendingQuery") instanceof AbstractQuery<?, ?> query) {
        refuseAny(query);
      }
    } else if (command instanceof SaveFilterCmd
        && CommandField.of(command, "filter") instanceof Filter filter) {
      refuseHarmful(filter.getQuery());
    }
  }

  private static void refuseAny(AbstractQuery<?, ?> query) {
    expressions(query)
        .findFirst()
        .map(QueryExpressions::shown)
        .map("Ungkapan %s tidak boleh dipakai dalam pencarian. Kirim nilainya langsung."::formatted)
        .map(RefusedException::badRequest)
        .ifPresent(RefusedException::raise);
  }

  private static void refuseHarmful(@Nullable Object query) {
    if (query instanceof AbstractQuery<?, ?> stored) {
      expressions(stored)
          .filter(expression -> !HARMLESS.matcher(expression).matches())
          .findFirst()
          .ifPresent(
              expression -> {
                throw RefusedException.badRequest(
                    ("Ungkapan %s tidak boleh disimpan dalam penyaring. Yang boleh: currentUser(),"
                            + " currentUserGroups(), now() dan dateTime().")
                        .formatted(shown(expression)));
              });
    }
  }

  private static Stream<String> expressions(AbstractQuery<?, ?> query) {
    return parts(query).stream().flatMap(part -> part.getExpressions().values().stream());
  }

  /** Parts made by {@code or()} share the list of the whole, so each is looked at once. */
  private static Set<AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> query) {
    Set<AbstractQuery<?, ?>> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<AbstractQuery<?, ?>>(List.of(query));
    while (!open.isEmpty()) {
      var part = open.pop();
      if (parts.add(part)) {
        if (parts.size() > MOST_PARTS) {
          throw RefusedException.badRequest(
              "Pencarian ini terdiri dari lebih dari %d bagian (orQueries). Bagi menjadi beberapa pencarian."
                  .formatted(MOST_PARTS));
        }
        open.addAll(alternatives(part));
      }
    }
    return parts;
  }

  private static List<? extends AbstractQuery<?, ?>> alternatives(AbstractQuery<?, ?> query) {
    if (query instanceof TaskQueryImpl tasks) {
      return tasks.getQueries();
    }
    if (query instanceof ProcessInstanceQueryImpl instances) {
      return instances.getQueries();
    }
    if (query instanceof HistoricProcessInstanceQueryImpl instances) {
      return instances.getQueries();
    }
    return query instanceof HistoricTaskInstanceQueryImpl tasks ? tasks.getQueries() : List.of();
  }

  private static String shown(String expression) {
    return "'" + (expression.length() > 60 ? expression.substring(0, 60) + "…" : expression) + "'";
  }
}
