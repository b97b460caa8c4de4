package id.tertib.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
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

  private QueryExpressions() {}

  /**
   * @throws RefusedException 400 when the command carries an expression that it must not
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
        .ifPresent(
            expression -> {
              throw RefusedException.badRequest(
                  "Ungkapan %s tidak boleh dipakai dalam pencarian. Kirim nilainya langsung."
                      .formatted(shown(expression)));
            });
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
    Set<AbstractQuery<?, ?>> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(query, parts);
    return parts.stream().flatMap(part -> part.getExpressions().values().stream());
  }

  /** Parts made by {@code or()} share the list of the whole, so each is looked at once. */
  private static void collect(AbstractQuery<?, ?> query, Set<AbstractQuery<?, ?>> parts) {
    if (parts.add(query) && query instanceof TaskQueryImpl tasks) {
      tasks.getQueries().forEach(part -> collect(part, parts));
    }
  }

  private static String shown(String expression) {
    return "'" + (expression.length() > 60 ? expression.substring(0, 60) + "…" : expression) + "'";
  }
}
