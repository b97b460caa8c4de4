package id.tertib.monitoring.city;

import id.tertib.access.Groups;
import id.tertib.data.Tanggal;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mails that bring the city's report to the Wali Kota and all heads; each person once. */
@Component
class LaporanKotaMails {

  private final Outbox outbox;
  private final PerangkatDaerahRegister offices;

  LaporanKotaMails(Outbox outbox, PerangkatDaerahRegister offices) {
    this.outbox = outbox;
    this.offices = offices;
  }

  void send(Laporan laporan, String opening) {
    var groups = new LinkedHashSet<String>();
    groups.add(Groups.WALI_KOTA);
    offices.all().forEach(pd -> groups.add(pd.group(Jabatan.KEPALA)));
    var mail = mail(laporan, opening);
    groups.forEach(each -> outbox.toGroup(each, mail));
  }

  private static MailMessage mail(Laporan laporan, String opening) {
    var attachments = new ArrayList<MailMessage.Attachment>();
    for (var file : LaporanFile.values()) {
      if (laporan.has(file)) {
        attachments.add(
            new MailMessage.Attachment(
                laporan.fileName(file), file.mediaType().toString(), laporan.path(file)));
      }
    }
    return new MailMessage(
        "laporan:" + laporan.id(),
        "laporan",
        "%s, nomor %s".formatted(laporan.title(), laporan.number()),
        opening,
        new MailMessage.Card(
            null,
            "biasa",
            laporan.title(),
            List.of(
                "Nomor %s, %s.".formatted(laporan.number(), Tanggal.panjang(laporan.date())),
                "Sidik PDF (SHA-256): " + laporan.pdfSha256()),
            "Buka laporan",
            "/laporan?siklus=%s&perangkatDaerah=kota".formatted(laporan.subject())),
        "Laporan ini juga tersimpan pada halaman Laporan.",
        "Laporan kota dikirim kepada Wali Kota dan semua kepala perangkat daerah",
        attachments,
        laporan.subject());
  }
}
