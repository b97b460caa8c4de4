package id.tertib.deadline.ledger;

import id.tertib.access.Groups;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.ReminderAudience;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which groups and accounts hear of a deadline; one answer for everything that tells of it. */
@Component
public class ReminderRoles {

  public static final String SECRETARY = "sekretaris";
  public static final String HEAD = "kepala";

  static final String HOLDER = "pemegang";

  private static final String SUPERIOR = "atasan";

  private final PerangkatDaerahRegister offices;
  private final ObjectProvider<DeadlineSource> sources;
  private final ObjectProvider<ReminderAudience> audiences;

  ReminderRoles(
      PerangkatDaerahRegister offices,
      ObjectProvider<DeadlineSource> sources,
      ObjectProvider<ReminderAudience> audiences) {
    this.offices = offices;
    this.sources = sources;
    this.audiences = audiences;
  }

  /** Who hears as whoever owes it; nobody when an outsider does. */
  public List<String> holders(Deadline deadline) {
    return of(deadline, HOLDER);
  }

  /**
   * @param target as schedules name it
   */
  public List<String> of(Deadline deadline, String target) {
    if (deadline.outsider()) {
      return List.of();
    }
    var usual = usual(target, deadline);
    return audience(deadline)
        .map(one -> one.hearing(deadline, target, usual.orElse(null)))
        .orElseGet(() -> usual.stream().toList())
        .stream()
        .distinct()
        .toList();
  }

  /** Whether its procedure says who hears of it. */
  boolean asked(Deadline deadline) {
    return audience(deadline).isPresent();
  }

  /** A page for somebody who cannot open the deadline's own. */
  Optional<String> address(Deadline deadline, String account) {
    return audience(deadline).flatMap(one -> one.address(deadline, account));
  }

  private Optional<ReminderAudience> audience(Deadline deadline) {
    return audiences.orderedStream().filter(one -> one.answersFor(deadline.kind())).findFirst();
  }

  private Optional<String> usual(String target, Deadline deadline) {
    return switch (target) {
      case HOLDER -> Optional.of(deadline.role());
      case SUPERIOR -> superior(deadline.kind());
      case SECRETARY -> office(deadline, Jabatan.SEKRETARIS);
      case HEAD -> office(deadline, Jabatan.KEPALA);
      case "inspektur" -> Optional.of(Groups.INSPEKTUR);
      case "sekda" -> Optional.of(Groups.SEKDA);
      default -> Optional.of(target);
    };
  }

  private Optional<String> superior(String kind) {
    return sources.orderedStream().flatMap(source -> source.superior(kind).stream()).findFirst();
  }

  private Optional<String> office(Deadline deadline, Jabatan position) {
    return Optional.ofNullable(deadline.office())
        .map(code -> offices.current(code).group(position));
  }
}
