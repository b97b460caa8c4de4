package id.tertib.pengaduan.perkara;

import java.util.List;

/** A report or an answer of a reporter that is not taken as it is. */
public final class IsianDitolak extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Salah> salah;

  public IsianDitolak(List<Salah> salah) {
    super("%d isian ditolak".formatted(salah.size()));
    this.salah = List.copyOf(salah);
  }

  public IsianDitolak(String isian, String kalimat) {
    this(List.of(new Salah(isian, kalimat)));
  }

  /** In the order of the form. */
  public List<Salah> salah() {
    return salah;
  }

  /**
   * @param isian name of the field (CONTRACT 9)
   * @param kalimat what is wrong, and the mend
   */
  public record Salah(String isian, String kalimat) {}
}
