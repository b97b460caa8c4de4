package id.tertib.pengaduan.petugas;

import id.tertib.pengaduan.perkara.Laporan;
import org.jspecify.annotations.Nullable;

/**
 * A running report as the list reads it.
 *
 * @param langkah the step that it waits at, as the model names it
 * @param naskah its published words; null while none are
 */
record Antre(Laporan laporan, String langkah, @Nullable String naskah) {}
