package id.tertib.monitoring.semester;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.monitoring.semester.HitunganTenggat.Hitungan;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When each step is due, at the end of that day. The models ask this bean. */
@Component("tenggatMonitoring")
public class TenggatMonitoring {

  private static final LocalTime AKHIR_HARI = LocalTime.of(23, 59, 59);

  private final HitunganTenggat hitungan;
  private final SiklusRepository siklus;
  private final Parameters parameters;
  private final WorkingDayCalendar kalender;
  private final Clock clock;

  TenggatMonitoring(
      HitunganTenggat hitungan,
      SiklusRepository siklus,
      Parameters parameters,
      WorkingDayCalendar kalender,
      Clock clock) {
    this.hitungan = hitungan;
    this.siklus = siklus;
    this.parameters = parameters;
    this.kalender = kalender;
    this.clock = clock;
  }

  /** Planning and its approval. */
  public Date rencana() {
    return akhirHari(hitungan.rencana());
  }

  public Date daftarPeriksa(DelegateExecution execution) {
    return langkah(execution, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
  }

  public Date observasi(DelegateExecution execution) {
    return langkah(execution, MonitoringPerangkatDaerah.OBSERVASI);
  }

  public Date wawancara(DelegateExecution execution) {
    return langkah(execution, MonitoringPerangkatDaerah.WAWANCARA);
  }

  public Date analisis(DelegateExecution execution) {
    return langkah(execution, MonitoringPerangkatDaerah.ANALISIS);
  }

  public Date tanggapan(DelegateExecution execution) {
    return langkah(execution, MonitoringPerangkatDaerah.TANGGAPAN);
  }

  public Date reviu(DelegateExecution execution) {
    return langkah(execution, MonitoringPerangkatDaerah.REVIU_KETUA_TIM);
  }

  public Date tindakLanjut() {
    return akhirHari(hitungan.tindakLanjut());
  }

  /** Reviewing and approving the city's report, each. */
  public Date laporanKota() {
    return akhirHari(hitungan.laporanKota());
  }

  /** The cycle's closing date. */
  public Date penutupan(DelegateExecution execution) {
    return akhirHari(
        hitungan.penutupan(siklus.get(Semester.parse(execution.getProcessBusinessKey()))));
  }

  private Date langkah(DelegateExecution execution, String langkah) {
    return akhirHari(hitungan.langkah(execution.getProcessBusinessKey(), langkah));
  }

  public LocalDate hariIni() {
    return LocalDate.now(clock);
  }

  /** A working day so many days from now, for proposals. */
  public LocalDate sesudah(String parameterHari) {
    return kalender.add(hariIni(), parameters.days(parameterHari)).date();
  }

  /** The moment at which a day that was given is over. */
  Date akhirHari(LocalDate tanggal) {
    return Date.from(tanggal.atTime(AKHIR_HARI).atZone(clock.getZone()).toInstant());
  }

  private Date akhirHari(Hitungan satu) {
    return akhirHari(satu.rule().due(kalender));
  }
}
