package id.tertib.worksheet.sheet;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.CaseKey;
import id.tertib.engine.CaseProcesses;
import java.util.Optional;
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
    return head.subject().endsWith(ASIDE + head.version());
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
    var subject = head.subject();
    return subject.substring(0, subject.length() - head.version().length() - ASIDE.length());
  }
}
