package id.tertib.monitoring;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineKinds;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.engine.TaskInfo;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When a quarterly report is due: on the last working day of its quarter; after Bagian Organisasi
 * returned it, on the day that was given with the return. The model asks this bean, the register of
 * deadlines too.
 */
@Component("tenggatTriwulan")
public class TenggatTriwulan implements DeadlineSource {

  static final String HARI_PERBAIKAN = "hari_perbaikan_triwulan";

  private final LaporanTriwulanRepository laporan;
  private final ParameterMonitoring parameter;
  private final PerangkatDaerahRegister kantor;
  private final WorkingDayCalendar kalender;
  private final Sheets lembar;
  private final Clock clock;

  TenggatTriwulan(
      LaporanTriwulanRepository laporan,
      ParameterMonitoring parameter,
      PerangkatDaerahRegister kantor,
      WorkingDayCalendar kalender,
      Sheets lembar,
      Clock clock) {
    this.laporan = laporan;
    this.parameter = parameter;
    this.kantor = kantor;
    this.kalender = kalender;
    this.lembar = lembar;
    this.clock = clock;
  }

  /** The day's end of the report, for both of the office's steps. */
  public Date laporan(DelegateExecution execution) {
    return Date.from(
        aturan(execution.getProcessBusinessKey())
            .due(kalender)
            .atTime(LocalTime.of(23, 59, 59))
            .atZone(clock.getZone())
            .toInstant());
  }

  @Override
  public Optional<Obligation> describe(TaskInfo task, @Nullable LocalDate due) {
    if (!milikKantor(task)) {
      return Optional.empty();
    }
    var kunci = task.businessKey();
    var triwulan = LaporanTriwulan.triwulan(kunci);
    var pd = kantor.current(LaporanTriwulan.perangkatDaerah(kunci));
    var jabatan =
        task.taskKey().equals(RencanaAksiTriwulan.LAPORKAN) ? Jabatan.ASESOR : Jabatan.SEKRETARIS;
    return Optional.of(
        new Obligation(
            DeadlineKinds.RENCANA_AKSI_TRIWULAN,
            kunci,
            triwulan.toString(),
            pd.kode(),
            "Laporan rencana aksi " + triwulan.teks(),
            "Perwali 63/2022 Bab V; jadwal Bagian Organisasi",
            pd.group(jabatan),
            aturan(kunci)));
  }

  @Override
  public Optional<String> progress(Deadline deadline) {
    return Optional.of(deadline)
        .filter(satu -> satu.kind().equals(DeadlineKinds.RENCANA_AKSI_TRIWULAN))
        .flatMap(satu -> laporan.find(satu.caseKey()))
        .map(satu -> lembar.progress(List.of(satu.lembarId())).get(satu.lembarId()))
        .map(satu -> "%d dari %d butir terisi".formatted(satu.answered(), satu.required()));
  }

  /** The obligation is met when the sekretaris forwards the report, not when he returns it. */
  @Override
  public boolean ends(TaskInfo task, Map<String, Object> variables) {
    return !task.processKey().equals(RencanaAksiTriwulan.KEY)
        || task.taskKey().equals(RencanaAksiTriwulan.PERIKSA_LAPORAN)
            && RencanaAksiTriwulan.Putusan.TERUSKAN.equals(
                variables.get(RencanaAksiTriwulan.KEPUTUSAN.name()));
  }

  LocalDate hariIni() {
    return LocalDate.now(clock);
  }

  private static boolean milikKantor(TaskInfo task) {
    return task.processKey().equals(RencanaAksiTriwulan.KEY)
        && !task.taskKey().equals(RencanaAksiTriwulan.TERIMA);
  }

  private DueRule aturan(String kunci) {
    var satu = laporan.get(kunci);
    if (satu.tenggatPerbaikan() != null) {
      return DueRule.fixed(satu.tenggatPerbaikan());
    }
    return satu.dikembalikan() != null
        ? DueRule.workingDays(satu.dikembalikan(), parameter.hari(HARI_PERBAIKAN), null)
        : DueRule.lastWorkingDay(satu.triwulan().lastDay());
  }
}
