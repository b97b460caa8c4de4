package id.tertib.instrument.shelf;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sha256;
import id.tertib.data.UniqueRow;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.check.InstrumentCheck;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a new version on the shelf, for ever. */
@Component
public class Publishing {

  private final Shelf shelf;
  private final EditionTable table;
  private final People people;
  private final AuditTrail trail;
  private final UniqueRow unique;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Publishing(
      Shelf shelf,
      EditionTable table,
      People people,
      AuditTrail trail,
      UniqueRow unique,
      TransactionTemplate transaction,
      Clock clock) {
    this.shelf = shelf;
    this.table = table;
    this.people = people;
    this.trail = trail;
    this.unique = unique;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whether this person publishes: Bagian Organisasi and administrators. */
  public boolean isAllowed(String userId) {
    return people.isIn(userId, Groups.ORGANISASI) || people.isIn(userId, Groups.ADMIN);
  }

  /**
   * @throws RefusedException 403 when this person may not
   */
  public void requireAllowed(String userId) {
    if (!isAllowed(userId)) {
      throw RefusedException.forbidden(
          "Hanya Bagian Organisasi dan administrator yang menerbitkan instrumen.");
    }
  }

  /**
   * @param file YAML
   * @throws RefusedException 403 when this person may not, 409 when the version is there already
   * @throws id.tertib.instrument.check.UnfitInstrumentException when it has problems
   */
  public Edition publish(byte[] file, String userId) {
    requireAllowed(userId);
    var instrument = InstrumentCheck.check(file).valid();
    var id = instrument.id();
    var now = clock.instant();
    var text = new String(file, StandardCharsets.UTF_8);
    var edition = new Edition(instrument, text, Sha256.of(file), userId, now);
    var row = new EditionTable.Published(id, edition.sha256(), text, userId, now);
    transaction.executeWithoutResult(
        status -> {
          if (shelf.edition(id).isPresent() || !unique.first(() -> table.add(row))) {
            throw frozen(id);
          }
          trail.record(
              AuditEntry.of(userId, "menerbitkan instrumen", "instrumen/" + id.key())
                  .detail(id.version())
                  .change(null, "SHA-256 " + edition.sha256()));
        });
    return edition;
  }

  /**
   * @throws RefusedException 409 when there is such a version already
   */
  public void requireNew(InstrumentId id) {
    if (shelf.edition(id).isPresent()) {
      throw frozen(id);
    }
  }

  /** Why a version cannot be published a second time. */
  private static RefusedException frozen(InstrumentId id) {
    return RefusedException.conflict(
        "Instrumen %s sudah ada, dan versi yang terbit tidak pernah berubah. Beri versi lain."
            .formatted(id));
  }
}
