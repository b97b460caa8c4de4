package id.tertib.roadmap;

import id.tertib.office.PerangkatDaerahRegister;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** For which offices a case speaks: its own, and those that were merged into it. */
@Component
public class GarisKantor {

  private final PerangkatDaerahRegister kantor;

  GarisKantor(PerangkatDaerahRegister kantor) {
    this.kantor = kantor;
  }

  /**
   * Codes, predecessors first and the office itself last. A predecessor that still has a case of
   * its own is asked there, and so are its own predecessors.
   *
   * @param punyaSendiri whether an office has a case of its own in the cycle that is asked about
   */
  public List<String> dari(String kode, Predicate<String> punyaSendiri) {
    var sendiri = new HashSet<String>();
    var garis = new ArrayList<String>();
    for (var satu : kantor.lineage(kode)) {
      if (!satu.equals(kode) && punyaSendiri.test(satu)) {
        sendiri.addAll(kantor.lineage(satu));
      }
      garis.add(satu);
    }
    garis.removeAll(sendiri);
    return List.copyOf(garis);
  }

  /**
   * For each office with a past: its own, and after the last of that what its successor did.
   *
   * @param menurutKantor what each office of the line did, in the order of {@code saat}
   */
  public <T, S extends Comparable<? super S>> List<List<T>> garisWaktu(
      String kode, Map<String, List<T>> menurutKantor, Function<T, S> saat) {
    return menurutKantor.keySet().stream()
        .map(satu -> garisWaktu(satu, kode, menurutKantor, saat))
        .toList();
  }

  private <T, S extends Comparable<? super S>> List<T> garisWaktu(
      String satu, String kode, Map<String, List<T>> menurutKantor, Function<T, S> saat) {
    var waktu = new ArrayList<>(menurutKantor.getOrDefault(satu, List.of()));
    var penerus = kantor.get(satu).penerus();
    if (satu.equals(kode) || penerus == null) {
      return waktu;
    }
    var terakhir = waktu.isEmpty() ? null : saat.apply(waktu.get(waktu.size() - 1));
    garisWaktu(penerus, kode, menurutKantor, saat).stream()
        .filter(lain -> terakhir == null || saat.apply(lain).compareTo(terakhir) > 0)
        .forEach(waktu::add);
    return waktu;
  }
}
