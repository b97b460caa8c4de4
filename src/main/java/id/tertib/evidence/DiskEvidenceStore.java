package id.tertib.evidence;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Moments;
import id.tertib.engine.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Contents on disk, their names in the table {@code bukti}. */
@Component
final class DiskEvidenceStore implements EvidenceStore {

  static final long LARGEST = 25L * 1024 * 1024;

  private final ContentFiles files;
  private final EvidenceQuota quota;
  private final DocumentCheck check;
  private final Visibility visibility;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final EvidenceWords words;
  private final TransactionTemplate transaction;
  private final TransactionTemplate attempt;

  DiskEvidenceStore(
      ContentFiles files,
      EvidenceQuota quota,
      DocumentCheck check,
      Visibility visibility,
      JdbcClient jdbc,
      AuditTrail audit,
      Clock clock,
      EvidenceWords words,
      PlatformTransactionManager transactions) {
    this.files = files;
    this.quota = quota;
    this.check = check;
    this.visibility = visibility;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.words = words;
    this.transaction = new TransactionTemplate(transactions);
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public Evidence store(CaseSubject of, String userId, String fileName, InputStream content)
      throws IOException {
    var subject = of.caseKey();
    var name = FileName.clean(fileName);
    quota.requireSome(subject);
    try (var received = files.receive(content, LARGEST)) {
      if (received.size() == 0) {
        throw RefusedException.badRequest(words.of("bukti.tolak.kosong"));
      }
      if (received.size() > LARGEST) {
        throw RefusedException.badRequest(words.of("bukti.tolak.besar"));
      }
      var kind = check.kindOf(received.file(), name);
      quota.require(subject, received.sha256(), received.size());
      // First the file, then its row: a row never points to nothing
      files.keep(received);
      var evidence =
          new Evidence(
              UUID.randomUUID().toString(),
              filed(of),
              name,
              kind.mediaType(),
              received.size(),
              received.sha256(),
              userId,
              clock.instant());
      return transaction.execute(status -> register(evidence));
    }
  }

  /** What is not open is filed with its case alone, so that no other case ever offers it. */
  private CaseSubject filed(CaseSubject of) {
    return visibility.open().contains(of.kind())
        ? new CaseSubject(Matter.DOCUMENT, SHARED, of.owner(), of.caseKey())
        : of.ownedByItsCase();
  }

  @Override
  public Optional<Evidence> find(String id) {
    return jdbc.sql("select * from bukti where id = :id")
        .param("id", id)
        .query(DiskEvidenceStore::evidence)
        .optional();
  }

  @Override
  public Map<String, Evidence> findAll(Collection<String> ids) {
    var found = new HashMap<String, Evidence>();
    if (!ids.isEmpty()) {
      jdbc.sql("select * from bukti where id in (:ids)")
          .param("ids", ids)
          .query(DiskEvidenceStore::evidence)
          .list()
          .forEach(evidence -> found.put(evidence.id(), evidence));
    }
    return found;
  }

  @Override
  public List<Evidence> ofOwner(String owner) {
    return jdbc.sql(
            """
            select b.* from bukti b
            where b.perangkat_daerah = :owner
              and not exists (
                select 1 from bukti n
                where n.perangkat_daerah = b.perangkat_daerah and n.sha256 = b.sha256
                  and (n.waktu > b.waktu or (n.waktu = b.waktu and n.id > b.id)))
            order by b.waktu desc, b.nama, b.id
            """)
        .param("owner", owner)
        .query(DiskEvidenceStore::evidence)
        .list();
  }

  @Override
  public InputStream open(Evidence evidence) {
    return files.open(evidence.sha256(), words.of("bukti.nama", evidence.name()));
  }

  /** The owner's row of this name and content: an older one, or this one with its trail. */
  private Evidence register(Evidence evidence) {
    var known = known(evidence);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      attempt.executeWithoutResult(status -> insert(evidence));
    } catch (DuplicateKeyException somebodyWasFaster) {
      return known(evidence).orElseThrow(() -> somebodyWasFaster);
    }
    audit.record(
        AuditEntry.of(evidence.by(), "mengunggah", evidence.owner())
            .detail(evidence.of().kind().equals(SHARED) ? evidence.name() : evidence.id())
            .change(null, "SHA-256 " + evidence.sha256()));
    return evidence;
  }

  private Optional<Evidence> known(Evidence evidence) {
    return jdbc.sql(
            """
            select * from bukti
            where perangkat_daerah = :owner and nama = :name and sha256 = :sha256
            """)
        .param("owner", evidence.owner())
        .param("name", evidence.name())
        .param("sha256", evidence.sha256())
        .query(DiskEvidenceStore::evidence)
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

  private static Evidence evidence(ResultSet row, int number) throws SQLException {
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
