package id.tertib.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published report in the register.
 *
 * @param id key in addresses
 * @param subject business key, e.g. {@code 2026-S2/dinkes}
 * @param office whose report; null for the city's
 * @param kind e.g. {@code monitoring}
 * @param version from 1, counts the reports of one subject and kind
 * @param number of the letter
 * @param docxFile and {@code pdfFile}: paths under the data directory
 */
public record Laporan(
    String id,
    String subject,
    @Nullable String office,
    String kind,
    int version,
    String title,
    String number,
    LocalDate date,
    String dataSha256,
    String docxFile,
    String docxSha256,
    long docxSize,
    String pdfFile,
    String pdfSha256,
    long pdfSize,
    Instant at) {

  /** The cycle of the subject: {@code 2026-S2} of {@code 2026-S2/dinkes}. */
  public String cycle() {
    var slash = subject.indexOf('/');
    return slash < 0 ? subject : subject.substring(0, slash);
  }

  /** Lower-case hex of the published file. */
  public String sha256(LaporanFile file) {
    return file == LaporanFile.DOCX ? docxSha256 : pdfSha256;
  }

  /** Bytes of the published file. */
  public long size(LaporanFile file) {
    return file == LaporanFile.DOCX ? docxSize : pdfSize;
  }

  /** Path under the data directory. */
  public String path(LaporanFile file) {
    return file == LaporanFile.DOCX ? docxFile : pdfFile;
  }

  /** Name under which people save it, e.g. {@code laporan-monitoring-2026-S2-dinkes-v1.pdf}. */
  public String fileName(LaporanFile file) {
    return path(file).substring(path(file).lastIndexOf('/') + 1);
  }
}
