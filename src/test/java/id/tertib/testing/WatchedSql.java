package id.tertib.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Remembers what one thread sends to the database, with its values as PostgreSQL's driver writes
 * them, so that the very statement can be explained. Imported by a test it wraps the application's
 * data source.
 */
public final class WatchedSql implements BeanPostProcessor {

  private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? watched(source, DataSource.class) : bean;
  }

  /** What this thread sends while it does this work, in its order; a batch counts once. */
  public static List<String> during(Callable<?> work) throws Exception {
    var heard = new ArrayList<String>();
    HEARD.set(heard);
    try {
      work.call();
    } finally {
      HEARD.remove();
    }
    return heard;
  }

  private static <T> T watched(T delegate, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            WatchedSql.class.getClassLoader(), new Class<?>[] {type}, new Watch(delegate)));
  }

  private record Watch(Object delegate) implements InvocationHandler {

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getName().startsWith("execute")) {
        remember(arguments);
      }
      var result = call(method, arguments);
      if (result instanceof Connection connection) {
        return watched(connection, Connection.class);
      }
      if (result instanceof PreparedStatement statement) {
        return watched(statement, PreparedStatement.class);
      }
      return result instanceof Statement statement ? watched(statement, Statement.class) : result;
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
      try {
        return method.invoke(delegate, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    /** A statement of the pool says: … wrapping … */
    private void remember(Object @Nullable [] arguments) {
      var heard = HEARD.get();
      if (heard != null) {
        heard.add(
            arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
                ? sql
                : delegate.toString().replaceFirst("(?s)^.*? wrapping ", "").strip());
      }
    }
  }
}
