package id.tertib.training;

import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.office.CaseOwners;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Documents as an office would attach them. */
@Component
@Profile("demo")
class Proofs {

  private final EvidenceStore evidence;
  private final Sheets sheets;
  private final RowLists lists;
  private final CaseOwners owners;
  private final ExamplePdf example;

  Proofs(
      EvidenceStore evidence,
      Sheets sheets,
      RowLists lists,
      CaseOwners owners,
      ExamplePdf example) {
    this.evidence = evidence;
    this.sheets = sheets;
    this.lists = lists;
    this.owners = owners;
    this.example = example;
  }

  /**
   * One document for these items.
   *
   * @param title what the document is, e.g. “Dokumen peta proses bisnis”
   */
  void attach(Sheet sheet, List<SheetItem> items, String title, String by) {
    var codes = items.stream().map(SheetItem::code).collect(Collectors.joining(", "));
    var about = "Butir %s, perkara %s.".formatted(codes, sheet.subject());
    var document = kept(sheet.owner(), sheet.subject(), title, about, by);
    items.forEach(item -> sheets.attach(sheet.id(), item.code(), document.id(), by));
  }

  /** One document for a row of a list. */
  void attach(TaskList list, ListRow row, String title, String by) {
    var owner = Owner.of(Objects.requireNonNull(list.office()));
    var about = "%s, perkara %s.".formatted(list.title(), list.subject());
    var document = kept(owner, list.subject(), title, about, by);
    lists.attach(list.kind(), list.subject(), row.key(), document, by);
  }

  private Evidence kept(Owner owner, String subject, String title, String about, String by) {
    var pdf = example.of(owners.name(owner.key()).orElse(owner.key()), title, about);
    try {
      return evidence.store(
          owner.code(),
          subject,
          by,
          title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf",
          new ByteArrayInputStream(pdf));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
