package id.tertib.zona;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the unit's Laporan Hasil Evaluasi once the last layer of the TPI agreed. */
@Component("buatLaporanEvaluasiZona")
class MakeEvaluationReportTask implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    // Published by the documents of this module.
  }
}
