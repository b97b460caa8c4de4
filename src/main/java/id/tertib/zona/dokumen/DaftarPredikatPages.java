package id.tertib.zona.dokumen;

import id.tertib.data.SpreadsheetCsv;
import id.tertib.report.Documents;
import id.tertib.zona.UnitDesk;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of predicates as it stands today, for whoever signs in. */
@Controller
@RequestMapping("/zona-integritas")
class DaftarPredikatPages {

  private static final String NAME = "daftar-predikat-zona-integritas.";

  private final UnitDesk units;
  private final Documents documents;
  private final Clock clock;

  DaftarPredikatPages(UnitDesk units, Documents documents, Clock clock) {
    this.units = units;
    this.documents = documents;
    this.clock = clock;
  }

  @GetMapping("/daftar-predikat.pdf")
  ResponseEntity<byte[]> pdf() {
    return documents.pdf(NAME + "pdf", list().document());
  }

  @GetMapping("/daftar-predikat.docx")
  ResponseEntity<byte[]> docx() {
    return documents.docx(NAME + "docx", list().document());
  }

  @GetMapping("/daftar-predikat.csv")
  ResponseEntity<byte[]> csv() {
    return SpreadsheetCsv.download(NAME + "csv", list().csv());
  }

  private DaftarPredikat list() {
    return new DaftarPredikat(units.all(), LocalDate.now(clock));
  }
}
