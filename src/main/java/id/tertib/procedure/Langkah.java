package id.tertib.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open step of a cycle, as its board shows it.
 *
 * @param kode of the step in its model
 * @param pemegang who owes it, as people read it
 * @param sisa how near its day is, as people read it; null while it has none
 * @param terlambat working days
 * @param diingatkan the day of its last reminder by hand; null when there was none
 * @param milikAnda whether the reader may work on it
 */
public record Langkah(
    String tugas,
    String kode,
    String nama,
    String pemegang,
    @Nullable LocalDate tenggat,
    @Nullable String sisa,
    boolean lewat,
    int terlambat,
    boolean dijeda,
    boolean dikembalikan,
    @Nullable LocalDate diingatkan,
    boolean milikAnda) {}
