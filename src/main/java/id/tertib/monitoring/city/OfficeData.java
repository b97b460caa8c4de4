package id.tertib.monitoring.city;

import id.tertib.access.People;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.FurtherRows;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the city's report says of one office. */
@Component
class OfficeData {

  private final DaftarPeriksa daftarPeriksa;
  private final TemuanMonitoring temuan;
  private final Sheets sheets;
  private final RowLists lists;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final OpenSteps openSteps;

  OfficeData(
      DaftarPeriksa daftarPeriksa,
      TemuanMonitoring temuan,
      Sheets sheets,
      RowLists lists,
      PerangkatDaerahRegister offices,
      People people,
      OpenSteps openSteps) {
    this.daftarPeriksa = daftarPeriksa;
    this.temuan = temuan;
    this.sheets = sheets;
    this.lists = lists;
    this.offices = offices;
    this.people = people;
    this.openSteps = openSteps;
  }

  /**
   * @param open its open tasks
   */
  DataKota.Kantor data(Monitoring officeCase, List<Task> open) {
    var pd = offices.get(officeCase.perangkatDaerah());
    var sheet = sheets.read(officeCase.lembarId());
    var result =
        officeCase.isReported()
            ? DataKota.Hasil.LAPORAN
            : officeCase.hasil() == null ? DataKota.Hasil.BELUM : DataKota.Hasil.TANPA_HASIL;
    return new DataKota.Kantor(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        pd.kelompok(),
        result,
        officeCase.hasilPada(),
        officeCase.alasan(),
        officeCase.nomorLaporan(),
        result == DataKota.Hasil.BELUM
            ? open.stream().map(task -> step(task, offices.current(pd.kode()))).toList()
            : List.of(),
        sheet.items().stream().filter(DaftarPeriksa::isAksi).flatMap(this::rows).toList(),
        temuan.of(officeCase.kunci()).stream()
            .map(
                each ->
                    new DataKota.TemuanKota(
                        each.nomor(),
                        each.area(),
                        each.kelas(),
                        each.uraian(),
                        each.rekomendasi(),
                        each.tenggat(),
                        each.tanggapan()))
            .toList(),
        lists.rows(TemuanMonitoring.KONFIRMASI, officeCase.kunci()).stream()
            .map(
                row ->
                    new DataKota.TemuanLama(
                        row.key().replaceFirst("^TEMUAN-(\\d{4}-S[12])-.*", "$1"),
                        row.value("temuan"),
                        row.value("ditutup").equals("ya")))
            .toList(),
        sheet.items().stream()
            .filter(DaftarPeriksa::isLanjutan)
            .map(OfficeData::lanjutan)
            .toList());
  }

  private static DataKota.AksiLanjutanKota lanjutan(AnsweredItem butir) {
    return new DataKota.AksiLanjutanKota(
        butir.item().code(),
        butir.item().text(),
        FurtherRows.sumber(butir.item()),
        butir.last().map(Answer::value).map(Pelaksanaan::of).orElse(null));
  }

  private Stream<DataKota.BarisKota> rows(AnsweredItem butir) {
    var context = butir.item().context();
    return daftarPeriksa.rows(butir).stream()
        .map(
            row ->
                new DataKota.BarisKota(
                    row.kode(),
                    row.area(),
                    butir.item().text(),
                    row.pelaksanaan(),
                    row.dibutuhkan(),
                    row.tersedia(),
                    Integer.parseInt(context.getOrDefault("terbawa", "0")),
                    "ya".equals(context.get("jadwalUsulan"))));
  }

  /** By role, never by name: the report is read by many. */
  private DataKota.Langkah step(Task task, PerangkatDaerah pd) {
    return new DataKota.Langkah(
        task.getName(),
        task.getCreateTime().toInstant(),
        OpenSteps.tenggat(task),
        people.groupName(openSteps.step(task).holder().group(pd).orElse(TimAsesor.TIM)));
  }
}
