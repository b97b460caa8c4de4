package id.tertib.worksheet.sheet;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sheet's documents are read by whoever holds a step of its case, whenever they were brought. */
@Component
final class SheetUses implements EvidenceUses {

  /** A sheet knows its case, not the case's kind: what goes by kinds is asked of the document. */
  private static final String NO_KIND = "";

  private final JdbcClient jdbc;
  private final Visibility visibility;

  SheetUses(JdbcClient jdbc, Visibility visibility) {
    this.jdbc = jdbc;
    this.visibility = visibility;
  }

  @Override
  public boolean mayReadOne(String userId, Evidence evidence) {
    return jdbc
        .sql(
            """
            select distinct l.perkara from lembar_bukti b join lembar l on l.id = b.lembar_id
            where b.bukti_id = :bukti
            """)
        .param("bukti", evidence.id())
        .query(String.class)
        .list()
        .stream()
        .map(subject -> new CaseSubject(Matter.DOCUMENT, NO_KIND, null, subject))
        .anyMatch(use -> visibility.mayRead(userId, use));
  }
}
