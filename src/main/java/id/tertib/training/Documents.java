package id.tertib.training;

import id.tertib.evidence.EvidenceStore;
import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Documents that the offices of the training attach. */
@Component
@Profile("demo")
class Documents {

  private final EvidenceStore evidence;
  private final Sheets sheets;

  Documents(EvidenceStore evidence, Sheets sheets) {
    this.evidence = evidence;
    this.sheets = sheets;
  }

  /**
   * @param about what it was made for, e.g. {@code Monitoring 2026-S1/dinkes.}
   */
  void attach(Sheet sheet, SheetItem item, PerangkatDaerah office, String about, String by) {
    try {
      var document =
          evidence.store(
              office.kode(),
              sheet.subject(),
              by,
              ContohBukti.nama(item),
              new ByteArrayInputStream(ContohBukti.pdf(office, item, about)));
      sheets.attach(sheet.id(), item.code(), document.id(), by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
