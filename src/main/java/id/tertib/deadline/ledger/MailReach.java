package id.tertib.deadline.ledger;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineSight.Sight;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far a mail may tell somebody of a deadline, and where it leads him: of a confidential one who
 * cannot read it learns title, number and day, and is led to no page that would not open.
 */
@Component
public class MailReach {

  private final DeadlineSight sight;
  private final ReminderRoles roles;

  MailReach(DeadlineSight sight, ReminderRoles roles) {
    this.sight = sight;
    this.roles = roles;
  }

  /** One pass: asks once for each person. */
  public Look look() {
    return new Look();
  }

  /** One pass. */
  public final class Look {

    private final Map<String, Sight> sights = new HashMap<>();

    /** Whether more than title, number and day may be told. */
    public boolean whole(Deadline deadline, String account) {
      return sights.computeIfAbsent(account, sight::of).mayHearOf(deadline);
    }

    /** A page that he can open; null when there is none. */
    public @Nullable String path(Deadline deadline, String account) {
      return whole(deadline, account)
          ? "/tenggat/" + deadline.id()
          : roles.address(deadline, account).orElse(null);
    }
  }
}
