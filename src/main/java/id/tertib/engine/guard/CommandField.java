package id.tertib.engine.guard;

import id.tertib.engine.RefusedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** Reads what a command of the engine was given; the engine keeps it in protected fields. */
final class CommandField {

  private CommandField() {}

  /**
   * @throws IllegalStateException when this version of the engine has no such field: the guard must
   *     then be looked over, never be silent
   */
  static @Nullable Object of(Object command, String name) {
    var field = ReflectionUtils.findField(command.getClass(), name);
    if (field == null) {
      throw new IllegalStateException(
          "%s tidak mempunyai %s lagi; periksa penjaga mesin proses"
              .formatted(command.getClass().getName(), name));
    }
    ReflectionUtils.makeAccessible(field);
    return ReflectionUtils.getField(field, command);
  }

  /**
   * @throws RefusedException 400 when the caller left it empty
   */
  static Object required(Object command, String name) {
    var value = of(command, name);
    if (value == null) {
      throw RefusedException.badRequest("Perintah ini tidak lengkap: %s kosong.".formatted(name));
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  static @Nullable Map<String, ?> map(Object command, String name) {
    return (Map<String, ?>) of(command, name);
  }

  static @Nullable String text(Object command, String name) {
    return (String) of(command, name);
  }
}
