package id.tertib.deadline;

import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceReaders;
import id.tertib.evidence.EvidenceStore;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Letters that move deadlines: kept as documents of Sekretariat Daerah, where Bagian Organisasi
 * belongs, and read by whoever sees a deadline that one of them moved.
 */
@Component
class ExtensionLetters implements EvidenceReaders {

  private static final String OWNER = "setda";

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
  Evidence keep(MultipartFile file, String by) throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (!name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      throw RefusedException.badRequest("Surat harus berupa PDF. Pilih berkas lain.");
    }
    try (var content = file.getInputStream()) {
      return store.store(OWNER, by, name, content);
    }
  }

  @Override
  public boolean mayRead(String userId, Evidence evidence) {
    var moved =
        jdbc.sql("select distinct tenggat from tenggat_perubahan where lampiran = :lampiran")
            .param("lampiran", evidence.id())
            .query(Long.class)
            .list();
    return !moved.isEmpty() && seesOne(userId, moved);
  }

  private boolean seesOne(String userId, List<Long> deadlines) {
    var reader = sight.of(userId);
    return table.find(deadlines).stream().anyMatch(reader::sees);
  }
}
