package id.tertib.zona.dokumen;

import id.tertib.procedure.Returns;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.dokumen.HasilEvaluasi.Catatan;
import id.tertib.zona.dokumen.HasilEvaluasi.Temuan;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the unit's Laporan Hasil Evaluasi once the last layer of the TPI agreed. */
@Component("buatLaporanEvaluasiZona")
class MakeEvaluationReportTask implements JavaDelegate {

  private final DokumenZona documents;
  private final PerkaraZonaTable cases;
  private final RowLists lists;
  private final Returns returns;

  MakeEvaluationReportTask(
      DokumenZona documents, PerkaraZonaTable cases, RowLists lists, Returns returns) {
    this.documents = documents;
    this.cases = cases;
    this.lists = lists;
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    documents.evaluasi(key, cases.get(key).lembar(), catatan(key));
  }

  private Catatan catatan(String key) {
    return new Catatan(
        lists.rows(DaftarZona.TEMUAN, key).stream()
            .map(
                row ->
                    new Temuan(
                        row.value("butir"), row.value("temuan"), row.value("rekomendasi"), null))
            .toList(),
        (int)
            returns.of(key).stream()
                .filter(one -> one.step().equals(ZonaIntegritas.PERBAIKAN_UNIT))
                .count());
  }
}
