package id.tertib.portal;

import id.tertib.access.Groups;
import id.tertib.calendar.EstimatedYears;
import id.tertib.storage.StorageNotices;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the front page shows to the groups that somebody is in: pages, cards and warnings. */
@Component
class BerandaKelompok {

  /** Whom a year without a holiday decree concerns. */
  private static final Set<String> SEES_TO_THE_CALENDAR = Set.of(Groups.ADMIN, Groups.ORGANISASI);

  private final ObjectProvider<FrontCards> cards;
  private final ObjectProvider<FrontLinks> links;
  private final TrainingAccounts accounts;
  private final EstimatedYears estimatedYears;
  private final StorageNotices notices;

  BerandaKelompok(
      ObjectProvider<FrontCards> cards,
      ObjectProvider<FrontLinks> links,
      TrainingAccounts accounts,
      EstimatedYears estimatedYears,
      StorageNotices notices) {
    this.cards = cards;
    this.links = links;
    this.accounts = accounts;
    this.estimatedYears = estimatedYears;
    this.notices = notices;
  }

  void add(Set<String> groups, Model model) {
    model.addAttribute(
        "halaman",
        FrontLink.forGroups(
            groups,
            links.orderedStream().flatMap(from -> from.links(groups).stream()).toList(),
            accounts.isDemo()));
    model.addAttribute(
        "kartu", cards.orderedStream().flatMap(from -> from.cards(groups).stream()).toList());
    model.addAttribute(
        "perkiraan",
        groups.stream().anyMatch(SEES_TO_THE_CALENDAR::contains)
            ? estimatedYears.current()
            : List.of());
    model.addAttribute("berkas", notices.of(groups));
  }
}
