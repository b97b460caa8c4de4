package id.tertib.monitoring.city;

import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.Semester;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Kirim laporan kota”: puts the mails to the Wali Kota and all heads into the outbox.
 */
@Component("kirimLaporanKota")
final class KirimLaporanKotaTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository simpanan;
  private final LaporanRegister register;
  private final SuratLaporanKota surat;

  KirimLaporanKotaTask(
      SiklusRepository siklus,
      LaporanKotaRepository simpanan,
      LaporanRegister register,
      SuratLaporanKota surat) {
    this.siklus = siklus;
    this.simpanan = simpanan;
    this.register = register;
    this.surat = surat;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    var satu = siklus.get(Semester.parse(kunci));
    var laporan =
        register.find(Objects.requireNonNull(simpanan.get(satu.id()).laporanId())).orElseThrow();
    surat.kirim(
        laporan,
        "laporan monitoring reformasi birokrasi kota, %s, sudah terbit."
            .formatted(satu.semester().teks()));
  }
}
