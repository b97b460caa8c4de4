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
final class SendLaporanKotaTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository stored;
  private final LaporanRegister register;
  private final LaporanKotaMails surat;

  SendLaporanKotaTask(
      SiklusRepository siklus,
      LaporanKotaRepository stored,
      LaporanRegister register,
      LaporanKotaMails surat) {
    this.siklus = siklus;
    this.stored = stored;
    this.register = register;
    this.surat = surat;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    var one = siklus.get(Semester.parse(key));
    var laporan =
        register.find(Objects.requireNonNull(stored.get(one.id()).laporanId())).orElseThrow();
    surat.send(
        laporan,
        "laporan monitoring reformasi birokrasi kota, %s, sudah terbit."
            .formatted(one.semester().text()));
  }
}
