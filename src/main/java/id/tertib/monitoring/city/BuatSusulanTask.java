package id.tertib.monitoring.city;

import id.tertib.data.Sha256;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Buat addendum laporan kota”: reports and mails every office that got its result
 * since the last report or addendum.
 */
@Component("buatSusulan")
final class BuatSusulanTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository simpanan;
  private final SusulanLaporanKota susulan;
  private final NaskahLaporanKota naskah;
  private final LaporanRegister register;
  private final SuratLaporanKota surat;
  private final Clock clock;

  BuatSusulanTask(
      SiklusRepository siklus,
      LaporanKotaRepository simpanan,
      SusulanLaporanKota susulan,
      NaskahLaporanKota naskah,
      LaporanRegister register,
      SuratLaporanKota surat,
      Clock clock) {
    this.siklus = siklus;
    this.simpanan = simpanan;
    this.susulan = susulan;
    this.naskah = naskah;
    this.register = register;
    this.surat = surat;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    var satu = siklus.get(Semester.parse(kunci));
    siklus.kunciUntukDiubah(satu.id());
    var baru = susulan.belumDisusulkan(satu);
    if (baru.isEmpty()) {
      return;
    }
    var ada = simpanan.get(satu.id());
    var sebelum = susulan.denganSusulan(satu, simpanan.data(ada));
    var sesudah = susulan.dengan(sebelum, baru);
    var ke = register.nextVersion(kunci, LaporanKota.JENIS_SUSULAN);
    var sidik =
        Sha256.ofLines(
            List.of(
                ada.data(),
                simpanan.tulis(sesudah),
                Objects.toString(ada.nomor()),
                String.valueOf(ke)));
    var hariIni = LocalDate.now(clock);
    var nama =
        baru.stream()
            .map(pd -> sesudah.kantor(pd.perangkatDaerah()).orElseThrow().singkatan())
            .collect(Collectors.joining(", "));
    var nomor = "%s/Add.%d".formatted(ada.nomor(), ke);
    var laporan =
        register.publish(
            kunci,
            null,
            LaporanKota.JENIS_SUSULAN,
            "Addendum %d laporan monitoring kota, %s: %s"
                .formatted(ke, satu.semester().teks(), nama),
            nomor,
            hariIni,
            sidik,
            "addendum-laporan-kota-" + kunci,
            naskah.addendum(
                satu,
                sebelum,
                sesudah,
                baru.stream().map(Monitoring::perangkatDaerah).toList(),
                Objects.toString(ada.nomor()),
                nomor,
                hariIni,
                sidik,
                ke));
    baru.forEach(pd -> simpanan.susulkan(satu.id(), pd.perangkatDaerah(), laporan.id()));
    surat.kirim(
        laporan,
        "addendum %d laporan monitoring kota, %s, memuat hasil yang datang sesudah penutupan: %s."
            .formatted(ke, satu.semester().teks(), nama));
  }
}
