package id.tertib.worksheet.list;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Moments;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.work.AuthorTable;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code daftar_bukti}: documents of rows, with their trail. */
@Component
class RowDocuments {

  private final JdbcClient jdbc;
  private final EvidenceStore store;
  private final AuditTrail audit;
  private final AuthorTable authors;
  private final Clock clock;

  RowDocuments(
      JdbcClient jdbc, EvidenceStore store, AuditTrail audit, AuthorTable authors, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.audit = audit;
    this.authors = authors;
    this.clock = clock;
  }

  /** Who attached a document, and when. */
  record Attached(Evidence evidence, String by, Instant at) {}

  private record Link(String rowId, String evidenceId, String by, Instant at) {}

  /** By row, oldest first; rows without any are left out. */
  Map<String, List<Attached>> of(String kind, String subject) {
    return attached(
        jdbc.sql(
                """
                select b.* from daftar_bukti b join daftar_baris d on d.id = b.baris_id
                where d.jenis = ? and d.perkara = ? order by b.waktu, b.bukti_id
                """)
            .params(kind, subject));
  }

  List<Attached> ofRow(String rowId) {
    return attached(
            jdbc.sql("select * from daftar_bukti where baris_id = ? order by waktu, bukti_id")
                .params(rowId))
        .getOrDefault(rowId, List.of());
  }

  /** Under the list's lock; once more changes nothing. */
  void attach(String kind, String subject, StoredRow row, Evidence document, String by) {
    if (find(row.row().id(), document.id()).isPresent()) {
      return;
    }
    jdbc.sql("insert into daftar_bukti (baris_id, bukti_id, oleh, waktu) values (?, ?, ?, ?)")
        .params(row.row().id(), document.id(), by, Moments.sql(clock.instant()))
        .update();
    record(
        AuditEntry.of(by, "melampirkan", subject)
            .detail(row.label(kind))
            .change(null, document.name()),
        kind);
  }

  /** Takes a document from a row, under the list's lock; the document stays the case's. */
  void detach(String kind, String subject, StoredRow row, Evidence document, String by) {
    jdbc.sql("delete from daftar_bukti where baris_id = ? and bukti_id = ?")
        .params(row.row().id(), document.id())
        .update();
    record(
        AuditEntry.of(by, "melepas", subject).detail(row.label(kind)).change(document.name(), null),
        kind);
  }

  Optional<Attached> find(String rowId, String evidenceId) {
    return ofRow(rowId).stream()
        .filter(attached -> attached.evidence().id().equals(evidenceId))
        .findFirst();
  }

  private void record(AuditEntry entry, String kind) {
    authors.note(entry.subject(), Authors.Part.list(kind), entry.who());
    audit.record(entry);
  }

  private Map<String, List<Attached>> attached(JdbcClient.StatementSpec query) {
    var links =
        query
            .query(
                (row, number) ->
                    new Link(
                        row.getString("baris_id"),
                        row.getString("bukti_id"),
                        row.getString("oleh"),
                        row.getObject("waktu", OffsetDateTime.class).toInstant()))
            .list();
    if (links.isEmpty()) {
      return Map.of();
    }
    var documents = store.findAll(links.stream().map(Link::evidenceId).distinct().toList());
    var found = new HashMap<String, List<Attached>>();
    for (var link : links) {
      var document = documents.get(link.evidenceId());
      if (document != null) {
        found
            .computeIfAbsent(link.rowId(), id -> new ArrayList<>())
            .add(new Attached(document, link.by(), link.at()));
      }
    }
    return found;
  }
}
