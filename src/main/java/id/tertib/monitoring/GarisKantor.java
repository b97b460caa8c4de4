package id.tertib.monitoring;

import id.tertib.monitoring.model.Semester;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.Triwulan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** For which offices a case speaks: its own, and those that were merged into it. */
@Component
class GarisKantor {

  private final PerangkatDaerahRegister kantor;
  private final MonitoringRepository monitoring;
  private final LaporanTriwulanRepository laporan;

  GarisKantor(
      PerangkatDaerahRegister kantor,
      MonitoringRepository monitoring,
      LaporanTriwulanRepository laporan) {
    this.kantor = kantor;
    this.monitoring = monitoring;
    this.laporan = laporan;
  }

  /**
   * Codes, predecessors first and the office itself last. A predecessor that still has a case of
   * its own in this semester is asked there, and so are its own predecessors.
   */
  List<String> dari(String kode, Semester semester) {
    return dari(kode, satu -> monitoring.find(Monitoring.kunci(semester, satu)).isPresent());
  }

  /** As above, of a quarter and its reports. */
  List<String> dari(String kode, Triwulan triwulan) {
    return dari(kode, satu -> laporan.find(LaporanTriwulan.kunci(triwulan, satu)).isPresent());
  }

  private List<String> dari(String kode, Predicate<String> punyaSendiri) {
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
  <T, S extends Comparable<? super S>> List<List<T>> garisWaktu(
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
