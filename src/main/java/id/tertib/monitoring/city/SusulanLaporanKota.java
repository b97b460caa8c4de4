package id.tertib.monitoring.city;

import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.roadmap.Semester;
import java.util.List;
import org.springframework.stereotype.Component;

/** What came after the closing: an addendum of the city's report tells of it, with its date. */
@Component
class SusulanLaporanKota {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final LaporanKotaRepository stored;
  private final DataKotaCollector collector;

  SusulanLaporanKota(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      LaporanKotaRepository stored,
      DataKotaCollector collector) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.stored = stored;
    this.collector = collector;
  }

  /**
   * Whether there is something to add, to wait for, or neither. Locks the cycle, so that no office
   * reports between the answer and the waiting.
   */
  String state(String key) {
    var one = siklus.get(Semester.parse(key));
    siklus.lockForChange(one.id());
    if (!awaitingSusulan(one).isEmpty()) {
      return "ada";
    }
    return monitoring.countUnfinished(one.id()) > 0 ? "ditunggu" : "lengkap";
  }

  /** Offices that had no result at the closing, have one now, and stand in no addendum yet. */
  List<Monitoring> awaitingSusulan(Siklus one) {
    var data = stored.data(stored.get(one.id()));
    var inSusulan = stored.inSusulan(one.id());
    return monitoring.ofSiklus(one.id()).stream()
        .filter(pd -> pd.hasil() != null)
        .filter(pd -> !inSusulan.contains(pd.perangkatDaerah()))
        .filter(
            pd ->
                data.office(pd.perangkatDaerah())
                    .filter(office -> office.hasil() == DataKota.Hasil.BELUM)
                    .isPresent())
        .toList();
  }

  /** The data of the report with what addenda brought since. */
  DataKota withSusulan(Siklus one, DataKota data) {
    var inSusulan = stored.inSusulan(one.id());
    return with(
        data,
        monitoring.ofSiklus(one.id()).stream()
            .filter(pd -> inSusulan.contains(pd.perangkatDaerah()))
            .toList());
  }

  /** The data with these offices as they stand now. */
  DataKota with(DataKota data, List<Monitoring> offices) {
    var result = data;
    for (var pd : offices) {
      result = result.with(collector.office(pd));
    }
    return result;
  }
}
