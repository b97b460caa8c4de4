package id.tertib.portal;

import id.tertib.access.CurrentUser;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.PublicAddress;
import id.tertib.calendar.TahunPerkiraan;
import id.tertib.deadline.DeadlineCounts;
import id.tertib.storage.StorageNotices;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: what Tertib is to a stranger, what comes next to whoever is signed in. */
@Controller
class BerandaController {

  private static final int MOST_TASKS = 8;
  private static final int MOST_NEWS = 5;

  /** While the training data are prepared the page asks again by itself, without a script. */
  private static final int REFRESH_SECONDS = 3;

  /** Whom a year without a holiday decree concerns. */
  private static final Set<String> SEES_TO_THE_CALENDAR = Set.of(Groups.ADMIN, Groups.ORGANISASI);

  private final CurrentUser user;
  private final People people;
  private final TugasSaya tugas;
  private final Kabar kabar;
  private final ObjectProvider<FrontCards> cards;
  private final DeadlineCounts tenggat;
  private final AkunLatihan akun;
  private final ObjectProvider<PersiapanLatihan> persiapan;
  private final TahunPerkiraan kalender;
  private final StorageNotices berkas;
  private final Clock clock;

  BerandaController(
      CurrentUser user,
      People people,
      TugasSaya tugas,
      Kabar kabar,
      ObjectProvider<FrontCards> cards,
      DeadlineCounts tenggat,
      AkunLatihan akun,
      ObjectProvider<PersiapanLatihan> persiapan,
      TahunPerkiraan kalender,
      StorageNotices berkas,
      Clock clock) {
    this.user = user;
    this.people = people;
    this.tugas = tugas;
    this.kabar = kabar;
    this.cards = cards;
    this.tenggat = tenggat;
    this.akun = akun;
    this.persiapan = persiapan;
    this.kalender = kalender;
    this.berkas = berkas;
    this.clock = clock;
  }

  @Bean
  static PublicAddress frontPage() {
    return new PublicAddress(HttpMethod.GET, "/", "reads what Tertib is, and finds the sign-in");
  }

  @GetMapping("/")
  String beranda(Model model) {
    persiapan
        .orderedStream()
        .flatMap(satu -> satu.kemajuan().stream())
        .findFirst()
        .ifPresent(
            kemajuan -> {
              model.addAttribute("persiapan", kemajuan);
              model.addAttribute("segarkan", REFRESH_SECONDS);
            });
    return user.find().map(id -> signedIn(id, model)).orElseGet(() -> stranger(model));
  }

  private String stranger(Model model) {
    model.addAttribute("akun", akun.daftar());
    return "portal/tamu";
  }

  private String signedIn(String id, Model model) {
    var groups = people.groupsOf(id);
    model.addAttribute("nama", people.nameOf(id));
    model.addAttribute("salam", greeting());
    model.addAttribute("kini", clock.instant());
    model.addAttribute("tugas", tugas.semua(id, MOST_TASKS));
    model.addAttribute("jumlah", tugas.jumlah(id));
    model.addAttribute("kabar", kabar.bagi(id, MOST_NEWS));
    model.addAttribute("tenggat", tenggat.of(id));
    model.addAttribute("halaman", Halaman.bagi(groups, akun.latihan()));
    model.addAttribute(
        "kartu", cards.orderedStream().flatMap(from -> from.cards(groups).stream()).toList());
    model.addAttribute(
        "perkiraan",
        groups.stream().anyMatch(SEES_TO_THE_CALENDAR::contains) ? kalender.kini() : List.of());
    model.addAttribute("berkas", berkas.of(groups));
    return "portal/beranda";
  }

  /** Suffix of the greeting's message; day and night as Indonesian has them. */
  private String greeting() {
    var hour = LocalTime.now(clock).getHour();
    if (hour < 4) {
      return "malam";
    }
    return hour < 11 ? "pagi" : hour < 15 ? "siang" : hour < 18 ? "sore" : "malam";
  }
}
