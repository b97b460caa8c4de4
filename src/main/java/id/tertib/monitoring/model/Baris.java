package id.tertib.monitoring.model;

import id.tertib.roadmap.Pelaksanaan;

/**
 * An answered row of the checklist, as figures need it.
 *
 * @param kode of the action
 * @param dibutuhkan documents needed, at least 1
 * @param tersedia documents available, at least 0
 */
public record Baris(
    String kode, String area, Pelaksanaan pelaksanaan, int dibutuhkan, int tersedia) {

  public Baris {
    if (dibutuhkan < 1 || tersedia < 0) {
      throw new IllegalArgumentException(
          "Butir %s: %d dari %d dokumen tidak mungkin".formatted(kode, tersedia, dibutuhkan));
    }
  }

  boolean applies() {
    return pelaksanaan != Pelaksanaan.TIDAK_BERLAKU;
  }

  /** Share of the documents, never above 1, so that one row of many does not drown the rest. */
  Rasio pencapaian() {
    return Rasio.of(tersedia, dibutuhkan).atMost(Rasio.ONE);
  }
}
