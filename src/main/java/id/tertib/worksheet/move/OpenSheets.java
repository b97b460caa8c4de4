package id.tertib.worksheet.move;

import id.tertib.engine.CaseProcesses;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Edition;
import id.tertib.instrument.shelf.Shelf;
import id.tertib.worksheet.sheet.SheetTables;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.OwnerNames;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sheets of running cases, and the newer versions of their instruments. */
@Component
class OpenSheets {

  /** What was published here came after what was shipped. */
  private static final Comparator<Edition> BY_AGE =
      Comparator.comparing(
              (Edition edition) -> Optional.ofNullable(edition.at()).orElse(Instant.EPOCH))
          .thenComparing(edition -> edition.instrument().since())
          .thenComparing(edition -> edition.instrument().id().version());

  private final SheetTables tables;
  private final Shelf shelf;
  private final CaseProcesses processes;
  private final OwnerNames owners;

  OpenSheets(SheetTables tables, Shelf shelf, CaseProcesses processes, OwnerNames owners) {
    this.tables = tables;
    this.shelf = shelf;
    this.processes = processes;
    this.owners = owners;
  }

  /**
   * @param owner as people call it
   * @param subject business key of its case
   * @param title of the instrument
   * @param newer versions, the newest first
   */
  record OpenSheet(
      String id,
      String owner,
      String subject,
      String title,
      InstrumentId from,
      List<String> newer) {}

  /** Those that could go somewhere, by instrument and case. */
  List<OpenSheet> all() {
    var editions = shelf.editions();
    var movable =
        editions.stream()
            .filter(edition -> !newer(edition, editions).isEmpty())
            .map(edition -> edition.instrument().id())
            .toList();
    return movable.stream()
        .flatMap(id -> tables.ofVersion(id.key(), id.version()).stream())
        .flatMap(head -> open(head, editions).stream())
        .toList();
  }

  /** Empty also when its case has ended or nothing newer is there. */
  Optional<OpenSheet> find(String id) {
    return tables.head(id).flatMap(head -> open(head, shelf.editions()));
  }

  private Optional<OpenSheet> open(StoredSheet.Head head, List<Edition> editions) {
    var id = new InstrumentId(head.instrument(), head.version());
    return shelf
        .edition(id)
        .map(
            edition ->
                new OpenSheet(
                    head.id(),
                    owners.of(head.owner()),
                    head.subject(),
                    edition.instrument().title(),
                    id,
                    newer(edition, editions)))
        .filter(sheet -> !sheet.newer().isEmpty())
        .filter(sheet -> processes.isRunning(sheet.subject()));
  }

  private static List<String> newer(Edition of, List<Edition> editions) {
    return editions.stream()
        .filter(other -> other.instrument().id().key().equals(of.instrument().id().key()))
        .filter(other -> BY_AGE.compare(other, of) > 0)
        .sorted(BY_AGE.reversed())
        .map(other -> other.instrument().id().version())
        .toList();
  }
}
