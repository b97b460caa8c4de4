package id.tertib.monitoring.progress;

import id.tertib.access.People;
import id.tertib.calendar.DueWords;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.progress.KasusSight.Sight;
import id.tertib.monitoring.progress.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.progress.KemajuanMonitoring.Keadaan;
import id.tertib.monitoring.progress.KemajuanMonitoring.Langkah;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.LangkahTerbuka.Pemegang;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.Return;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.Sheets;
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
  private final People orang;
  private final Sheets lembar;
  private final LangkahTerbuka langkahTerbuka;
  private final EarlierReminders reminders;

  KemajuanKantor(
      Returns returns,
      DaftarPeriksaWithdrawal withdrawal,
      People orang,
      Sheets lembar,
      LangkahTerbuka langkahTerbuka,
      EarlierReminders reminders) {
    this.returns = returns;
    this.withdrawal = withdrawal;
    this.orang = orang;
    this.lembar = lembar;
    this.langkahTerbuka = langkahTerbuka;
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

  Bacaan bacaan(Siklus satu, List<Monitoring> terlihat, Sight sight) {
    var terbuka = langkahTerbuka.dari(satu.kunci(), terlihat);
    var pemegang =
        terlihat.stream()
            .flatMap(
                kasus ->
                    terbuka.getOrDefault(kasus.kunci(), List.of()).stream()
                        .map(task -> langkahTerbuka.pemegang(task, kasus, sight.carrier(kasus))))
            .toList();
    var akunAkun =
        Stream.concat(
                terlihat.stream().map(Monitoring::asesor),
                pemegang.stream().filter(Pemegang::orang).map(Pemegang::kunci))
            .collect(Collectors.toSet());
    return new Bacaan(
        sight,
        terbuka,
        lembar.progress(terlihat.stream().map(Monitoring::lembarId).toList()),
        returns.lastOf(terlihat.stream().map(Monitoring::kunci).toList()),
        reminders.last(satu.id(), terbuka.values()),
        orang.namesOf(akunAkun),
        orang.groupNamesOf(
            pemegang.stream()
                .filter(yang -> !yang.orang())
                .map(Pemegang::kunci)
                .collect(Collectors.toSet())),
        langkahTerbuka.today());
  }

  Kantor kantor(Monitoring kasus, Bacaan bacaan) {
    var pd = bacaan.sight().office(kasus);
    var pelaksana = bacaan.sight().carrier(kasus);
    var terbuka = bacaan.terbuka().getOrDefault(kasus.kunci(), List.of());
    var kemajuan =
        bacaan.kemajuan().getOrDefault(kasus.lembarId(), new Sheets.Progress(0, 0, null));
    var tenggat =
        terbuka.stream().map(LangkahTerbuka::tenggat).flatMap(Stream::ofNullable).toList();
    var kelompok = bacaan.sight().groups();
    return new Kantor(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        pd.jenis(),
        RencanaMonitoring.jenis(pd),
        kasus.kunci(),
        keadaan(kasus, terbuka, kemajuan),
        dikembalikan(terbuka, bacaan.pengembalian().get(kasus.kunci())),
        kemajuan.answered(),
        kemajuan.required(),
        tenggat.stream().anyMatch(satu -> satu.isBefore(bacaan.hari().day())),
        tenggat.stream().mapToInt(bacaan.hari()::late).max().orElse(0),
        terbuka.stream().map(task -> langkah(task, pelaksana, kasus, bacaan)).toList(),
        bacaan.nama().getOrDefault(kasus.asesor(), kasus.asesor()),
        kasus.asesor(),
        kasus.asesor().equals(bacaan.sight().account()),
        terbuka.isEmpty() && kasus.hasil() != null ? null : kasus.prosesId(),
        kasus.laporanId(),
        kasus.alasan(),
        kelompok.contains(pelaksana.group(Jabatan.ASESOR))
            && withdrawal.refuse(kasus.kunci(), bacaan.sight().account()).isEmpty(),
        kelompok.contains(TimAsesor.KETUA) && kasus.hasil() == null);
  }

  private Langkah langkah(Task task, PerangkatDaerah pd, Monitoring kasus, Bacaan bacaan) {
    var kode = task.getTaskDefinitionKey();
    var pemegang = langkahTerbuka.pemegang(task, kasus, pd);
    var nama = pemegang.orang() ? bacaan.nama() : bacaan.namaKelompok();
    var tenggat = LangkahTerbuka.tenggat(task);
    return new Langkah(
        task.getId(),
        kode,
        task.getName(),
        tenggat,
        tenggat == null ? null : bacaan.hari().of(tenggat).text(),
        nama.getOrDefault(pemegang.kunci(), pemegang.kunci()),
        bacaan.pengingat().of(task, kasus),
        pemegang.orang()
            ? bacaan.sight().account().equals(pemegang.kunci())
            : bacaan.sight().groups().contains(pemegang.kunci()));
  }

  /**
   * @param asesor name of the assessor
   * @param answered rows of the checklist, of those {@code required}
   */
  record Brief(Keadaan keadaan, String asesor, int answered, int required) {}

  /** How far one office is, whatever its cycle. */
  Brief brief(Monitoring kasus) {
    var terbuka =
        langkahTerbuka
            .dari(kasus.semester().kunci(), List.of(kasus))
            .getOrDefault(kasus.kunci(), List.of());
    var kemajuan =
        lembar
            .progress(List.of(kasus.lembarId()))
            .getOrDefault(kasus.lembarId(), new Sheets.Progress(0, 0, null));
    return new Brief(
        keadaan(kasus, terbuka, kemajuan),
        orang.nameOf(kasus.asesor()),
        kemajuan.answered(),
        kemajuan.required());
  }

  private Keadaan keadaan(Monitoring kasus, List<Task> terbuka, Sheets.Progress kemajuan) {
    if (Monitoring.TANPA_HASIL.equals(kasus.hasil())) {
      return Keadaan.TANPA_HASIL;
    }
    if (kasus.selesaiPada() != null) {
      return Keadaan.SELESAI;
    }
    var keadaan =
        terbuka.stream()
            .findFirst()
            .flatMap(task -> Optional.ofNullable(langkahTerbuka.step(task).state()))
            .flatMap(Keadaan::find)
            .orElse(Keadaan.LAPORAN);
    return keadaan == Keadaan.MENGISI && kemajuan.lastAt() == null ? Keadaan.BELUM_DIBUKA : keadaan;
  }

  private static boolean dikembalikan(List<Task> terbuka, @Nullable Return terakhir) {
    return terakhir != null
        && terbuka.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(terakhir.step()));
  }
}
