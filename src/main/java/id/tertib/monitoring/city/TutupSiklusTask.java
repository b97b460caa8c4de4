package id.tertib.monitoring.city;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.deadline.Deadlines;
import id.tertib.monitoring.model.AngkaKota;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Naskah;
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
final class TutupSiklusTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final LaporanKotaRepository simpanan;
  private final PengumpulDataKota pengumpul;
  private final RowLists daftar;
  private final Deadlines tenggat;
  private final AuditTrail jejak;

  TutupSiklusTask(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      LaporanKotaRepository simpanan,
      PengumpulDataKota pengumpul,
      RowLists daftar,
      Deadlines tenggat,
      AuditTrail jejak) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.simpanan = simpanan;
    this.pengumpul = pengumpul;
    this.daftar = daftar;
    this.tenggat = tenggat;
    this.jejak = jejak;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var kunci = execution.getProcessBusinessKey();
    var satu = siklus.get(Semester.parse(kunci));
    siklus.kunciUntukDiubah(satu.id());
    siklus.tutup(satu.id());
    tenggat.met(MonitoringKinds.PENUTUPAN, kunci);
    jejak.record(
        AuditEntry.of(AuditEntry.SYSTEM, "menutup siklus", kunci)
            .change(null, "belum selesai: " + monitoring.belumSelesai(satu.id())));
    var data = pengumpul.kumpulkan(satu);
    simpanan.simpan(satu.id(), data);
    siapkanTinjauan(satu, data);
  }

  private void siapkanTinjauan(Siklus satu, DataKota data) {
    var angka = AngkaKota.dari(data);
    teks(satu, LaporanKota.PENGANTAR, "Pengantar", KalimatLaporanKota.pengantar(satu, data));
    teks(satu, LaporanKota.KESIMPULAN, "Kesimpulan", KalimatLaporanKota.kesimpulan(data, angka));
    for (var pd : data.kantor()) {
      var capaian = Optional.ofNullable(angka.menurutKantor().get(pd.kode()));
      var nilai = new LinkedHashMap<String, String>();
      nilai.put("kelompok", pd.kelompok());
      nilai.put("perangkatDaerah", pd.nama());
      nilai.put("keadaan", KalimatLaporanKota.keadaan(pd));
      nilai.put("baris", capaian.map(isi -> String.valueOf(isi.berlaku())).orElse("–"));
      nilai.put("pelaksanaan", capaian.map(isi -> Naskah.persen(isi.pelaksanaan())).orElse("–"));
      nilai.put("pencapaian", capaian.map(isi -> Naskah.persen(isi.pencapaian())).orElse("–"));
      nilai.put("temuan", capaian.map(isi -> String.valueOf(pd.temuan().size())).orElse("–"));
      daftar.prepare(LaporanKota.KANTOR, satu.kunci(), pd.kode(), nilai, AuditEntry.SYSTEM);
    }
  }

  private void teks(Siklus satu, String kunci, String bagian, String usulan) {
    daftar.prepare(
        LaporanKota.TEKS,
        satu.kunci(),
        kunci,
        Map.of("bagian", bagian, "teks", usulan),
        AuditEntry.SYSTEM);
  }
}
