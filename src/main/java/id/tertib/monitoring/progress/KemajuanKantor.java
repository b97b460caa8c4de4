package id.tertib.monitoring.progress;

import id.tertib.access.People;
import id.tertib.calendar.DueWords;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.progress.KasusSight.Sight;
import id.tertib.monitoring.progress.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.progress.KemajuanMonitoring.Keadaan;
import id.tertib.monitoring.progress.KemajuanMonitoring.Langkah;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.monitoring.semester.OpenSteps.Holder;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.Return;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.Sheets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the monitoring of each office is. */
@Component
class KemajuanKantor {

  private final Returns returns;
  private final DaftarPeriksaWithdrawal withdrawal;
  private final People people;
  private final Sheets sheets;
  private final OpenSteps openSteps;
  private final EarlierReminders reminders;

  KemajuanKantor(
      Returns returns,
      DaftarPeriksaWithdrawal withdrawal,
      People people,
      Sheets sheets,
      OpenSteps openSteps,
      EarlierReminders reminders) {
    this.returns = returns;
    this.withdrawal = withdrawal;
    this.people = people;
    this.sheets = sheets;
    this.openSteps = openSteps;
    this.reminders = reminders;
  }

  /** What was read for all offices together, so that no office asks for itself. */
  record Bacaan(
      Sight sight,
      Map<String, List<Task>> terbuka,
      Map<String, Sheets.Progress> kemajuan,
      Map<String, Return> pengembalian,
      EarlierReminders.Last pengingat,
      Map<String, String> nama,
      Map<String, String> namaKelompok,
      DueWords.Reading hari) {}

  Bacaan read(Siklus one, List<Monitoring> visible, Sight sight) {
    var open = openSteps.of(one.key(), visible);
    var holders =
        visible.stream()
            .flatMap(
                officeCase ->
                    open.getOrDefault(officeCase.kunci(), List.of()).stream()
                        .map(task -> openSteps.holder(task, officeCase, sight.carrier(officeCase))))
            .toList();
    var accounts =
        Stream.concat(
                visible.stream().map(Monitoring::asesor),
                holders.stream().filter(Holder::orang).map(Holder::kunci))
            .collect(Collectors.toSet());
    return new Bacaan(
        sight,
        open,
        sheets.progress(visible.stream().map(Monitoring::lembarId).toList()),
        returns.standingOf(visible.stream().map(Monitoring::kunci).toList()),
        reminders.last(one.id(), open.values()),
        people.namesOf(accounts),
        people.groupNamesOf(
            holders.stream()
                .filter(each -> !each.orang())
                .map(Holder::kunci)
                .collect(Collectors.toSet())),
        openSteps.today());
  }

  /**
   * What is open in a cycle.
   *
   * @param due of each office the earliest day of its open steps, if any has one
   * @param filling offices that have not handed in their checklist
   */
  record AtWork(List<LocalDate> due, int filling) {}

  AtWork atWork(Siklus one, List<Monitoring> some) {
    var open = openSteps.of(one.key(), some).values();
    return new AtWork(
        open.stream()
            .flatMap(
                tasks ->
                    tasks.stream()
                        .flatMap(task -> Stream.ofNullable(OpenSteps.tenggat(task)))
                        .min(Comparator.naturalOrder())
                        .stream())
            .toList(),
        (int)
            open.stream()
                .filter(
                    tasks ->
                        tasks.stream()
                            .map(Task::getTaskDefinitionKey)
                            .anyMatch(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA::equals))
                .count());
  }

  Kantor row(Monitoring officeCase, Bacaan reading) {
    var pd = reading.sight().office(officeCase);
    var executor = reading.sight().carrier(officeCase);
    var open = reading.terbuka().getOrDefault(officeCase.kunci(), List.of());
    var progress = reading.kemajuan().getOrDefault(officeCase.lembarId(), Sheets.Progress.NONE);
    var tenggat = open.stream().map(OpenSteps::tenggat).flatMap(Stream::ofNullable).toList();
    var groups = reading.sight().groups();
    return new Kantor(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        pd.jenis(),
        pd.kelompok(),
        officeCase.kunci(),
        keadaan(officeCase, open, progress),
        isReturned(open, reading.pengembalian().get(officeCase.kunci())),
        progress.complete(),
        progress.lacking(),
        progress.required(),
        tenggat.stream().anyMatch(reading.hari()::isLate),
        tenggat.stream().mapToInt(reading.hari()::late).max().orElse(0),
        open.stream().map(task -> step(task, executor, officeCase, reading)).toList(),
        reading.nama().getOrDefault(officeCase.asesor(), officeCase.asesor()),
        officeCase.asesor(),
        officeCase.asesor().equals(reading.sight().account()),
        open.isEmpty() && officeCase.hasil() != null ? null : officeCase.prosesId(),
        officeCase.laporanId(),
        officeCase.alasan(),
        groups.contains(executor.group(Jabatan.ASESOR))
            && withdrawal.refuse(officeCase.kunci(), reading.sight().account()).isEmpty(),
        groups.contains(TimAsesor.KETUA) && officeCase.hasil() == null);
  }

  private Langkah step(Task task, PerangkatDaerah pd, Monitoring officeCase, Bacaan reading) {
    var kode = task.getTaskDefinitionKey();
    var holder = openSteps.holder(task, officeCase, pd);
    var names = holder.orang() ? reading.nama() : reading.namaKelompok();
    var tenggat = OpenSteps.tenggat(task);
    return new Langkah(
        task.getId(),
        kode,
        task.getName(),
        tenggat,
        tenggat == null ? null : reading.hari().of(tenggat).text(),
        reading.hari().isLate(tenggat),
        names.getOrDefault(holder.kunci(), holder.kunci()),
        reading.pengingat().of(task, officeCase),
        holder.orang()
            ? reading.sight().account().equals(holder.kunci())
            : reading.sight().groups().contains(holder.kunci()));
  }

  /**
   * @param asesor name of the assessor
   * @param progress of the checklist
   */
  record Brief(Keadaan keadaan, String asesor, Sheets.Progress progress) {}

  /** How far one office is, whatever its cycle. */
  Brief brief(Monitoring officeCase) {
    var open =
        openSteps
            .of(officeCase.semester().key(), List.of(officeCase))
            .getOrDefault(officeCase.kunci(), List.of());
    var progress =
        sheets
            .progress(List.of(officeCase.lembarId()))
            .getOrDefault(officeCase.lembarId(), Sheets.Progress.NONE);
    return new Brief(
        keadaan(officeCase, open, progress), people.nameOf(officeCase.asesor()), progress);
  }

  private Keadaan keadaan(Monitoring officeCase, List<Task> open, Sheets.Progress progress) {
    if (Monitoring.TANPA_HASIL.equals(officeCase.hasil())) {
      return Keadaan.TANPA_HASIL;
    }
    if (officeCase.selesaiPada() != null) {
      return Keadaan.SELESAI;
    }
    var state =
        open.stream()
            .findFirst()
            .flatMap(task -> Optional.ofNullable(openSteps.step(task).state()))
            .flatMap(Keadaan::find)
            .orElse(Keadaan.LAPORAN);
    return state == Keadaan.MENGISI && progress.lastAt() == null ? Keadaan.BELUM_DIBUKA : state;
  }

  private static boolean isReturned(List<Task> open, @Nullable Return last) {
    return last != null
        && open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(last.step()));
  }
}
