package id.tertib.pengaduan.perkara;

import java.util.List;

/** Which other reports are likely about the same thing. */
public interface KemiripanLaporan {

  /** Those that run, the likeliest first, no more than anybody looks at. */
  List<Mirip> mirip(Laporan laporan);

  /**
   * @param alasan why, without content, e.g. “tempat sama, 2 hari sebelumnya, 4 kata sama”
   */
  record Mirip(Laporan laporan, String alasan) {}
}
