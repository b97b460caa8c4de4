package id.tertib.portal.untold;

import id.tertib.access.Groups;
import id.tertib.engine.FreeSteps.FreeStep;
import id.tertib.notification.UndeliveredMails.Found;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Everything that keeps somebody from hearing of his work.
 *
 * @param accounts open ones without an address that can be used
 * @param refused addresses that the server refused for good
 * @param steps open ones that none of those whom they are offered to can be told of
 * @param givenUp mails that were tried to the end
 * @param waiting mails that wait for another try
 */
record Untold(
    List<Account> accounts, List<Refusal> refused, List<Step> steps, Found givenUp, Found waiting) {

  /** Whom it concerns. */
  static boolean concerns(Set<String> groups) {
    return groups.contains(Groups.ADMIN) || groups.contains(Groups.ORGANISASI);
  }

  /**
   * @param held how many mails wait for an address
   */
  record Account(String id, String name, long held) {}

  /**
   * @param held how many mails wait for another address
   */
  record Refusal(String account, String name, String address, Instant since, long held) {}

  /**
   * @param empty whether nobody is in its groups at all
   */
  record Step(FreeStep step, boolean empty) {}

  /** The one number: of every row of the list. */
  long count() {
    return accounts.size() + refused.size() + steps.size() + givenUp.count() + waiting.count();
  }
}
