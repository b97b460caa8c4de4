package id.tertib.skm;

import java.util.List;

/** A form of a survey cannot be taken; nothing of it was. */
final class RefusedIsianException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Salah> salah;

  RefusedIsianException(List<Salah> salah) {
    super(salah.toString());
    this.salah = List.copyOf(salah);
  }

  /**
   * @param isian id of the field on the page
   * @param kalimat names the element and the mend
   */
  record Salah(String isian, String kalimat) {}

  List<Salah> salah() {
    return salah;
  }
}
