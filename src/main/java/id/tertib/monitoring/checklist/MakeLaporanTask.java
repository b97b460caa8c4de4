package id.tertib.monitoring.checklist;

import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.LaporanRegister;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Buat laporan”: writes DOCX and PDF of one office from the data as they were
 * approved; a repeated job finds the report that is there.
 */
@Component("buatLaporan")
public final class MakeLaporanTask implements JavaDelegate {

  public static final String KIND = "monitoring";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final Sheets sheets;
  private final RowLists lists;
  private final LaporanDocument document;
  private final LaporanRegister register;
  private final PerangkatDaerahRegister offices;

  MakeLaporanTask(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      Sheets sheets,
      RowLists lists,
      LaporanDocument document,
      LaporanRegister register,
      PerangkatDaerahRegister offices) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.sheets = sheets;
    this.lists = lists;
    this.document = document;
    this.register = register;
    this.offices = offices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    var officeCase = monitoring.get(key);
    var pd = offices.get(officeCase.perangkatDaerah());
    var checksum = dataChecksum(officeCase);
    var version = register.nextVersion(key, KIND);
    var laporan =
        register.publish(
            key,
            pd.kode(),
            KIND,
            "Laporan monitoring %s, %s".formatted(pd.nama(), officeCase.semester().text()),
            Objects.requireNonNull(officeCase.nomorLaporan()),
            Tanggal.date(Objects.requireNonNull(officeCase.disetujuiPada())),
            checksum,
            "laporan-monitoring-" + key.replace('/', '-'),
            document.write(
                siklus.get(officeCase.semester()),
                officeCase,
                sheets.read(officeCase.lembarId()),
                checksum,
                version));
    monitoring.saveLaporan(key, laporan.id());
  }

  /** SHA-256 over the sheet's checksum and every list of the case, in fixed order. */
  private String dataChecksum(Monitoring officeCase) {
    var parts = new ArrayList<String>();
    parts.add(sheets.checksum(officeCase.lembarId()));
    parts.add(Objects.toString(officeCase.nomorLaporan()));
    parts.add(Objects.toString(officeCase.disetujuiPada()));
    for (var kind :
        List.of(
            TemuanMonitoring.OBSERVASI,
            TemuanMonitoring.WAWANCARA,
            TemuanMonitoring.TEMUAN,
            TemuanMonitoring.TANGGAPAN,
            TemuanMonitoring.KONFIRMASI)) {
      var documents = lists.documents(kind, officeCase.kunci());
      lists
          .rows(kind, officeCase.kunci())
          .forEach(
              row -> {
                parts.add(kind + ":" + row.key() + new TreeMap<>(row.values()));
                documents
                    .getOrDefault(row.id(), List.of())
                    .forEach(document -> parts.add(document.sha256()));
              });
    }
    return Sha256.ofLines(parts);
  }
}
