package id.tertib.quarter;

import id.tertib.access.Person;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.Reminders.ByHand;
import id.tertib.engine.RefusedException;
import id.tertib.quarter.PapanTriwulan.Keadaan;
import id.tertib.quarter.PapanTriwulan.Laporan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of the reports that are not forwarded, by their deadlines; once a day each. */
@Service
class PengingatLaporan {

  private static final Set<Keadaan> BELUM_DITERUSKAN =
      Set.of(Keadaan.BELUM_DIBUKA, Keadaan.DIISI, Keadaan.DIPERIKSA);

  private final LaporanSight sights;
  private final PapanReader board;
  private final Reminders reminders;
  private final Clock clock;

  PengingatLaporan(LaporanSight sights, PapanReader board, Reminders reminders, Clock clock) {
    this.sights = sights;
    this.board = board;
    this.reminders = reminders;
    this.clock = clock;
  }

  /** What becomes of a reminder. */
  enum Nasib {
    DIKIRIM,
    SUDAH_HARI_INI,
    /** Nobody is in the group, so there is nobody to tell. */
    TANPA_ORANG,
    /** Its limit stands still, or it has none. */
    TANPA_TENGGAT
  }

  /**
   * @param pemegang who owes it, as people read it
   * @param orang how many people
   * @param tanpaAlamat how many of them have no e-mail address
   */
  record Sasaran(Laporan laporan, String pemegang, int orang, int tanpaAlamat, Nasib nasib) {}

  /**
   * @param surel how many mails; one for each person
   */
  record Rencana(List<Sasaran> sasaran, int surel) {}

  private record Satu(Sasaran target, @Nullable ByHand owed) {}

  /** Who would get what; nothing is sent. */
  @Transactional(readOnly = true)
  Rencana preview(String key, List<String> offices, String typed, String by) {
    return plan(chosen(key, offices, typed, by));
  }

  /**
   * Sends what has not been sent today, on record.
   *
   * @throws RefusedException when this person may not, or an office is none of those that have not
   *     forwarded their report; then nothing is sent
   */
  @Transactional
  Rencana remind(String key, List<String> offices, String typed, String by) {
    var all = chosen(key, offices, typed, by);
    var sent = sent(all).map(each -> each.deadline().id()).collect(Collectors.toSet());
    var plan = plan(all);
    if (!sent.isEmpty()) {
      reminders.remind(sent, typed, by);
    }
    return plan;
  }

  private List<Satu> chosen(String key, List<String> offices, String typed, String by) {
    var sight = sights.of(key, by);
    if (!sight.reminds()) {
      throw RefusedException.forbidden(
          "Pengingat hanya dapat dikirim Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    reminders.sentence(typed);
    if (offices.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada perangkat daerah yang dipilih. Pilih paling sedikit satu.");
    }
    var open =
        board.read(sight).laporan().stream()
            .filter(each -> BELUM_DITERUSKAN.contains(each.keadaan()) && each.langkah() != null)
            .toList();
    var missing = new TreeSet<>(offices);
    open.forEach(each -> missing.remove(each.kode()));
    if (!missing.isEmpty()) {
      throw RefusedException.badRequest(
          "Laporan %s dari '%s' tidak menunggu diteruskan. Muat ulang, lalu pilih lagi."
              .formatted(sight.triwulan().text(), missing.first()));
    }
    var some = open.stream().filter(each -> offices.contains(each.kode())).toList();
    var owed = reminders.ofTasks(some.stream().map(PengingatLaporan::task).toList());
    return some.stream().map(each -> one(each, owed.get(task(each)))).toList();
  }

  private Satu one(Laporan laporan, @Nullable ByHand owed) {
    var people = owed == null ? List.<Person>of() : owed.people();
    var step = Objects.requireNonNull(laporan.langkah());
    return new Satu(
        new Sasaran(
            laporan,
            step.pemegang(),
            people.size(),
            (int) people.stream().filter(PengingatLaporan::hasNoAddress).count(),
            fate(people, owed)),
        owed);
  }

  private Nasib fate(List<Person> people, @Nullable ByHand owed) {
    if (owed == null || owed.deadline().paused()) {
      return Nasib.TANPA_TENGGAT;
    }
    if (LocalDate.now(clock).equals(owed.last())) {
      return Nasib.SUDAH_HARI_INI;
    }
    return people.isEmpty() ? Nasib.TANPA_ORANG : Nasib.DIKIRIM;
  }

  private static String task(Laporan one) {
    return Objects.requireNonNull(one.langkah()).tugas();
  }

  private static Stream<ByHand> sent(List<Satu> all) {
    return all.stream()
        .filter(each -> each.target().nasib() == Nasib.DIKIRIM)
        .flatMap(each -> Stream.ofNullable(each.owed()));
  }

  private static Rencana plan(List<Satu> all) {
    return new Rencana(
        all.stream().map(Satu::target).toList(),
        (int) sent(all).flatMap(each -> each.people().stream()).map(Person::id).distinct().count());
  }

  private static boolean hasNoAddress(Person who) {
    return who.email() == null || who.email().isBlank();
  }
}
