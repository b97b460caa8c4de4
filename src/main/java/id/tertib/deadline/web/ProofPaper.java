package id.tertib.deadline.web;

import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.report.Block;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.PdfWriter;
import id.tertib.report.ReportDocument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The paper of a proof of notice. Case, checksum and number of pages stand on every page. */
@Component
class ProofPaper {

  private final DeadlineWords words;
  private final PdfWriter pdf;
  private final Clock clock;

  ProofPaper(DeadlineWords words, PdfWriter pdf, Clock clock) {
    this.words = words;
    this.pdf = pdf;
    this.clock = clock;
  }

  /**
   * @param subject what every page names: a case, or an account
   * @param firstColumn head of the column that tells what a row is about
   */
  byte[] write(
      String about, String subject, List<String> facts, String firstColumn, List<Row> rows) {
    var now = clock.instant();
    var printed = words.text("bukti.dicetak", Tanggal.waktu(now));
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(words.text("bukti.perihal")));
    body.add(new Block.Paragraph(String.join("\n", facts)));
    body.add(new Block.Heading(words.text("bukti.daftar")));
    if (rows.isEmpty()) {
      body.add(new Block.Paragraph(words.text("bukti.nihil")));
    } else {
      body.add(
          new Block.Table(
              List.of(
                  new Head(firstColumn, false),
                  new Head("Penerima", false),
                  new Head("Direncanakan (WIB)", false),
                  new Head("Keadaan dan catatan", false),
                  new Head("Message-ID", false)),
              List.of(15, 20, 16, 29, 20),
              rows,
              false,
              true));
    }
    body.add(new Block.Remark(words.text("bukti.keterangan")));
    return pdf.write(
        new ReportDocument(
            List.of("PEMERINTAH KOTA TANGERANG SELATAN"),
            List.of(words.text("bukti.judul"), about),
            printed,
            words.text("bukti.kaki", subject, printed, checksum(subject, facts, rows)),
            body,
            List.of()),
        now);
  }

  /** SHA-256 of subject, facts and cells, each on its line. */
  private static String checksum(String subject, List<String> facts, List<Row> rows) {
    var lines = new ArrayList<String>();
    lines.add(subject);
    lines.addAll(facts);
    rows.forEach(row -> row.cells().forEach(cell -> lines.add(cell.text())));
    return Sha256.ofLines(lines);
  }
}
