package id.tertib.monitoring.city;

import id.tertib.access.People;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.RoadMap;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gathers what the city's report rests on, as it stands now. */
@Component
class PengumpulDataKota {

  private final MonitoringRepository monitoring;
  private final DaftarPeriksa daftarPeriksa;
  private final TemuanMonitoring temuan;
  private final Parameters parameters;
  private final Sheets lembar;
  private final RowLists daftar;
  private final RoadMap roadMap;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final LangkahTerbuka langkahTerbuka;
  private final Clock clock;

  PengumpulDataKota(
      MonitoringRepository monitoring,
      DaftarPeriksa daftarPeriksa,
      TemuanMonitoring temuan,
      Parameters parameters,
      Sheets lembar,
      RowLists daftar,
      RoadMap roadMap,
      PerangkatDaerahRegister kantor,
      People orang,
      LangkahTerbuka langkahTerbuka,
      Clock clock) {
    this.monitoring = monitoring;
    this.daftarPeriksa = daftarPeriksa;
    this.temuan = temuan;
    this.parameters = parameters;
    this.lembar = lembar;
    this.daftar = daftar;
    this.roadMap = roadMap;
    this.kantor = kantor;
    this.orang = orang;
    this.langkahTerbuka = langkahTerbuka;
    this.clock = clock;
  }

  DataKota kumpulkan(Siklus siklus) {
    var semua = monitoring.dari(siklus.id());
    var terbuka = langkahTerbuka.dari(siklus.kunci(), semua);
    return new DataKota(
        siklus.kunci(),
        clock.instant(),
        penutupan(siklus),
        DaftarPeriksa.nilai(parameters),
        parameters.open("nilai_"),
        roadMap.areas(),
        semua.stream()
            .map(satu -> kantor(satu, terbuka.getOrDefault(satu.kunci(), List.of())))
            .toList());
  }

  /** The timer fires in the last second of its day and is often met in the first of the next. */
  private LocalDate penutupan(Siklus siklus) {
    var hariIni = LocalDate.now(clock);
    var tanggal = siklus.tanggalPenutupan();
    return tanggal != null && tanggal.isBefore(hariIni) ? tanggal : hariIni;
  }

  /** One office as it stands now. */
  DataKota.Kantor kantor(Monitoring satu) {
    return kantor(satu, List.of());
  }

  private DataKota.Kantor kantor(Monitoring satu, List<Task> terbuka) {
    var pd = kantor.get(satu.perangkatDaerah());
    var hasil =
        satu.dilaporkan()
            ? DataKota.Hasil.LAPORAN
            : satu.hasil() == null ? DataKota.Hasil.BELUM : DataKota.Hasil.TANPA_HASIL;
    return new DataKota.Kantor(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        RencanaMonitoring.jenis(pd),
        hasil,
        satu.hasilPada(),
        satu.alasan(),
        satu.nomorLaporan(),
        hasil == DataKota.Hasil.BELUM
            ? terbuka.stream().map(task -> langkah(task, kantor.current(pd.kode()))).toList()
            : List.of(),
        lembar.read(satu.lembarId()).items().stream()
            .filter(DaftarPeriksa::aksi)
            .flatMap(this::baris)
            .toList(),
        temuan.dari(satu.kunci()).stream()
            .map(
                isi ->
                    new DataKota.TemuanKota(
                        isi.nomor(),
                        isi.area(),
                        isi.kelas(),
                        isi.uraian(),
                        isi.rekomendasi(),
                        isi.tenggat(),
                        isi.tanggapan()))
            .toList(),
        daftar.rows(TemuanMonitoring.KONFIRMASI, satu.kunci()).stream()
            .map(
                baris ->
                    new DataKota.TemuanLama(
                        baris.key().replaceFirst("^TEMUAN-(\\d{4}-S[12])-.*", "$1"),
                        baris.value("temuan"),
                        baris.value("ditutup").equals("ya")))
            .toList());
  }

  private Stream<DataKota.BarisKota> baris(AnsweredItem butir) {
    var konteks = butir.item().context();
    return daftarPeriksa.baris(butir).stream()
        .map(
            baris ->
                new DataKota.BarisKota(
                    baris.kode(),
                    baris.area(),
                    butir.item().text(),
                    baris.pelaksanaan(),
                    baris.dibutuhkan(),
                    baris.tersedia(),
                    Integer.parseInt(konteks.getOrDefault("terbawa", "0")),
                    "ya".equals(konteks.get("jadwalUsulan"))));
  }

  /** By role, never by name: the report is read by many. */
  private DataKota.Langkah langkah(Task task, PerangkatDaerah pd) {
    var kelompok = LangkahTerbuka.kelompok(task.getTaskDefinitionKey(), pd);
    return new DataKota.Langkah(
        task.getName(),
        task.getCreateTime().toInstant(),
        LangkahTerbuka.tenggat(task),
        orang.groupName(kelompok == null ? TimAsesor.TIM : kelompok));
  }
}
