package id.tertib.zona.dokumen;

import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.evidence.EvidenceUses;
import id.tertib.zona.UnitDesk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The papers that stages, predicates and earlier years rest on: whoever signs in may read what the
 * register shows.
 */
@Component
public class DokumenUnit implements EvidenceUses {

  private final EvidenceStore store;
  private final JdbcClient jdbc;

  DokumenUnit(EvidenceStore store, JdbcClient jdbc) {
    this.store = store;
    this.jdbc = jdbc;
  }

  /**
   * @return its id; null where no file was given
   * @throws id.tertib.engine.RefusedException 400 as {@link EvidenceStore#store} says
   */
  public @Nullable String keep(String kode, String by, @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return null;
    }
    var name = file.getOriginalFilename();
    var owner = UnitDesk.subject(kode);
    try (var content = file.getInputStream()) {
      return store.store(owner, owner, by, name == null ? "" : name, content).id();
    }
  }

  @Override
  public boolean mayReadOne(String userId, Evidence evidence) {
    return evidence.owner().startsWith("unit/")
        && jdbc.sql("select count(*) from zi_keadaan where bukti = ?")
                .param(evidence.id())
                .query(Long.class)
                .single()
            > 0;
  }
}
