package id.tertib.monitoring.checklist;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.monitoring.semester.TenggatMonitoring;
import id.tertib.procedure.Decision;
import id.tertib.procedure.WorkingDays;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules of monitoring that no model says: decisions with their parts, dates, corrections. */
@Component
class MonitoringRules implements TaskRule {

  private final MonitoringRepository monitoring;
  private final SiklusRepository siklus;
  private final RencanaMonitoring rencana;
  private final Sheets sheets;
  private final WorkingDayCalendar calendar;
  private final TenggatMonitoring tenggat;

  MonitoringRules(
      MonitoringRepository monitoring,
      SiklusRepository siklus,
      RencanaMonitoring rencana,
      Sheets sheets,
      WorkingDayCalendar calendar,
      TenggatMonitoring tenggat) {
    this.monitoring = monitoring;
    this.siklus = siklus;
    this.rencana = rencana;
    this.sheets = sheets;
    this.calendar = calendar;
    this.tenggat = tenggat;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(MonitoringSemester.KEY)
        || task.processKey().equals(MonitoringPerangkatDaerah.KEY);
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    return switch (task.taskKey()) {
      case MonitoringSemester.SUSUN_RENCANA -> checkRencana(task, variables);
      case MonitoringSemester.TETAPKAN_TIM -> checkPenetapan(variables);
      case MonitoringPerangkatDaerah.ANALISIS -> checkKoreksi(task);
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> checkReviu(task, variables);
      default -> Optional.empty();
    };
  }

  private Optional<String> checkRencana(TaskInfo task, Map<String, Object> variables) {
    if (rencana.peserta(Semester.parse(task.businessKey())).isEmpty()) {
      return Optional.of(
          "Belum ada perangkat daerah yang ikut. Pilih paling sedikit satu pada lembar kerja.");
    }
    var filling = Decision.date(variables, MonitoringSemester.BATAS_PENGISIAN.name());
    var lapangan = Decision.date(variables, MonitoringSemester.BATAS_LAPANGAN.name());
    var penutupan = Decision.date(variables, MonitoringSemester.TANGGAL_PENUTUPAN.name());
    if (filling.isEmpty() || lapangan.isEmpty() || penutupan.isEmpty()) {
      return Optional.of(
          "Batas pengisian, batas lapangan, dan tanggal penutupan wajib diisi dengan tanggal.");
    }
    if (filling.get().isBefore(tenggat.today())) {
      return Optional.of(
          "Batas pengisian %s sudah lewat. Pilih hari ini atau sesudahnya."
              .formatted(Tanggal.panjang(filling.get())));
    }
    if (penutupan.get().isBefore(tenggat.today())) {
      return Optional.of(
          "Tanggal penutupan %s sudah lewat. Pilih hari ini atau sesudahnya."
              .formatted(Tanggal.panjang(penutupan.get())));
    }
    if (lapangan.get().isBefore(filling.get())) {
      return Optional.of("Batas lapangan lebih awal daripada batas pengisian. Tukar urutannya.");
    }
    if (penutupan.get().isBefore(lapangan.get())) {
      return Optional.of("Tanggal penutupan lebih awal daripada batas lapangan. Mundurkan.");
    }
    for (var each : List.of(filling.get(), lapangan.get(), penutupan.get())) {
      var mismatch = WorkingDays.refuse(each, calendar);
      if (mismatch.isPresent()) {
        return mismatch;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> checkPenetapan(Map<String, Object> variables) {
    if (!Decision.of(variables).value().equals("setuju")) {
      return Optional.empty();
    }
    if (Decision.text(variables, MonitoringSemester.NOMOR_KEPUTUSAN.name()).isBlank()
        || Decision.date(variables, MonitoringSemester.TANGGAL_KEPUTUSAN.name()).isEmpty()) {
      return Optional.of("Isi nomor dan tanggal keputusan tim asesor.");
    }
    return Optional.empty();
  }

  /** A correction made before the office's newer answer is looked at again, never kept silently. */
  private Optional<String> checkKoreksi(TaskInfo task) {
    var sheet = sheets.read(monitoring.get(task.businessKey()).lembarId());
    return sheet.items().stream()
        .filter(
            butir -> {
              var own = butir.layers().get(Layer.SELF);
              var correction = butir.layers().get(DaftarPeriksa.ASESOR);
              return own != null
                  && correction != null
                  && correction.value() != null
                  && correction.at().isBefore(own.at());
            })
        .findFirst()
        .map(
            butir ->
                "Butir %s diubah perangkat daerah sesudah Anda mengoreksinya. Simpan ulang atau hapus koreksinya."
                    .formatted(butir.item().code()));
  }

  private Optional<String> checkReviu(TaskInfo task, Map<String, Object> variables) {
    var perbaikan = Decision.of(variables).due();
    var penutupan = siklus.get(monitoring.get(task.businessKey()).semester()).tanggalPenutupan();
    return perbaikan.isPresent()
            && penutupan != null
            && !penutupan.isBefore(tenggat.today())
            && perbaikan.get().isAfter(penutupan)
        ? Optional.of(
            "Tenggat perbaikan melewati tanggal penutupan %s. Pilih tanggal yang lebih awal."
                .formatted(Tanggal.panjang(penutupan)))
        : Optional.empty();
  }
}
