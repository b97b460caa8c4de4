package id.tertib.pengaduan.perkara;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter takes along.
 *
 * @param kode his secret, never shown again; null once another was given, which is not told here
 * @param batas the day by which it is verified
 */
public record TandaTerima(String nomor, @Nullable String kode, Instant diterima, LocalDate batas) {}
