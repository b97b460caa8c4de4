package id.tertib.training;

import id.tertib.evidence.EvidenceStore;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Documents as an office would attach them. */
@Component
@Profile("demo")
class Proofs {

  private final EvidenceStore evidence;
  private final Sheets sheets;
  private final PerangkatDaerahRegister offices;
  private final ExamplePdf example;

  Proofs(
      EvidenceStore evidence, Sheets sheets, PerangkatDaerahRegister offices, ExamplePdf example) {
    this.evidence = evidence;
    this.sheets = sheets;
    this.offices = offices;
    this.example = example;
  }

  /**
   * One document for these items.
   *
   * @param title what the document is, e.g. “Dokumen peta proses bisnis”
   */
  void attach(Sheet sheet, List<SheetItem> items, String title, String by) {
    var owner = offices.find(sheet.owner().key()).map(office -> office.nama());
    var codes = items.stream().map(SheetItem::code).collect(Collectors.joining(", "));
    var about = "Butir %s, perkara %s.".formatted(codes, sheet.subject());
    var pdf = example.of(owner.orElse(sheet.owner().key()), title, about);
    try {
      var document =
          evidence.store(
              sheet.owner().code(),
              sheet.subject(),
              by,
              title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf",
              new ByteArrayInputStream(pdf));
      items.forEach(item -> sheets.attach(sheet.id(), item.code(), document.id(), by));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
