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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Small real PDFs as an office would attach them, marked as examples on their face. */
@Component
@Profile("demo")
class Proofs {

  private static final int LONGEST_NAME = 60;

  private final EvidenceStore evidence;
  private final Sheets sheets;
  private final PerangkatDaerahRegister offices;

  Proofs(EvidenceStore evidence, Sheets sheets, PerangkatDaerahRegister offices) {
    this.evidence = evidence;
    this.sheets = sheets;
    this.offices = offices;
  }

  /**
   * @param title what the document is, e.g. “Dokumen peta proses bisnis”
   */
  void attach(Sheet sheet, SheetItem item, String title, String by) {
    var pdf =
        pdf(
            List.of(
                "PEMERINTAH KOTA TANGERANG SELATAN",
                offices
                    .find(sheet.owner().key())
                    .map(office -> office.nama())
                    .orElse(sheet.owner().key())
                    .toUpperCase(Locale.ROOT),
                title,
                "Butir %s, perkara %s.".formatted(item.code(), sheet.subject()),
                "Contoh dokumen untuk latihan, bukan dokumen resmi."));
    try {
      var document =
          evidence.store(
              sheet.owner().code(),
              sheet.subject(),
              by,
              name(title),
              new ByteArrayInputStream(pdf));
      sheets.attach(sheet.id(), item.code(), document.id(), by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String title) {
    var words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return words.substring(0, Math.min(LONGEST_NAME, words.length())).replaceAll("^-|-$", "")
        + ".pdf";
  }

  /** One page of A4 with the reader's own Helvetica: all that such a note needs. */
  private static byte[] pdf(List<String> lines) {
    var text = new StringBuilder("BT /F1 11 Tf 48 770 Td 18 TL\n");
    for (var line : lines) {
      text.append('(').append(line.replaceAll("([\\\\()])", "\\\\$1")).append(") '\n");
    }
    text.append("ET\n");
    var objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%sendstream".formatted(text.length(), text),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    var file = new StringBuilder("%PDF-1.4\n");
    var places = new ArrayList<Integer>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(file.length());
      file.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    var table = file.length();
    file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
    places.forEach(place -> file.append("%010d 00000 n \n".formatted(place)));
    file.append(
        "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table));
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
