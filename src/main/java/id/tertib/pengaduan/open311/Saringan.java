package id.tertib.pengaduan.open311;

import id.tertib.pengaduan.perkara.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Which published reports are asked for.
 *
 * @param kategori codes; empty for all
 * @param dari received then or later
 * @param sampai received then or earlier
 * @param status empty for all
 */
record Saringan(List<String> kategori, Instant dari, Instant sampai, Set<Status> status) {}
