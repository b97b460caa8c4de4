package id.tertib.office;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.office.OfficeChange.Kind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts changes of the offices on record: in the trail, and in the table that tells their past. */
@Component
class CatatanPerubahan {

  private final PerangkatDaerahChangeTable changes;
  private final AuditTrail trail;
  private final Clock clock;

  CatatanPerubahan(PerangkatDaerahChangeTable changes, AuditTrail trail, Clock clock) {
    this.changes = changes;
    this.trail = trail;
    this.clock = clock;
  }

  /** Business key of an office in the trail. */
  static String perkara(String kode) {
    return "perangkat-daerah/" + kode;
  }

  /**
   * @return the number of the record
   */
  long record(OfficeChange change, String by) {
    var before = before(change);
    var after = after(change);
    trail.record(
        AuditEntry.of(by, change.kind().verb(), perkara(change.kode()))
            .detail(change.after().nama())
            .change(before, after)
            .because(
                "%s, berlaku %s%s"
                    .formatted(
                        change.decree(),
                        Tanggal.panjang(change.date()),
                        change.reason().isEmpty() ? "" : ". " + change.reason())));
    var heir = change.heir();
    return changes.add(
        new PerangkatDaerahChange(
            0,
            change.kode(),
            SyaratPerubahan.kode(change.kind()),
            heir == null ? null : heir.kode(),
            change.date(),
            change.decree(),
            change.reason(),
            before,
            after,
            by,
            clock.instant()));
  }

  void alias(
      PerangkatDaerah office,
      @Nullable String before,
      @Nullable String after,
      String verb,
      String by) {
    trail.record(AuditEntry.of(by, verb, perkara(office.kode())).change(before, after));
    changes.add(
        new PerangkatDaerahChange(
            0,
            office.kode(),
            PerangkatDaerahChange.ALIAS,
            null,
            null,
            "",
            "",
            before,
            after,
            by,
            clock.instant()));
  }

  /** The name before, or the state; null for a new office. */
  static @Nullable String before(OfficeChange change) {
    var office = change.before();
    if (office == null) {
      return null;
    }
    return change.kind() == Kind.RENAME ? name(office) : state(office, change.heir());
  }

  static String after(OfficeChange change) {
    return switch (change.kind()) {
      case RENAME, ADD -> name(change.after());
      case MERGE, CLOSE, REOPEN -> state(change.after(), change.heir());
    };
  }

  private static String name(PerangkatDaerah office) {
    return "%s (%s)".formatted(office.nama(), office.singkatan());
  }

  private static String state(PerangkatDaerah office, @Nullable PerangkatDaerah heir) {
    return switch (office.keadaan()) {
      case AKTIF -> "ada";
      case DITUTUP -> "ditutup";
      case DIGABUNG -> "digabung ke " + (heir == null ? office.penerus() : heir.nama());
    };
  }
}
