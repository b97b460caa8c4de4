package id.tertib.deadline.ledger;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineSight.Sight;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far a mail may tell somebody of a deadline, and where it leads him: a mail lies open on its
 * way and is kept, so of a confidential one it tells title, number and day alone, whoever reads it;
 * and it leads nobody to a page that would not open.
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
      return of(account).isOpen(deadline);
    }

    /** Whether the pages of the deadline and of its task open for him. */
    public boolean opens(Deadline deadline, String account) {
      return of(account).mayHearOf(deadline);
    }

    private Sight of(String account) {
      return sights.computeIfAbsent(account, sight::of);
    }

    /** A page that he can open; null when there is none. */
    public @Nullable String path(Deadline deadline, String account) {
      return opens(deadline, account)
          ? "/tenggat/" + deadline.id()
          : roles.address(deadline, account).orElse(null);
    }
  }
}
