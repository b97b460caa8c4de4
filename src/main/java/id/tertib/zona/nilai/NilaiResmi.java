package id.tertib.zona.nilai;

import java.util.Map;

/** What the ministry scored. */
public interface NilaiResmi {

  /** Of one unit, by year of its proposal; years of which nothing is known are absent. */
  Map<Integer, NilaiZona> of(String unit);
}
