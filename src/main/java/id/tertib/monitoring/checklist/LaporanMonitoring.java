package id.tertib.monitoring.checklist;

import id.tertib.access.Groups;
import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanRegister;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** The report of one office: made from the data as they were approved, and sent. */
@Service
class LaporanMonitoring {

  static final String JENIS = "monitoring";

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final Sheets lembar;
  private final RowLists daftar;
  private final NaskahLaporan naskah;
  private final LaporanRegister register;
  private final Outbox kotakKeluar;
  private final PerangkatDaerahRegister kantor;

  LaporanMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      Sheets lembar,
      RowLists daftar,
      NaskahLaporan naskah,
      LaporanRegister register,
      Outbox kotakKeluar,
      PerangkatDaerahRegister kantor) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.lembar = lembar;
    this.daftar = daftar;
    this.naskah = naskah;
    this.register = register;
    this.kotakKeluar = kotakKeluar;
    this.kantor = kantor;
  }

  /** Writes DOCX and PDF; a repeated job finds the report that is there. */
  void buat(String kunci) {
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

  /** To the head of the office, the Inspektur and Bagian Organisasi; each person once. */
  void kirim(String kunci) {
    var satu = monitoring.get(kunci);
    var pd = kantor.get(satu.perangkatDaerah());
    var laporan = register.find(Objects.requireNonNull(satu.laporanId())).orElseThrow();
    var kelompok =
        new LinkedHashSet<>(
            List.of(
                kantor.current(pd.kode()).group(Jabatan.KEPALA),
                Groups.INSPEKTUR,
                Groups.ORGANISASI));
    for (var penerima : kelompok) {
      kotakKeluar.toGroup(penerima, surel(kunci, laporan, pd.nama()));
    }
  }

  private static MailMessage surel(String kunci, Laporan laporan, String namaKantor) {
    return new MailMessage(
        "laporan:" + laporan.id(),
        "laporan",
        "Laporan monitoring %s terbit, nomor %s".formatted(namaKantor, laporan.number()),
        "laporan monitoring reformasi birokrasi %s sudah terbit.".formatted(namaKantor),
        new MailMessage.Card(
            null,
            "biasa",
            laporan.title(),
            List.of(
                "Nomor %s, %s.".formatted(laporan.number(), Tanggal.panjang(laporan.date())),
                "Sidik PDF (SHA-256): " + laporan.pdfSha256(),
                "Sidik DOCX (SHA-256): " + laporan.docxSha256()),
            "Buka laporan",
            "/laporan?siklus=%s&perangkatDaerah=%s"
                .formatted(CaseKey.parse(kunci).cycle(), CaseKey.parse(kunci).requireOwner())),
        "Laporan ini juga tersimpan pada halaman Laporan.",
        "Laporan monitoring perangkat daerah dikirim kepada kepalanya, Inspektur, dan Bagian"
            + " Organisasi",
        List.of(
            new MailMessage.Attachment(
                nama(laporan) + ".pdf", "application/pdf", laporan.pdfFile()),
            new MailMessage.Attachment(
                nama(laporan) + ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                laporan.docxFile())),
        kunci);
  }

  private static String nama(Laporan laporan) {
    return "laporan-monitoring-" + laporan.subject().replace('/', '-');
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
