package id.tertib.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step was returned with a note.
 *
 * @param langkah id of the user task that opens again
 * @param peran of whoever returned it, as people read it
 * @param putaran counts the returns of the case from 1
 * @param tenggat set by the returner; null for the usual five working days
 */
record Pengembalian(
    long id,
    String langkah,
    String oleh,
    String peran,
    Instant pada,
    int putaran,
    String catatan,
    @Nullable LocalDate tenggat) {}
