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
  private final LaporanKotaRepository simpanan;
  private final PengumpulDataKota pengumpul;

  SusulanLaporanKota(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      LaporanKotaRepository simpanan,
      PengumpulDataKota pengumpul) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.simpanan = simpanan;
    this.pengumpul = pengumpul;
  }

  /**
   * Whether there is something to add, to wait for, or neither. Locks the cycle, so that no office
   * reports between the answer and the waiting.
   */
  String keadaan(String kunci) {
    var satu = siklus.get(Semester.parse(kunci));
    siklus.kunciUntukDiubah(satu.id());
    if (!belumDisusulkan(satu).isEmpty()) {
      return "ada";
    }
    return monitoring.belumSelesai(satu.id()) > 0 ? "ditunggu" : "lengkap";
  }

  /** Offices that had no result at the closing, have one now, and stand in no addendum yet. */
  List<Monitoring> belumDisusulkan(Siklus satu) {
    var data = simpanan.data(simpanan.get(satu.id()));
    var disusulkan = simpanan.disusulkan(satu.id());
    return monitoring.dari(satu.id()).stream()
        .filter(pd -> pd.hasil() != null)
        .filter(pd -> !disusulkan.contains(pd.perangkatDaerah()))
        .filter(
            pd ->
                data.kantor(pd.perangkatDaerah())
                    .filter(isi -> isi.hasil() == DataKota.Hasil.BELUM)
                    .isPresent())
        .toList();
  }

  /** The data of the report with what addenda brought since. */
  DataKota denganSusulan(Siklus satu, DataKota data) {
    var disusulkan = simpanan.disusulkan(satu.id());
    return dengan(
        data,
        monitoring.dari(satu.id()).stream()
            .filter(pd -> disusulkan.contains(pd.perangkatDaerah()))
            .toList());
  }

  /** The data with these offices as they stand now. */
  DataKota dengan(DataKota data, List<Monitoring> kantor) {
    var hasil = data;
    for (var pd : kantor) {
      hasil = hasil.dengan(pengumpul.kantor(pd));
    }
    return hasil;
  }
}
