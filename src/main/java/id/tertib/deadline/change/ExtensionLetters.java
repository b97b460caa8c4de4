package id.tertib.deadline.change;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.evidence.EvidenceUses;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Letters that move deadlines: documents of no office, read by whoever sees a deadline that one of
 * them moved. Naming any other document at an extension opens it to nobody.
 */
@Component
public class ExtensionLetters implements EvidenceUses {

  /** In the place of an office. */
  static final String OWNER = "surat-tenggat";

  private final EvidenceStore store;
  private final JdbcClient jdbc;
  private final DeadlineTable table;
  private final DeadlineSight sight;

  ExtensionLetters(EvidenceStore store, JdbcClient jdbc, DeadlineTable table, DeadlineSight sight) {
    this.store = store;
    this.jdbc = jdbc;
    this.table = table;
    this.sight = sight;
  }

  /**
   * @throws RefusedException 400 when it is no PDF
   */
  public Evidence keep(MultipartFile file, Deadline deadline, String by) throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (!name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      throw RefusedException.badRequest("Surat harus berupa PDF. Pilih berkas lain.");
    }
    try (var content = file.getInputStream()) {
      return store.store(
          new CaseSubject(Matter.DOCUMENT, deadline.kind(), OWNER, deadline.caseKey()),
          by,
          name,
          content);
    }
  }

  /** A letter, or a document that the people of this deadline's office read anyway. */
  static boolean mayCarry(Deadline deadline, Evidence evidence) {
    return isLetter(evidence) || evidence.isOf(deadline.office(), deadline.caseKey());
  }

  static boolean isLetter(Evidence evidence) {
    return evidence.owner().equals(OWNER);
  }

  @Override
  public boolean mayReadOne(String userId, Evidence evidence) {
    var moved =
        jdbc.sql("select distinct tenggat from tenggat_perubahan where lampiran = :lampiran")
            .param("lampiran", evidence.id())
            .query(Long.class)
            .list();
    return !moved.isEmpty() && seesOne(userId, evidence, moved);
  }

  private boolean seesOne(String userId, Evidence evidence, List<Long> deadlines) {
    var reader = sight.of(userId);
    return table.find(deadlines).stream()
        .filter(deadline -> mayCarry(deadline, evidence))
        .anyMatch(reader::sees);
  }
}
