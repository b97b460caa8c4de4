package id.tertib.instrument.score;

/** Answers behind the drawings of the explained score. */
final class Drawn {

  /** Area 5 of the sheet of zona integritas at 8.60 of at least 9.00; the rest blank. */
  static final String PENGAWASAN =
      """
      {"ZI-P5.1-a":"B","ZI-P5.1-b":"C",
       "ZI-P5.2-a":"C","ZI-P5.2-b":"C","ZI-P5.2-c":"B","ZI-P5.2-d":"B",
       "ZI-P5.3-a":"B","ZI-P5.3-b":"Ya","ZI-P5.3-c":"B","ZI-P5.3-d":"B",
       "ZI-P5.4-a":"B","ZI-P5.4-b":"C","ZI-P5.4-c":"C",
       "ZI-P5.5-a":"C","ZI-P5.5-b":"C","ZI-P5.5-c":"D","ZI-P5.5-d":"C","ZI-P5.5-e":"C",
       "ZI-R5.1-a":"C","ZI-R5.2-a":{"pembilang":11,"penyebut":12},
       "ZI-R5.3-a":{"pembilang":40,"penyebut":40},"ZI-R5.3-b":{"pembilang":16,"penyebut":19},
       "ZI-H1.1-a":3.62}""";

  private Drawn() {}
}
