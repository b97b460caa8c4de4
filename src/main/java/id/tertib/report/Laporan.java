package id.tertib.report;

import id.tertib.engine.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
 * @param files DOCX and PDF, and its data as XLSX for those reports that have one
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
    Map<LaporanFile, Content> files,
    Instant at) {

  /**
   * A published file.
   *
   * @param path under the data directory
   * @param sha256 lower-case hex
   * @param size bytes
   */
  public record Content(String path, String sha256, long size) {}

  /** The cycle of the subject: {@code 2026-S2} of {@code 2026-S2/dinkes}. */
  public String cycle() {
    return CaseKey.parse(subject).cycle();
  }

  /** Lower-case hex of the published file. */
  public String sha256(LaporanFile file) {
    return content(file).sha256();
  }

  /** Bytes of the published file. */
  public long size(LaporanFile file) {
    return content(file).size();
  }

  /** Path under the data directory. */
  public String path(LaporanFile file) {
    return content(file).path();
  }

  public String docxFile() {
    return path(LaporanFile.DOCX);
  }

  public String docxSha256() {
    return sha256(LaporanFile.DOCX);
  }

  public String pdfFile() {
    return path(LaporanFile.PDF);
  }

  public String pdfSha256() {
    return sha256(LaporanFile.PDF);
  }

  /** Name under which people save it, e.g. {@code laporan-monitoring-2026-S2-dinkes-v1.pdf}. */
  public String fileName(LaporanFile file) {
    return path(file).substring(path(file).lastIndexOf('/') + 1);
  }

  public boolean has(LaporanFile file) {
    return files.containsKey(file);
  }

  private Content content(LaporanFile file) {
    var content = files.get(file);
    if (content == null) {
      throw new IllegalStateException("Laporan %s tidak punya berkas %s".formatted(number, file));
    }
    return content;
  }
}
