package id.tertib.office;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of an office as it is on record.
 *
 * @param apa {@code rename}, {@code merge}, {@code close}, {@code add}, {@code reopen}, {@code
 *     alias}
 * @param penerus code of the office that carries on; null when there is none
 * @param tanggal day from which the decree has effect; null for an alias
 * @param dasar the decree; empty for an alias
 */
record PerangkatDaerahChange(
    long nomor,
    String kode,
    String apa,
    @Nullable String penerus,
    @Nullable LocalDate tanggal,
    String dasar,
    String alasan,
    @Nullable String sebelum,
    @Nullable String sesudah,
    String siapa,
    Instant waktu) {

  static final String ALIAS = "alias";
}
