package id.tertib.skm;

import id.tertib.access.CurrentUser;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.report.DocxWriter;
import id.tertib.report.InlinePdf;
import id.tertib.report.PdfWriter;
import id.tertib.report.ReportDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A survey's report, written when it is asked for and kept nowhere: a survey never changes. */
@RestController
@RequestMapping("/skm/{id:\\d{1,18}}")
class LaporanSkmPages {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final SurveiShelf shelf;
  private final PdfWriter pdf;
  private final DocxWriter docx;
  private final Sentences words;
  private final CurrentUser user;

  LaporanSkmPages(
      SurveiShelf shelf, PdfWriter pdf, DocxWriter docx, Sentences words, CurrentUser user) {
    this.shelf = shelf;
    this.pdf = pdf;
    this.docx = docx;
    this.words = words;
    this.user = user;
  }

  @GetMapping("/laporan.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id) {
    var survei = counting(id);
    return InlinePdf.of(
        name(survei) + ".pdf", pdf.write(document(survei), survei.catatan().pada()));
  }

  @GetMapping("/laporan.docx")
  ResponseEntity<byte[]> docx(@PathVariable long id) {
    var survei = counting(id);
    return ResponseEntity.ok()
        .contentType(DOCX)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name(survei) + ".docx").build().toString())
        .body(docx.write(document(survei), survei.catatan().pada()));
  }

  private Survei counting(long id) {
    var survei = shelf.require(shelf.reader(user.id()), id);
    if (!survei.berlaku()) {
      throw RefusedException.conflict(words.of("skm.tolak.laporan"));
    }
    return survei;
  }

  private ReportDocument document(Survei survei) {
    var unit = shelf.unit(survei);
    return LaporanSkm.write(
        unit,
        shelf.entry(survei),
        shelf.ofUnit(unit).stream().filter(one -> one.survei().berlaku()).toList());
  }

  private static String name(Survei survei) {
    return "laporan-%s-%s".formatted(survei.masa().kunci(), survei.tempat().unit());
  }
}
