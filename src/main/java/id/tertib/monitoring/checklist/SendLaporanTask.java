package id.tertib.monitoring.checklist;

import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanRegister;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Kirim laporan”: puts the mails to head, Inspektur and Bagian Organisasi into the
 * outbox; each person once.
 */
@Component("kirimLaporan")
final class SendLaporanTask implements JavaDelegate {

  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister offices;
  private final LaporanRegister register;
  private final LaporanRecipients recipients;
  private final Outbox outbox;

  SendLaporanTask(
      MonitoringRepository monitoring,
      PerangkatDaerahRegister offices,
      LaporanRegister register,
      LaporanRecipients recipients,
      Outbox outbox) {
    this.monitoring = monitoring;
    this.offices = offices;
    this.register = register;
    this.recipients = recipients;
    this.outbox = outbox;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    var officeCase = monitoring.get(key);
    var pd = offices.get(officeCase.perangkatDaerah());
    var laporan = register.find(Objects.requireNonNull(officeCase.laporanId())).orElseThrow();
    for (var recipient : recipients.groups(pd.kode())) {
      outbox.toGroup(recipient, mail(key, laporan, pd.nama()));
    }
  }

  private static MailMessage mail(String key, Laporan laporan, String officeName) {
    return new MailMessage(
        "laporan:" + laporan.id(),
        "laporan",
        "Laporan monitoring %s terbit, nomor %s".formatted(officeName, laporan.number()),
        "laporan monitoring reformasi birokrasi %s sudah terbit.".formatted(officeName),
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
                .formatted(CaseKey.parse(key).cycle(), CaseKey.parse(key).requireOwner())),
        "Laporan ini juga tersimpan pada halaman Laporan.",
        "Laporan monitoring perangkat daerah dikirim kepada kepalanya, Inspektur, dan Bagian"
            + " Organisasi",
        List.of(
            new MailMessage.Attachment(
                fileName(laporan) + ".pdf", "application/pdf", laporan.pdfFile()),
            new MailMessage.Attachment(
                fileName(laporan) + ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                laporan.docxFile())),
        key);
  }

  private static String fileName(Laporan laporan) {
    return "laporan-monitoring-" + laporan.subject().replace('/', '-');
  }
}
