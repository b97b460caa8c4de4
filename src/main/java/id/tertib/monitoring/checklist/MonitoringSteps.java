package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.monitoring.semester.TenggatMonitoring;
import id.tertib.procedure.RunningNumbers;
import id.tertib.roadmap.Semester;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What happens when a step begins or ends; the models' listeners call it. */
@Component("langkahMonitoring")
public class MonitoringSteps {

  /** Letters of the assessor team. */
  private static final String NOMOR_LAPORAN = "TA-RB";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final RencanaMonitoring rencana;
  private final TemuanMonitoring temuan;
  private final TenggatMonitoring tenggat;
  private final RunningNumbers numbers;
  private final AuditTrail trail;

  MonitoringSteps(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      RencanaMonitoring rencana,
      TemuanMonitoring temuan,
      TenggatMonitoring tenggat,
      RunningNumbers numbers,
      AuditTrail trail) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.rencana = rencana;
    this.temuan = temuan;
    this.tenggat = tenggat;
    this.numbers = numbers;
    this.trail = trail;
  }

  /** Start of a cycle: its row is there already, taken by whoever started it. */
  public void siklusDimulai(DelegateExecution execution) {
    var semester =
        new Semester(
            MonitoringSemester.TAHUN.get(execution),
            Integer.parseInt(MonitoringSemester.SEMESTER.get(execution)));
    var one = siklus.get(semester);
    execution.setProcessBusinessKey(semester.key());
    siklus.saveProcess(one.id(), execution.getProcessInstanceId());
    rencana.propose(semester, one.dimulaiOleh());
    MonitoringSemester.METODE.set(
        execution, "Daftar periksa Tabel 11, diperiksa di lapangan (Perwali 63/2022 Bab V)");
    MonitoringSemester.TEKNIK.set(execution, "Observasi dan wawancara");
    MonitoringSemester.BATAS_PENGISIAN.set(execution, tenggat.after("usul_pengisian").toString());
    MonitoringSemester.BATAS_LAPANGAN.set(execution, tenggat.after("usul_lapangan").toString());
    MonitoringSemester.TANGGAL_PENUTUPAN.set(execution, tenggat.after("usul_penutupan").toString());
    trail.record(AuditEntry.of(one.dimulaiOleh(), "memulai siklus", semester.key()));
  }

  public void rencanaSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var one = siklus.get(Semester.parse(execution.getProcessBusinessKey()));
    siklus.saveRencana(
        one.id(),
        MonitoringSemester.METODE.find(execution).orElse(null),
        MonitoringSemester.TEKNIK.find(execution).orElse(null),
        MonitoringSemester.JADWAL.find(execution).orElse(null),
        LocalDate.parse(MonitoringSemester.BATAS_PENGISIAN.get(execution)),
        LocalDate.parse(MonitoringSemester.BATAS_LAPANGAN.get(execution)),
        LocalDate.parse(MonitoringSemester.TANGGAL_PENUTUPAN.get(execution)));
    var peserta = rencana.peserta(one.semester()).size();
    MonitoringSemester.RINGKASAN_RENCANA.set(
        execution,
        "Monitoring %s bagi %d perangkat daerah. Metode: %s. Teknik: %s. Daftar periksa sampai %s, observasi dan wawancara sampai %s, penutupan %s."
            .formatted(
                one.semester().text(),
                peserta,
                Sentences.clause(MonitoringSemester.METODE.get(execution)),
                Sentences.clause(MonitoringSemester.TEKNIK.get(execution)),
                day(MonitoringSemester.BATAS_PENGISIAN.get(execution)),
                day(MonitoringSemester.BATAS_LAPANGAN.get(execution)),
                day(MonitoringSemester.TANGGAL_PENUTUPAN.get(execution))));
    trail.record(
        AuditEntry.of(by(task), "menyusun rencana", one.key())
            .change(
                null,
                "penutupan %s, %d perangkat daerah"
                    .formatted(day(MonitoringSemester.TANGGAL_PENUTUPAN.get(execution)), peserta)));
  }

  public void penetapanSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var key = execution.getProcessBusinessKey();
    var one = siklus.get(Semester.parse(key));
    if (MonitoringSemester.KEPUTUSAN.get(execution).equals("setuju")) {
      var number = MonitoringSemester.NOMOR_KEPUTUSAN.get(execution);
      siklus.recordPenetapan(
          one.id(), number, LocalDate.parse(MonitoringSemester.TANGGAL_KEPUTUSAN.get(execution)));
      trail.record(AuditEntry.of(by(task), "menetapkan tim asesor", key).change(null, number));
    }
  }

  /** The checklist was handed in: both kinds of fieldwork open. */
  public void daftarPeriksaSelesai(DelegateTask task) {
    MonitoringPerangkatDaerah.LAPANGAN.set(task.getExecution(), "semua");
  }

  /** Gives each earlier finding its row to be closed. */
  public void analisisDibuka(DelegateTask task) {
    var officeCase = monitoring.get(key(task));
    temuan.prepareKonfirmasi(officeCase, AuditEntry.SYSTEM);
  }

  public void tanggapanDibuka(DelegateTask task) {
    temuan.prepareTanggapan(key(task), AuditEntry.SYSTEM);
  }

  /** The office did not answer in time: it goes on without. */
  public void tanggapanLewat(DelegateExecution execution) {
    trail.record(
        AuditEntry.of(
            AuditEntry.SYSTEM, "melanjutkan tanpa tanggapan", execution.getProcessBusinessKey()));
  }

  public void reviuSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var key = key(task);
    var decision = MonitoringPerangkatDaerah.KEPUTUSAN.get(execution);
    if (decision.equals("setuju")) {
      var officeCase = monitoring.get(key);
      var wanted = MonitoringPerangkatDaerah.NOMOR_LAPORAN.find(execution).orElse("");
      var former = officeCase.nomorLaporan();
      var number =
          former != null && wanted.isBlank() ? former : numbers.letter(NOMOR_LAPORAN, wanted);
      monitoring.approve(key, number, by(task));
      MonitoringPerangkatDaerah.ADA_TINDAK_LANJUT.set(execution, temuan.hasTindakLanjut(key));
      trail.record(AuditEntry.of(by(task), "menyetujui", key).change(null, number));
    } else if (decision.equals(MonitoringPerangkatDaerah.OBSERVASI)
        || decision.equals(MonitoringPerangkatDaerah.WAWANCARA)) {
      MonitoringPerangkatDaerah.LAPANGAN.set(execution, decision);
    }
  }

  public void tindakLanjutDibuka(DelegateTask task) {
    temuan.prepareTindakLanjut(key(task), AuditEntry.SYSTEM);
  }

  /** The office's case is over. */
  public void perangkatDaerahSelesai(DelegateExecution execution) {
    monitoring.finish(execution.getProcessBusinessKey());
  }

  /** Called by models that were deployed before; {@link id.tertib.procedure} does it now. */
  public void penetapanDibuka(DelegateTask task) {}

  /** As {@link #penetapanDibuka}. */
  public void selesai(DelegateTask task) {}

  /** As {@link #penetapanDibuka}. */
  public void reviuDibuka(DelegateTask task) {}

  /** Whether the cycle has heard of every office; the gateway of the cycle asks. */
  public boolean semuaSelesai(DelegateExecution execution) {
    var one = siklus.get(Semester.parse(execution.getProcessBusinessKey()));
    return monitoring.countUnfinished(one.id()) == 0;
  }

  private static String day(String iso) {
    return Tanggal.hari(LocalDate.parse(iso));
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String by(DelegateTask task) {
    return Optional.ofNullable(task.getAssignee()).orElse(AuditEntry.SYSTEM);
  }
}
