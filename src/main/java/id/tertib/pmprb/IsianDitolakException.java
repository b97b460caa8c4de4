package id.tertib.pmprb;

import java.util.List;
import java.util.stream.Collectors;

/** What was typed of a result cannot be taken; nothing of it was. */
final class IsianDitolakException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Salah> salah;

  IsianDitolakException(List<Salah> salah) {
    super(salah.stream().map(Salah::kalimat).collect(Collectors.joining(" ")));
    this.salah = List.copyOf(salah);
  }

  /**
   * @param isian id of the field on the page
   * @param kalimat names the thing and the mend
   */
  record Salah(String isian, String kalimat) {}

  List<Salah> salah() {
    return salah;
  }
}
