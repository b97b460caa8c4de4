package id.tertib.worksheet;

/**
 * Whose sheet it is; its documents are of the same owner.
 *
 * @param key within the kind: code of the perangkat daerah or unit, business key of a case
 */
public record Owner(Kind kind, String key) {

  /** What can own a sheet. */
  public enum Kind {
    /** A perangkat daerah. */
    KANTOR,
    /** A unit of a perangkat daerah. */
    UNIT,
    KOTA,
    /** A case that belongs to nobody else, e.g. a complaint. */
    PERKARA;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Kind of(String code) {
      for (var kind : values()) {
        if (kind.code().equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("Jenis pemilik '%s' tidak dikenal".formatted(code));
    }
  }

  private static final String CITY = "kota";

  public static Owner office(String code) {
    return new Owner(Kind.KANTOR, code);
  }

  public static Owner city() {
    return new Owner(Kind.KOTA, CITY);
  }

  public static Owner of(String kind, String key) {
    return new Owner(Kind.of(kind), key);
  }

  /** As {@link #code()} wrote it. */
  public static Owner of(String code) {
    if (code.equals(CITY)) {
      return city();
    }
    var cut = code.indexOf('/');
    return cut < 0 ? office(code) : of(code.substring(0, cut), code.substring(cut + 1));
  }

  /**
   * In one word: an office and the city by their code alone, as their documents carry it, others
   * with their kind.
   */
  public String code() {
    return kind == Kind.KANTOR || kind == Kind.KOTA ? key : kind.code() + "/" + key;
  }
}
