package id.tertib.evidence;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.ReadScope;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code bukti}: names of documents; each new row leaves its trail. */
@Repository
class EvidenceTable {

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final TransactionTemplate attempt;

  EvidenceTable(JdbcClient jdbc, AuditTrail audit, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The owner's row of this name and content: an older one, or this one with its trail. */
  Evidence register(Evidence evidence) {
    return Objects.requireNonNull(
        transaction.execute(status -> known(evidence).orElseGet(() -> add(evidence))));
  }

  private Evidence add(Evidence evidence) {
    try {
      attempt.executeWithoutResult(status -> insert(evidence));
    } catch (DuplicateKeyException somebodyWasFaster) {
      return known(evidence).orElseThrow(() -> somebodyWasFaster);
    }
    audit.record(
        AuditEntry.of(evidence.by(), "mengunggah", evidence.owner())
            .detail(
                evidence.of().kind().equals(EvidenceStore.SHARED) ? evidence.name() : evidence.id())
            .change(null, "SHA-256 " + evidence.sha256()));
    return evidence;
  }

  Optional<Evidence> find(String id) {
    return jdbc.sql("select * from bukti where id = ?")
        .param(id)
        .query(EvidenceTable::row)
        .optional();
  }

  List<Evidence> find(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from bukti where id in (:ids)")
            .param("ids", ids)
            .query(EvidenceTable::row)
            .list();
  }

  /** Newest first, each content once. */
  List<Evidence> ofOwner(String owner) {
    return jdbc.sql(
            """
            select b.* from bukti b
            where b.perangkat_daerah = ?
              and not exists (
                select 1 from bukti n
                where n.perangkat_daerah = b.perangkat_daerah and n.sha256 = b.sha256
                  and (n.waktu > b.waktu or (n.waktu = b.waktu and n.id > b.id)))
            order by b.waktu desc, b.nama, b.id
            """)
        .param(owner)
        .query(EvidenceTable::row)
        .list();
  }

  /**
   * Of open cases, within what somebody reads.
   *
   * @param but owner whose documents are left out
   */
  List<Evidence> search(ReadScope scope, String part, String but, int most) {
    var values = new HashMap<String, Object>();
    var readable = scope.condition("jenis_perkara", "perangkat_daerah", "perkara", values);
    var like = part.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return jdbc.sql(
            """
            select * from bukti
            where jenis_perkara = :shared and perangkat_daerah <> :but
              and perangkat_daerah not like 'perkara/%%' and lower(nama) like :part escape '!'
              and %s
            order by waktu desc, id fetch first :most rows only
            """
                .formatted(readable))
        .params(values)
        .param("shared", EvidenceStore.SHARED)
        .param("but", but)
        .param("part", "%" + like + "%")
        .param("most", most)
        .query(EvidenceTable::row)
        .list();
  }

  private Optional<Evidence> known(Evidence evidence) {
    return jdbc.sql("select * from bukti where perangkat_daerah = ? and nama = ? and sha256 = ?")
        .params(evidence.owner(), evidence.name(), evidence.sha256())
        .query(EvidenceTable::row)
        .optional();
  }

  private void insert(Evidence evidence) {
    jdbc.sql(
            """
            insert into bukti (id, perangkat_daerah, jenis_perkara, perkara, nama, jenis, ukuran, sha256,
              oleh, waktu)
            values (:id, :owner, :kind, :subject, :name, :mediaType, :size, :sha256, :by, :at)
            """)
        .param("id", evidence.id())
        .param("owner", evidence.owner())
        .param("kind", evidence.of().kind())
        .param("subject", evidence.of().caseKey())
        .param("name", evidence.name())
        .param("mediaType", evidence.mediaType())
        .param("size", evidence.size())
        .param("sha256", evidence.sha256())
        .param("by", evidence.by())
        .param("at", Moments.sql(evidence.at()))
        .update();
  }

  private static Evidence row(ResultSet row, int number) throws SQLException {
    return new Evidence(
        row.getString("id"),
        new CaseSubject(
            Matter.DOCUMENT,
            row.getString("jenis_perkara"),
            row.getString("perangkat_daerah"),
            Objects.requireNonNullElse(row.getString("perkara"), "")),
        row.getString("nama"),
        row.getString("jenis"),
        row.getLong("ukuran"),
        row.getString("sha256"),
        row.getString("oleh"),
        row.getObject("waktu", OffsetDateTime.class).toInstant());
  }
}
