package id.tertib.pengaduan.open311;

import java.util.Locale;

/** How an answer is written: as the end of the address says, else in JSON. */
enum Format {
  JSON("application/json;charset=utf-8"),
  XML("text/xml;charset=utf-8");

  private final String jenis;

  Format(String jenis) {
    this.jenis = jenis;
  }

  /**
   * @param akhiran {@code json} or {@code xml}
   */
  static Format of(String akhiran) {
    return valueOf(akhiran.toUpperCase(Locale.ROOT));
  }

  static Format ofPath(String path) {
    return path.endsWith(".xml") ? XML : JSON;
  }

  /** Media type with its charset. */
  String jenis() {
    return jenis;
  }
}
