package id.tertib.worksheet.sheet;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.CaseKey;
import id.tertib.engine.CaseProcesses;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Sheets as they stood before they went to another version: to be read by who reads the case. */
@Component
public class OldResults {

  private static final String ASIDE = "~";

  private final SheetTables tables;
  private final CaseProcesses processes;
  private final Visibility visibility;

  OldResults(SheetTables tables, CaseProcesses processes, Visibility visibility) {
    this.tables = tables;
    this.processes = processes;
    this.visibility = visibility;
  }

  /** Whether a sheet keeps such a result. */
  public static boolean isOld(StoredSheet.Head head) {
    return sheetOf(head).isPresent();
  }

  /** All of them, by case and version. */
  public List<StoredSheet.Head> all() {
    return tables.aside().stream().filter(OldResults::isOld).toList();
  }

  /**
   * Those of one sheet.
   *
   * @param aside whatever was put aside of its case
   */
  static List<StoredSheet.Head> of(StoredSheet.Head head, List<StoredSheet.Head> aside) {
    return aside.stream()
        .filter(one -> sheetOf(one).filter(head.subject()::equals).isPresent())
        .toList();
  }

  /** Empty also when this person may not read the case. */
  public Optional<StoredSheet> find(String userId, String sheetId) {
    return tables
        .head(sheetId)
        .filter(OldResults::isOld)
        .filter(head -> mayRead(userId, head))
        .flatMap(head -> tables.load(head.id()));
  }

  private boolean mayRead(String userId, StoredSheet.Head head) {
    var caseKey = caseOf(head);
    var owner = CaseKey.parse(caseKey).owner();
    return processes.of(caseKey).stream()
        .map(process -> new CaseSubject(Matter.CASE, process, owner, caseKey))
        .anyMatch(subject -> visibility.mayRead(userId, subject));
  }

  /** Business key of the case that an old result is of. */
  public static String caseOf(StoredSheet.Head head) {
    return head.subject().substring(0, head.subject().indexOf(ASIDE));
  }

  /**
   * Under which subject a sheet that leaves its version is kept: with the version behind it, and a
   * number when the case was begun anew and left that version before.
   */
  String subjectFor(StoredSheet.Head head) {
    var first = head.subject() + ASIDE + head.version();
    var subject = first;
    for (var again = 2; tables.head(head.instrument(), subject).isPresent(); again++) {
      subject = first + ASIDE + again;
    }
    return subject;
  }

  /** Subject of the sheet that an old result is of; empty for every other sheet. */
  private static Optional<String> sheetOf(StoredSheet.Head head) {
    var old =
        Pattern.compile("(.+?)" + ASIDE + Pattern.quote(head.version()) + "(" + ASIDE + "\\d+)?")
            .matcher(head.subject());
    return old.matches() ? Optional.of(old.group(1)) : Optional.empty();
  }
}
