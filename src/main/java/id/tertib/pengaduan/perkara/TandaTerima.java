package id.tertib.pengaduan.perkara;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a reporter takes along.
 *
 * @param kode his secret; never shown again
 * @param batas the day by which it is verified
 */
public record TandaTerima(String nomor, String kode, Instant diterima, LocalDate batas) {}
