package id.tertib.training;

import java.time.ZonedDateTime;

/**
 * A moment that the page offers to move to.
 *
 * @param kode suffix of its message, {@code latihan.tujuan.<kode>}
 */
record Destination(String kode, ZonedDateTime at) {}
