package id.tertib.monitoring.city;

import id.tertib.access.People;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the city's report says of one office. */
@Component
class DataKantor {

  private final DaftarPeriksa daftarPeriksa;
  private final TemuanMonitoring temuan;
  private final Sheets lembar;
  private final RowLists daftar;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final LangkahTerbuka langkahTerbuka;

  DataKantor(
      DaftarPeriksa daftarPeriksa,
      TemuanMonitoring temuan,
      Sheets lembar,
      RowLists daftar,
      PerangkatDaerahRegister kantor,
      People orang,
      LangkahTerbuka langkahTerbuka) {
    this.daftarPeriksa = daftarPeriksa;
    this.temuan = temuan;
    this.lembar = lembar;
    this.daftar = daftar;
    this.kantor = kantor;
    this.orang = orang;
    this.langkahTerbuka = langkahTerbuka;
  }

  /**
   * @param terbuka its open tasks
   */
  DataKota.Kantor data(Monitoring satu, List<Task> terbuka) {
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
    return new DataKota.Langkah(
        task.getName(),
        task.getCreateTime().toInstant(),
        LangkahTerbuka.tenggat(task),
        orang.groupName(langkahTerbuka.step(task).holder().group(pd).orElse(TimAsesor.TIM)));
  }
}
