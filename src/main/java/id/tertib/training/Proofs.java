package id.tertib.training;

import id.tertib.evidence.EvidenceStore;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Small real PDFs as an office would attach them, marked as examples on their face. */
@Component
@Profile("demo")
class Proofs {

  private static final int ROOM = 92;

  private final EvidenceStore evidence;
  private final Sheets sheets;
  private final PerangkatDaerahRegister offices;
  private final byte[] example;

  Proofs(EvidenceStore evidence, Sheets sheets, PerangkatDaerahRegister offices)
      throws IOException {
    this.evidence = evidence;
    this.sheets = sheets;
    this.offices = offices;
    this.example = new ClassPathResource("latihan/contoh-bukti.pdf").getContentAsByteArray();
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
    var pdf = filled(owner.orElse(sheet.owner().key()), title, about);
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

  /** Each text takes the room that its blank has in the example: a PDF counts its bytes. */
  private byte[] filled(String... texts) {
    var pdf = new String(example, StandardCharsets.ISO_8859_1);
    for (var i = 0; i < texts.length; i++) {
      var text = texts[i].replaceAll("[()\\\\]", " ");
      var blank = String.valueOf(i + 1).repeat(ROOM);
      pdf = pdf.replace(blank, "%-92.92s".formatted(text));
    }
    return pdf.getBytes(StandardCharsets.ISO_8859_1);
  }
}
