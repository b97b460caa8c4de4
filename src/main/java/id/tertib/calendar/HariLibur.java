package id.tertib.calendar;

import java.time.LocalDate;

/**
 * A day off.
 *
 * @param tanggal the day
 * @param nama what is celebrated
 * @param jenis who gave it
 * @param dasar the decree, e.g. {@code SKB 933/2025}
 */
record HariLibur(LocalDate tanggal, String nama, JenisLibur jenis, String dasar) {}
