package id.tertib.report;

import id.tertib.engine.CaseKey;
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
 * @param workbook its data as XLSX; null for most
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
    @Nullable Workbook workbook,
    Instant at) {

  /** The report's data as XLSX, for those reports that have one. */
  public record Workbook(String file, String sha256, long size) {}

  /** The cycle of the subject: {@code 2026-S2} of {@code 2026-S2/dinkes}. */
  public String cycle() {
    return CaseKey.parse(subject).cycle();
  }

  /** Lower-case hex of the published file. */
  public String sha256(LaporanFile file) {
    return switch (file) {
      case DOCX -> docxSha256;
      case PDF -> pdfSha256;
      case XLSX -> workbookOrRefuse().sha256();
    };
  }

  /** Bytes of the published file. */
  public long size(LaporanFile file) {
    return switch (file) {
      case DOCX -> docxSize;
      case PDF -> pdfSize;
      case XLSX -> workbookOrRefuse().size();
    };
  }

  /** Path under the data directory. */
  public String path(LaporanFile file) {
    return switch (file) {
      case DOCX -> docxFile;
      case PDF -> pdfFile;
      case XLSX -> workbookOrRefuse().file();
    };
  }

  /** Name under which people save it, e.g. {@code laporan-monitoring-2026-S2-dinkes-v1.pdf}. */
  public String fileName(LaporanFile file) {
    return path(file).substring(path(file).lastIndexOf('/') + 1);
  }

  public boolean has(LaporanFile file) {
    return file != LaporanFile.XLSX || workbook != null;
  }

  private Workbook workbookOrRefuse() {
    if (workbook == null) {
      throw new IllegalStateException("Laporan %s tidak punya berkas XLSX".formatted(number));
    }
    return workbook;
  }
}
