package id.tertib.monitoring.city;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.deadline.Deadlines;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KotaFigures;
import id.tertib.monitoring.semester.DocumentParts;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.RowLists;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Tutup siklus dan hitung angka kota”: keeps the data of the report as they stand
 * now.
 */
@Component("tutupSiklus")
final class CloseSiklusTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final ClosingFigures figures;
  private final RowLists lists;
  private final Deadlines deadlines;
  private final AuditTrail trail;

  CloseSiklusTask(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      ClosingFigures figures,
      RowLists lists,
      Deadlines deadlines,
      AuditTrail trail) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.figures = figures;
    this.lists = lists;
    this.deadlines = deadlines;
    this.trail = trail;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    var one = siklus.get(Semester.parse(key));
    siklus.lockForChange(one.id());
    siklus.close(one.id());
    deadlines.met(MonitoringKinds.PENUTUPAN, key);
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "menutup siklus", key)
            .change(null, "belum selesai: " + monitoring.countUnfinished(one.id())));
    prepareTinjauan(one, figures.keep(one));
  }

  private void prepareTinjauan(Siklus one, DataKota data) {
    var angka = KotaFigures.of(data);
    prepareText(
        one, LaporanKota.PENGANTAR, "Pengantar", LaporanKotaSentences.introduction(one, data));
    prepareText(
        one, LaporanKota.KESIMPULAN, "Kesimpulan", LaporanKotaSentences.conclusion(data, angka));
    for (var pd : data.kantor()) {
      var capaian = Optional.ofNullable(angka.menurutKantor().get(pd.kode()));
      var values = new LinkedHashMap<String, String>();
      values.put("kelompok", pd.kelompok());
      values.put("perangkatDaerah", pd.nama());
      values.put("keadaan", LaporanKotaSentences.state(pd));
      values.put("baris", capaian.map(each -> String.valueOf(each.applicable())).orElse("–"));
      values.put(
          "pelaksanaan",
          capaian.map(each -> DocumentParts.percent(each.pelaksanaan())).orElse("–"));
      values.put(
          "pencapaian", capaian.map(each -> DocumentParts.percent(each.pencapaian())).orElse("–"));
      values.put("temuan", capaian.map(each -> String.valueOf(pd.temuan().size())).orElse("–"));
      lists.prepare(LaporanKota.OFFICES, one.key(), pd.kode(), values, AuditEntry.SYSTEM);
    }
  }

  private void prepareText(Siklus one, String key, String part, String usulan) {
    lists.prepare(
        LaporanKota.TEXTS,
        one.key(),
        key,
        Map.of("bagian", part, "teks", usulan),
        AuditEntry.SYSTEM);
  }
}
