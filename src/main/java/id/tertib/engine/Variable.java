package id.tertib.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable with its name and type, so that models and code agree on both.
 *
 * @param <T> what the code sees; the engine keeps strings, numbers and booleans only
 */
public final class Variable<T> {

  private final String name;
  private final Codec<T> codec;

  private Variable(String name, Codec<T> codec) {
    this.name = name;
    this.codec = codec;
  }

  public static Variable<String> string(String name) {
    return new Variable<>(name, new Codec<>(Object::toString, value -> value));
  }

  public static Variable<Boolean> bool(String name) {
    return new Variable<>(name, new Codec<>(value -> (Boolean) value, value -> value));
  }

  /** Numbers arrive from forms as Integer, Long or Double, depending on their value. */
  public static Variable<Integer> integer(String name) {
    return new Variable<>(name, new Codec<>(value -> ((Number) value).intValue(), value -> value));
  }

  public static <E extends Enum<E>> Variable<E> enumeration(String name, Class<E> type) {
    return new Variable<>(
        name, new Codec<>(value -> Enum.valueOf(type, value.toString()), Enum::name));
  }

  public String name() {
    return name;
  }

  /**
   * @return the value
   * @throws IllegalStateException when the scope has none
   */
  public T get(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("Variabel proses %s kosong".formatted(name)));
  }

  public Optional<T> find(VariableScope scope) {
    return decode(scope.getVariable(name));
  }

  /** Reads a raw value of the engine, for instance one of a query's result. */
  public Optional<T> decode(@Nullable Object value) {
    return value == null ? Optional.empty() : Optional.of(codec.decode().apply(value));
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, encode(value));
  }

  public Object encode(T value) {
    return codec.encode().apply(value);
  }

  @Override
  public String toString() {
    return name;
  }

  private record Codec<T>(
      java.util.function.Function<Object, T> decode,
      java.util.function.Function<T, Object> encode) {}
}
