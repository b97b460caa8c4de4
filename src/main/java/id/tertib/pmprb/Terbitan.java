package id.tertib.pmprb;

/**
 * What a document is published as.
 *
 * @param nomor of its own series, e.g. {@code 1/BA-PMPRB/2026}
 * @param versi from 1
 */
record Terbitan(String nomor, int versi) {}
