package id.tertib.monitoring;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.monitoring.model.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When each step is due: the plan gives the days of checklist and fieldwork, the later steps have
 * working days of their own, none after the closing date. The models ask this bean.
 */
@Component("tenggatMonitoring")
public class TenggatMonitoring {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final ParameterMonitoring parameter;
  private final WorkingDayCalendar kalender;
  private final Clock clock;

  TenggatMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      ParameterMonitoring parameter,
      WorkingDayCalendar kalender,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.parameter = parameter;
    this.kalender = kalender;
    this.clock = clock;
  }

  /** Planning and its approval. */
  public Date rencana() {
    return akhirHari(sesudah("hari_rencana"));
  }

  public Date daftarPeriksa(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    return akhirHari(
        denganPengembalian(
            kunci, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, siklus(kunci).batasPengisian()));
  }

  public Date observasi(DelegateExecution execution) {
    return lapangan(execution, MonitoringPerangkatDaerah.OBSERVASI);
  }

  public Date wawancara(DelegateExecution execution) {
    return lapangan(execution, MonitoringPerangkatDaerah.WAWANCARA);
  }

  private Date lapangan(DelegateExecution execution, String langkah) {
    var kunci = execution.getProcessBusinessKey();
    return akhirHari(denganPengembalian(kunci, langkah, siklus(kunci).batasLapangan()));
  }

  public Date analisis(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    var biasa = sampaiPenutupan(kunci, sesudah("hari_analisis"));
    return akhirHari(tenggatPengembalian(kunci, MonitoringPerangkatDaerah.ANALISIS).orElse(biasa));
  }

  public Date tanggapan(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    return akhirHari(sampaiPenutupan(kunci, sesudah("hari_tanggapan")));
  }

  public Date reviu(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    return akhirHari(sampaiPenutupan(kunci, sesudah("hari_reviu")));
  }

  /** The follow-up plan comes after the report and does not hang on the closing date. */
  public Date tindakLanjut() {
    return akhirHari(sesudah("hari_tindak_lanjut"));
  }

  /** Reviewing and approving the city's report, each. */
  public Date laporanKota() {
    return akhirHari(sesudah("hari_laporan_kota"));
  }

  /** The cycle's closing date, end of the day. */
  public Date penutupan(DelegateExecution execution) {
    var tanggal = siklus(execution.getProcessBusinessKey()).tanggalPenutupan();
    if (tanggal == null) {
      throw new IllegalStateException("Rencana tanpa tanggal penutupan");
    }
    return akhirHari(tanggal);
  }

  /** The usual date of a correction after a return. */
  LocalDate perbaikan() {
    return sesudah("hari_perbaikan");
  }

  LocalDate hariIni() {
    return LocalDate.now(clock);
  }

  /** A working day so many days from now, for proposals. */
  LocalDate sesudah(String parameterHari) {
    return kalender.add(hariIni(), parameter.hari(parameterHari)).date();
  }

  private LocalDate denganPengembalian(
      String kunci, String langkah, @Nullable LocalDate menurutRencana) {
    var kembali = tenggatPengembalian(kunci, langkah);
    if (kembali.isPresent()) {
      return kembali.get();
    }
    // Opened again as a step after a returned one, or by taking the checklist back: the plan's day
    // may be over.
    return menurutRencana == null || menurutRencana.isBefore(hariIni())
        ? sampaiPenutupan(kunci, perbaikan())
        : menurutRencana;
  }

  /** Of the case's last return, when it opened just this step. */
  private Optional<LocalDate> tenggatPengembalian(String kunci, String langkah) {
    var semua = monitoring.pengembalian(kunci);
    if (semua.isEmpty()) {
      return Optional.empty();
    }
    var terakhir = semua.get(semua.size() - 1);
    if (!terakhir.langkah().equals(langkah)) {
      return Optional.empty();
    }
    return Optional.of(
        terakhir.tenggat() != null ? terakhir.tenggat() : sampaiPenutupan(kunci, perbaikan()));
  }

  /** Never after the closing date; once that has passed, a late office still gets its days. */
  private LocalDate sampaiPenutupan(String kunci, LocalDate tanggal) {
    var penutupan = siklus(kunci).tanggalPenutupan();
    if (penutupan == null || penutupan.isBefore(hariIni()) || tanggal.isBefore(penutupan)) {
      return tanggal;
    }
    return penutupan;
  }

  private Siklus siklus(String kunci) {
    var garis = kunci.indexOf('/');
    return siklus.get(Semester.parse(garis < 0 ? kunci : kunci.substring(0, garis)));
  }

  private Date akhirHari(LocalDate tanggal) {
    return Date.from(tanggal.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toInstant());
  }
}
