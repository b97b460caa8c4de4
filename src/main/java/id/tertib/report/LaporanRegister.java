package id.tertib.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes reports and keeps them; a published report is never changed, a new one is a version. */
public interface LaporanRegister {

  /**
   * Writes DOCX, PDF and, where there is data, XLSX, and puts them into the register, in the
   * caller's transaction. The same subject, kind and data a second time gives the report that is
   * already there (a repeated job).
   *
   * <p>The files lie under {@code laporan/<year of date>/<fileName>-v<version>} in the data
   * directory. They are written before the caller's transaction ends: a rollback leaves files
   * behind that no row names, and the next try writes over them.
   *
   * @param fileName without ending, e.g. {@code laporan-monitoring-2026-S2-dinkes}
   * @param dataSha256 checksum of the data, printed in the document; at most 64 letters
   * @param data the report's figures as a workbook; null for none
   * @throws IllegalArgumentException when the file name has other signs than letters, digits, dot,
   *     hyphen and underscore
   */
  Laporan publish(
      String subject,
      @Nullable String office,
      String kind,
      String title,
      String number,
      LocalDate date,
      String dataSha256,
      String fileName,
      ReportDocument document,
      @Nullable DataBook data);

  /** As above, without a workbook. */
  default Laporan publish(
      String subject,
      @Nullable String office,
      String kind,
      String title,
      String number,
      LocalDate date,
      String dataSha256,
      String fileName,
      ReportDocument document) {
    return publish(
        subject, office, kind, title, number, date, dataSha256, fileName, document, null);
  }

  /** The PDF as it would be published now, kept nowhere: for those who check a draft. */
  byte[] preview(ReportDocument document);

  /** The version that the next report of this subject and kind gets; for its foot. */
  int nextVersion(String subject, String kind);

  /** The subject's reports of every kind, newest first. */
  List<Laporan> of(String subject);

  Optional<Laporan> find(String id);

  /**
   * The file as it was published, read whole; a report is small.
   *
   * @throws id.tertib.engine.RefusedException 500 in words when it is missing or no longer has the
   *     SHA-256 of the register: then nothing is given out, and administrators are told
   */
  byte[] read(Laporan laporan, LaporanFile file);
}
