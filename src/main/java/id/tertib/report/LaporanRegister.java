package id.tertib.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes reports and keeps them; a published report is never changed, a new one is a version. */
public interface LaporanRegister {

  /**
   * Writes DOCX and PDF and puts them into the register, in the caller's transaction. The same
   * subject, kind and data a second time gives the report that is already there (a repeated job).
   *
   * @param fileName without ending, e.g. {@code laporan-monitoring-2026-S2-dinkes}
   * @param dataSha256 checksum of the data, printed in the document
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
      ReportDocument document);

  /** Newest first. */
  List<Laporan> of(String subject);

  Optional<Laporan> find(String id);
}
