package id.tertib.office;

/**
 * Another name of an office.
 *
 * @param kode of the office
 * @param nama as it was written
 * @param namaLama true for a name it once had, false for one that people use beside it
 */
record Alias(String kode, String nama, boolean namaLama) {}
