package id.tertib.worksheet.list;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.VisibleText;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowsChanged;
import id.tertib.worksheet.work.AuthorTable;
import id.tertib.worksheet.work.KeyWords;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes rows with their trail and their authors; the caller holds the list's lock. */
@Component
final class RowBook {

  private final RowTables tables;
  private final AuditTrail audit;
  private final AuthorTable authors;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RowBook(
      RowTables tables,
      AuditTrail audit,
      AuthorTable authors,
      ApplicationEventPublisher events,
      Clock clock) {
    this.events = events;
    this.tables = tables;
    this.audit = audit;
    this.authors = authors;
    this.clock = clock;
  }

  /** A row of the product's own, not in the trail: nobody decided anything. */
  void prepare(String kind, String subject, String key, Map<String, String> values, String by) {
    tables.insert(kind, subject, new ListRow(newId(), key, 1, given(values), by, clock.instant()));
  }

  /** A prepared row that was taken out comes back as it is prepared now. */
  void prepareAgain(StoredRow removed, Map<String, String> values, String by) {
    tables.update(next(removed, given(values), by, false));
  }

  /**
   * @param given the sender's id of the row; null for one of ours
   * @param names heading of a column by its key; null for a draft, of which the trail says nothing
   */
  StoredRow add(
      String kind,
      String subject,
      @Nullable String given,
      Map<String, String> values,
      String by,
      @Nullable UnaryOperator<String> names) {
    var id = given == null ? newId() : given;
    var added =
        tables.insert(kind, subject, new ListRow(id, id, 1, given(values), by, clock.instant()));
    if (names != null) {
      record(by, "menambah baris", kind, subject, added, null, all(added.row(), names));
    }
    return added;
  }

  StoredRow change(
      String kind,
      String subject,
      StoredRow before,
      Map<String, String> changes,
      String by,
      @Nullable UnaryOperator<String> names) {
    var after = merged(before, changes, by);
    tables.update(after);
    if (names != null) {
      var touched =
          changes.keySet().stream()
              .filter(column -> !before.row().value(column).equals(after.row().value(column)))
              .toList();
      record(
          by,
          "mengubah baris",
          kind,
          subject,
          after,
          readable(before.row(), touched, names),
          readable(after.row(), touched, names));
    }
    return after;
  }

  /** A row that is not kept. */
  ListRow draft(Map<String, String> values, String by) {
    return new ListRow("", "", 0, values, by, clock.instant());
  }

  /** How the row would look, one revision on. */
  StoredRow merged(StoredRow before, Map<String, String> changes, String by) {
    var values = new LinkedHashMap<>(before.row().values());
    values.putAll(changes);
    return next(before, given(values), by, before.removed());
  }

  void remove(
      String kind,
      String subject,
      StoredRow before,
      String by,
      @Nullable UnaryOperator<String> names) {
    tables.update(next(before, before.row().values(), by, true));
    if (names != null) {
      record(by, "menghapus baris", kind, subject, before, all(before.row(), names), null);
    }
  }

  StoredRow restore(
      String kind,
      String subject,
      StoredRow before,
      String by,
      @Nullable UnaryOperator<String> names) {
    var after = next(before, before.row().values(), by, false);
    tables.update(after);
    if (names != null) {
      record(by, "mengembalikan baris", kind, subject, after, null, all(after.row(), names));
    }
    return after;
  }

  private StoredRow next(StoredRow before, Map<String, String> values, String by, boolean removed) {
    var row = before.row();
    return new StoredRow(
        new ListRow(row.id(), row.key(), row.revision() + 1, values, by, clock.instant()),
        before.position(),
        removed);
  }

  private void record(
      String by,
      String what,
      String kind,
      String subject,
      StoredRow row,
      @Nullable String before,
      @Nullable String after) {
    authors.note(subject, Authors.Part.list(kind), by);
    audit.record(AuditEntry.of(by, what, subject).detail(row.label(kind)).change(before, after));
    events.publishEvent(new RowsChanged(kind, subject, by));
  }

  private static @Nullable String all(ListRow row, UnaryOperator<String> names) {
    return readable(row, row.values().keySet(), names);
  }

  private static @Nullable String readable(
      ListRow row, Iterable<String> columns, UnaryOperator<String> names) {
    var parts = new java.util.ArrayList<String>();
    for (var column : columns) {
      if (!row.value(column).isEmpty()) {
        parts.add(
            KeyWords.spoken(names.apply(column)) + ": " + KeyWords.readable(row.value(column)));
      }
    }
    return parts.isEmpty() ? null : String.join("; ", parts);
  }

  /** Without the blank ones. */
  private static Map<String, String> given(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(value -> !VisibleText.isBlank(value.getValue()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, LinkedHashMap::new));
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
