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
public final class BuatLaporanTask implements JavaDelegate {

  public static final String JENIS = "monitoring";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final Sheets lembar;
  private final RowLists daftar;
  private final NaskahLaporan naskah;
  private final LaporanRegister register;
  private final PerangkatDaerahRegister kantor;

  BuatLaporanTask(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      Sheets lembar,
      RowLists daftar,
      NaskahLaporan naskah,
      LaporanRegister register,
      PerangkatDaerahRegister kantor) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.lembar = lembar;
    this.daftar = daftar;
    this.naskah = naskah;
    this.register = register;
    this.kantor = kantor;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    var satu = monitoring.get(kunci);
    var pd = kantor.get(satu.perangkatDaerah());
    var sidik = sidikData(satu);
    var versi = register.nextVersion(kunci, JENIS);
    var laporan =
        register.publish(
            kunci,
            pd.kode(),
            JENIS,
            "Laporan monitoring %s, %s".formatted(pd.nama(), satu.semester().teks()),
            Objects.requireNonNull(satu.nomorLaporan()),
            Tanggal.tanggal(Objects.requireNonNull(satu.disetujuiPada())),
            sidik,
            "laporan-monitoring-" + kunci.replace('/', '-'),
            naskah.tulis(
                siklus.get(satu.semester()), satu, lembar.read(satu.lembarId()), sidik, versi));
    monitoring.simpanLaporan(kunci, laporan.id());
  }

  /** SHA-256 over the sheet's checksum and every list of the case, in fixed order. */
  private String sidikData(Monitoring satu) {
    var bagian = new ArrayList<String>();
    bagian.add(lembar.checksum(satu.lembarId()));
    bagian.add(Objects.toString(satu.nomorLaporan()));
    bagian.add(Objects.toString(satu.disetujuiPada()));
    for (var jenis :
        List.of(
            TemuanMonitoring.OBSERVASI,
            TemuanMonitoring.WAWANCARA,
            TemuanMonitoring.TEMUAN,
            TemuanMonitoring.TANGGAPAN,
            TemuanMonitoring.KONFIRMASI)) {
      daftar
          .rows(jenis, satu.kunci())
          .forEach(baris -> bagian.add(jenis + ":" + baris.key() + new TreeMap<>(baris.values())));
    }
    return Sha256.ofLines(bagian);
  }
}
