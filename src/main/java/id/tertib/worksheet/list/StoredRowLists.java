package id.tertib.worksheet.list;

import id.tertib.evidence.Evidence;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.list.RowDocuments.Attached;
import id.tertib.worksheet.work.AuthorTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Row lists for procedures: without the rules of columns, which bind people. */
@Component
class StoredRowLists implements RowLists {

  private final RowTables tables;
  private final RowBook book;
  private final RowDocuments documents;
  private final AuthorTable authors;

  StoredRowLists(RowTables tables, RowBook book, RowDocuments documents, AuthorTable authors) {
    this.tables = tables;
    this.book = book;
    this.documents = documents;
    this.authors = authors;
  }

  @Override
  @Transactional(readOnly = true)
  public List<ListRow> rows(String kind, String subject) {
    return tables.standing(kind, subject);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, List<ListRow>> rows(String kind, Collection<String> subjects) {
    return tables.standing(kind, subjects);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, List<Evidence>> documents(String kind, String subject) {
    var found = new HashMap<String, List<Evidence>>();
    documents
        .of(kind, subject)
        .forEach(
            (row, attached) -> found.put(row, attached.stream().map(Attached::evidence).toList()));
    return found;
  }

  @Override
  @Transactional
  public void attach(String kind, String subject, String key, Evidence document, String by) {
    tables.lock(kind, subject);
    documents.attach(kind, subject, standing(kind, subject, key), document, by);
  }

  @Override
  @Transactional
  public void prepare(
      String kind, String subject, String key, Map<String, String> values, String by) {
    tables.lock(kind, subject);
    tables
        .byKey(kind, subject, key)
        .ifPresentOrElse(
            known -> {
              if (known.removed()) {
                book.prepareAgain(known, values, by);
              }
            },
            () -> book.prepare(kind, subject, key, values, by));
  }

  @Override
  @Transactional
  public void set(String kind, String subject, String key, Map<String, String> values, String by) {
    tables.lock(kind, subject);
    var row = standing(kind, subject, key);
    book.change(kind, subject, row, values, by, UnaryOperator.identity());
  }

  private StoredRow standing(String kind, String subject, String key) {
    return tables
        .byKey(kind, subject, key)
        .filter(found -> !found.removed())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Daftar %s %s tidak punya baris %s".formatted(kind, subject, key)));
  }

  @Override
  @Transactional
  public void remove(String kind, String subject, String key, String by) {
    tables.lock(kind, subject);
    tables
        .byKey(kind, subject, key)
        .filter(found -> !found.removed())
        .ifPresent(row -> book.remove(kind, subject, row, by, UnaryOperator.identity()));
  }

  @Override
  @Transactional
  public void discard(String kind, String subject, String by) {
    tables.lock(kind, subject);
    tables
        .standing(kind, subject)
        .forEach(
            row ->
                tables
                    .byId(kind, subject, row.id())
                    .ifPresent(stored -> book.remove(kind, subject, stored, by, null)));
  }

  @Override
  @Transactional
  public void archive(String subject, String archived) {
    tables.move(subject, archived);
    authors.move(subject, archived);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(String kind, String subject) {
    tables.lock(kind, subject);
  }

  @Override
  @Transactional
  public ListRow add(String kind, String subject, Map<String, String> values, String by) {
    tables.lock(kind, subject);
    return book.add(kind, subject, null, values, by, UnaryOperator.identity()).row();
  }
}
