package id.tertib.zona.dokumen;

/**
 * What a document is published as.
 *
 * @param nomor of its own series, e.g. {@code 1/LHE-ZI/2026}
 * @param versi from 1
 */
record Terbitan(String nomor, int versi) {}
