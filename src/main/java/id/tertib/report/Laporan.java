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
    Instant at) {}
