package id.tertib.worksheet.work;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The documents of a sheet and of row lists are read by whoever holds a step of their case,
 * whenever they were brought.
 */
@Component
final class WorksheetUses implements EvidenceUses {

  /** What is written knows its case, not the case's kind: that is asked of the document. */
  private static final String NO_KIND = "";

  private final JdbcClient jdbc;
  private final Visibility visibility;

  WorksheetUses(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  @Override
  public boolean mayReadOne(String userId, Evidence evidence) {
    return jdbc
        .sql(
            """
            select l.perkara from lembar_bukti b join lembar l on l.id = b.lembar_id
            where b.bukti_id = :bukti
            union
            select d.perkara from daftar_bukti b join daftar_baris d on d.id = b.baris_id
            where b.bukti_id = :bukti and not d.dihapus
            """)
        .param("bukti", evidence.id())
        .query(String.class)
        .list()
        .stream()
        .map(subject -> new CaseSubject(Matter.DOCUMENT, NO_KIND, null, subject))
        .anyMatch(use -> visibility.mayRead(userId, use));
  }
}
