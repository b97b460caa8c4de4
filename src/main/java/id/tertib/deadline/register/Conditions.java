package id.tertib.deadline.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions for rows of the register, with the values they name. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  void add(String condition) {
    conditions.add(condition);
  }

  void add(String condition, Map<String, ?> named) {
    conditions.add(condition);
    values.putAll(named);
  }

  /** None when there is no value. */
  void equal(String column, @Nullable Object value) {
    if (value != null) {
      add("%s = :%s".formatted(column, column), Map.of(column, value));
    }
  }

  void seenBy(DeadlineSight.Sight sight) {
    conditions.add(sight.condition(values));
  }

  String sql() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}
