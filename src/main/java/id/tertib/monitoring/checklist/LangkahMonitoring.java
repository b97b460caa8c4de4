package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
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
public class LangkahMonitoring {

  /** Letters of the assessor team. */
  private static final String NOMOR_LAPORAN = "TA-RB";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final RencanaMonitoring rencana;
  private final TemuanMonitoring temuan;
  private final TenggatMonitoring tenggat;
  private final RunningNumbers numbers;
  private final AuditTrail jejak;

  LangkahMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      RencanaMonitoring rencana,
      TemuanMonitoring temuan,
      TenggatMonitoring tenggat,
      RunningNumbers numbers,
      AuditTrail jejak) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.rencana = rencana;
    this.temuan = temuan;
    this.tenggat = tenggat;
    this.numbers = numbers;
    this.jejak = jejak;
  }

  /** Start of a cycle: its row is there already, taken by whoever started it. */
  public void siklusDimulai(DelegateExecution execution) {
    var semester =
        new Semester(
            MonitoringSemester.TAHUN.get(execution),
            Integer.parseInt(MonitoringSemester.SEMESTER.get(execution)));
    var satu = siklus.get(semester);
    execution.setProcessBusinessKey(semester.kunci());
    siklus.simpanProses(satu.id(), execution.getProcessInstanceId());
    rencana.usulkan(semester, satu.dimulaiOleh());
    MonitoringSemester.METODE.set(
        execution, "Daftar periksa Tabel 11, diperiksa di lapangan (Perwali 63/2022 Bab V)");
    MonitoringSemester.TEKNIK.set(execution, "Observasi dan wawancara");
    MonitoringSemester.BATAS_PENGISIAN.set(execution, tenggat.sesudah("usul_pengisian").toString());
    MonitoringSemester.BATAS_LAPANGAN.set(execution, tenggat.sesudah("usul_lapangan").toString());
    MonitoringSemester.TANGGAL_PENUTUPAN.set(
        execution, tenggat.sesudah("usul_penutupan").toString());
    jejak.record(AuditEntry.of(satu.dimulaiOleh(), "memulai siklus", semester.kunci()));
  }

  public void rencanaSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var satu = siklus.get(Semester.parse(execution.getProcessBusinessKey()));
    siklus.simpanRencana(
        satu.id(),
        MonitoringSemester.METODE.find(execution).orElse(null),
        MonitoringSemester.TEKNIK.find(execution).orElse(null),
        MonitoringSemester.JADWAL.find(execution).orElse(null),
        LocalDate.parse(MonitoringSemester.BATAS_PENGISIAN.get(execution)),
        LocalDate.parse(MonitoringSemester.BATAS_LAPANGAN.get(execution)),
        LocalDate.parse(MonitoringSemester.TANGGAL_PENUTUPAN.get(execution)));
    var peserta = rencana.peserta(satu.semester()).size();
    MonitoringSemester.RINGKASAN_RENCANA.set(
        execution,
        "Monitoring %s bagi %d perangkat daerah. Metode: %s. Teknik: %s. Daftar periksa sampai %s, observasi dan wawancara sampai %s, penutupan %s."
            .formatted(
                satu.semester().teks(),
                peserta,
                MonitoringSemester.METODE.get(execution),
                MonitoringSemester.TEKNIK.get(execution),
                hari(MonitoringSemester.BATAS_PENGISIAN.get(execution)),
                hari(MonitoringSemester.BATAS_LAPANGAN.get(execution)),
                hari(MonitoringSemester.TANGGAL_PENUTUPAN.get(execution))));
    jejak.record(
        AuditEntry.of(oleh(task), "menyusun rencana", satu.kunci())
            .change(
                null,
                "penutupan %s, %d perangkat daerah"
                    .formatted(MonitoringSemester.TANGGAL_PENUTUPAN.get(execution), peserta)));
  }

  public void penetapanSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var kunci = execution.getProcessBusinessKey();
    var satu = siklus.get(Semester.parse(kunci));
    if (MonitoringSemester.KEPUTUSAN.get(execution).equals("setuju")) {
      var nomor = MonitoringSemester.NOMOR_KEPUTUSAN.get(execution);
      siklus.tetapkan(
          satu.id(), nomor, LocalDate.parse(MonitoringSemester.TANGGAL_KEPUTUSAN.get(execution)));
      jejak.record(AuditEntry.of(oleh(task), "menetapkan tim asesor", kunci).change(null, nomor));
    }
  }

  /** The checklist was handed in: both kinds of fieldwork open. */
  public void daftarPeriksaSelesai(DelegateTask task) {
    MonitoringPerangkatDaerah.LAPANGAN.set(task.getExecution(), "semua");
  }

  /** Gives each earlier finding its row to be closed. */
  public void analisisDibuka(DelegateTask task) {
    var kasus = monitoring.get(kunci(task));
    temuan.siapkanKonfirmasi(kasus, AuditEntry.SYSTEM);
  }

  public void tanggapanDibuka(DelegateTask task) {
    temuan.siapkanTanggapan(kunci(task), AuditEntry.SYSTEM);
  }

  /** The office did not answer in time: it goes on without. */
  public void tanggapanLewat(DelegateExecution execution) {
    jejak.record(
        AuditEntry.of(
            AuditEntry.SYSTEM, "melanjutkan tanpa tanggapan", execution.getProcessBusinessKey()));
  }

  public void reviuSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var kunci = kunci(task);
    var keputusan = MonitoringPerangkatDaerah.KEPUTUSAN.get(execution);
    if (keputusan.equals("setuju")) {
      var satu = monitoring.get(kunci);
      var diminta = MonitoringPerangkatDaerah.NOMOR_LAPORAN.find(execution).orElse("");
      var lama = satu.nomorLaporan();
      var nomor = lama != null && diminta.isBlank() ? lama : numbers.letter(NOMOR_LAPORAN, diminta);
      monitoring.setujui(kunci, nomor, oleh(task));
      MonitoringPerangkatDaerah.ADA_TINDAK_LANJUT.set(execution, temuan.adaTindakLanjut(kunci));
      jejak.record(AuditEntry.of(oleh(task), "menyetujui", kunci).change(null, nomor));
    } else if (keputusan.equals(MonitoringPerangkatDaerah.OBSERVASI)
        || keputusan.equals(MonitoringPerangkatDaerah.WAWANCARA)) {
      MonitoringPerangkatDaerah.LAPANGAN.set(execution, keputusan);
    }
  }

  public void tindakLanjutDibuka(DelegateTask task) {
    temuan.siapkanTindakLanjut(kunci(task), AuditEntry.SYSTEM);
  }

  /** The office's case is over. */
  public void perangkatDaerahSelesai(DelegateExecution execution) {
    monitoring.selesai(execution.getProcessBusinessKey());
  }

  /** Called by models that were deployed before; {@link id.tertib.procedure} does it now. */
  public void penetapanDibuka(DelegateTask task) {}

  /** As {@link #penetapanDibuka}. */
  public void selesai(DelegateTask task) {}

  /** As {@link #penetapanDibuka}. */
  public void reviuDibuka(DelegateTask task) {}

  /** Whether the cycle has heard of every office; the gateway of the cycle asks. */
  public boolean semuaSelesai(DelegateExecution execution) {
    var satu = siklus.get(Semester.parse(execution.getProcessBusinessKey()));
    return monitoring.belumSelesai(satu.id()) == 0;
  }

  private static String hari(String iso) {
    return Tanggal.hari(LocalDate.parse(iso));
  }

  private static String kunci(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String oleh(DelegateTask task) {
    return Optional.ofNullable(task.getAssignee()).orElse(AuditEntry.SYSTEM);
  }
}
