package id.tertib.portal;

import id.tertib.access.Groups;
import id.tertib.calendar.TahunPerkiraan;
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
  private final AkunLatihan akun;
  private final TahunPerkiraan kalender;
  private final StorageNotices berkas;

  BerandaKelompok(
      ObjectProvider<FrontCards> cards,
      AkunLatihan akun,
      TahunPerkiraan kalender,
      StorageNotices berkas) {
    this.cards = cards;
    this.akun = akun;
    this.kalender = kalender;
    this.berkas = berkas;
  }

  void add(Set<String> groups, Model model) {
    model.addAttribute("halaman", Halaman.bagi(groups, akun.latihan()));
    model.addAttribute(
        "kartu", cards.orderedStream().flatMap(from -> from.cards(groups).stream()).toList());
    model.addAttribute(
        "perkiraan",
        groups.stream().anyMatch(SEES_TO_THE_CALENDAR::contains) ? kalender.kini() : List.of());
    model.addAttribute("berkas", berkas.of(groups));
  }
}
