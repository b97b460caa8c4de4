package id.tertib.instrument.web;

import id.tertib.engine.RefusedException;

/** Sentences that address and page share. */
final class InstrumentWords {

  private InstrumentWords() {}

  static RefusedException unknown(String key, String version) {
    return RefusedException.notFound(
        "Instrumen %s %s tidak ada. Lihat daftarnya pada halaman Instrumen."
            .formatted(brief(key), brief(version)));
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
