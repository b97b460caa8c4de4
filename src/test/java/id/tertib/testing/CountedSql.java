package id.tertib.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client that remembers what it was asked, in the same transactions as the one behind it. */
public final class CountedSql {

  private final List<String> statements = new ArrayList<>();
  private final JdbcClient client;

  public CountedSql(JdbcClient behind) {
    client =
        (JdbcClient)
            Proxy.newProxyInstance(
                CountedSql.class.getClassLoader(),
                new Class<?>[] {JdbcClient.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("sql")) {
                    statements.add(((String) arguments[0]).strip());
                  }
                  try {
                    return method.invoke(behind, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  public JdbcClient client() {
    return client;
  }

  /** In their order. */
  public List<String> statements() {
    return List.copyOf(statements);
  }
}
