package id.tertib.zona.nilai;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a layer of a sheet came to.
 *
 * @param hari on which it last said something; null where nobody wrote it down
 * @param lengkap whether it had its word on every item and nothing waits
 */
public record LapisZona(
    String kode, String nama, NilaiZona nilai, @Nullable LocalDate hari, boolean lengkap) {}
