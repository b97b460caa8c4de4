package id.tertib.portal;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last things that happened in the cases a person works on, told by role and not by name. */
@Component
class News {

  private static final Pattern ROW_KEY =
      Pattern.compile(" ?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What somebody is in a procedure says more than his place in the city. */
  private static final Comparator<String> MOST_TELLING =
      Comparator.<String>comparingInt(
              List.of(
                      Groups.ORGANISASI,
                      Groups.SEKDA,
                      Groups.INSPEKTUR,
                      Groups.WALI_KOTA,
                      Groups.ADMIN)
                  ::indexOf)
          .thenComparing(Comparator.naturalOrder());

  /** Whoever fills a sheet knows what he typed. */
  private static final Set<String> KEYSTROKES =
      Set.of("mengisi", "mengoreksi", "menyepakati", "melampirkan", "melepas", "mengunggah");

  private static final int ROWS = 200;

  private final AuditTrail trail;
  private final PerkaraSaya cases;
  private final People people;
  private final EngineTasks engine;
  private final PerangkatDaerahRegister register;
  private final CaseNames caseNames;

  News(
      AuditTrail trail,
      PerkaraSaya cases,
      People people,
      EngineTasks engine,
      PerangkatDaerahRegister register,
      CaseNames caseNames) {
    this.trail = trail;
    this.cases = cases;
    this.people = people;
    this.engine = engine;
    this.register = register;
    this.caseNames = caseNames;
  }

  /**
   * @param isi e.g. {@code Ketua tim asesor mengembalikan daftar periksa}
   * @param perkara whose case
   * @param alamat of an open step of the case that the reader sees; null when there is none
   */
  record NewsItem(String isi, String perkara, Instant kapan, @Nullable String alamat) {}

  /** Newest first; runs of the same act in the same case are told once, with their number. */
  List<NewsItem> forUser(String userId, int most) {
    var subjects = cases.keys(userId);
    if (subjects.isEmpty()) {
      return List.of();
    }
    var told = new ArrayList<NewsItem>();
    var run = new ArrayList<AuditRow>();
    for (var row : trail.latest(subjects, ROWS)) {
      if (isHousekeeping(row) || isOwnKeystroke(userId, row)) {
        continue;
      }
      if (!run.isEmpty() && !same(run.get(0), row)) {
        told.add(tell(userId, run));
        run.clear();
        if (told.size() == most) {
          return told;
        }
      }
      run.add(row);
    }
    if (!run.isEmpty()) {
      told.add(tell(userId, run));
    }
    return told;
  }

  /** Mails that went out and rows that the system prepared are for the trail, not for people. */
  private static boolean isHousekeeping(AuditRow row) {
    return row.who().equals(AuditEntry.SYSTEM)
        && (row.what().equals("mengirim surel") || row.what().endsWith(" baris"));
  }

  private static boolean isOwnKeystroke(String userId, AuditRow row) {
    return row.who().equals(userId)
        && (KEYSTROKES.contains(row.what()) || row.what().endsWith(" baris"));
  }

  private static boolean same(AuditRow one, AuditRow other) {
    return one.who().equals(other.who())
        && one.what().equals(other.what())
        && one.subject().equals(other.subject());
  }

  private NewsItem tell(String userId, List<AuditRow> run) {
    var newest = run.get(0);
    var detail = newest.detail();
    var object =
        run.size() > 1
            ? " %d kali".formatted(run.size())
            : detail == null ? "" : " " + thing(newest.what(), detail);
    return new NewsItem(
        role(userId, newest.who()) + " " + newest.what() + object,
        caseNames.name(newest.subject()),
        newest.at(),
        address(userId, newest.subject()));
  }

  /** Of a step of the case that waits, the reader's own first. */
  private @Nullable String address(String userId, String subject) {
    return engine.visibleOf(userId, subject).stream()
        .min(Comparator.comparing(task -> !userId.equals(task.assignee())))
        .map(task -> ShownTask.address(task.id()))
        .orElse(null);
  }

  /** The trail tells what stands in a row; here its list is enough, and never its key. */
  private static String thing(String what, String detail) {
    if (what.endsWith(" baris") && detail.indexOf(": ") > 0) {
      return detail.substring(0, detail.indexOf(": "));
    }
    var plain = ROW_KEY.matcher(detail).replaceAll("");
    return plain.equals(detail) ? detail : plain.replace('-', ' ').strip();
  }

  private String role(String reader, String who) {
    if (who.equals(reader)) {
      return "Anda";
    }
    if (who.equals(AuditEntry.SYSTEM)) {
      return "Sistem";
    }
    var groups = new HashSet<>(people.groupsOf(who));
    var offices = register.allEver();
    return offices.stream()
        .sorted(Comparator.comparing(PerangkatDaerah::keadaan))
        .flatMap(office -> Arrays.stream(Jabatan.values()).map(office::group))
        .filter(groups::contains)
        .findFirst()
        .or(
            () -> {
              offices.forEach(office -> groups.remove(office.group()));
              return groups.stream().min(MOST_TELLING);
            })
        .map(people::groupName)
        .orElse("Petugas");
  }
}
