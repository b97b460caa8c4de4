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
class SuratLaporanKota {

  private final Outbox outbox;
  private final PerangkatDaerahRegister kantor;

  SuratLaporanKota(Outbox outbox, PerangkatDaerahRegister kantor) {
    this.outbox = outbox;
    this.kantor = kantor;
  }

  void kirim(Laporan laporan, String pembuka) {
    var kelompok = new LinkedHashSet<String>();
    kelompok.add(Groups.WALI_KOTA);
    kantor.all().forEach(pd -> kelompok.add(pd.group(Jabatan.KEPALA)));
    var surel = surel(laporan, pembuka);
    kelompok.forEach(satu -> outbox.toGroup(satu, surel));
  }

  private static MailMessage surel(Laporan laporan, String pembuka) {
    var lampiran = new ArrayList<MailMessage.Attachment>();
    for (var berkas : LaporanFile.values()) {
      if (laporan.has(berkas)) {
        lampiran.add(
            new MailMessage.Attachment(
                laporan.fileName(berkas), berkas.mediaType().toString(), laporan.path(berkas)));
      }
    }
    return new MailMessage(
        "laporan:" + laporan.id(),
        "laporan",
        "%s, nomor %s".formatted(laporan.title(), laporan.number()),
        pembuka,
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
        lampiran,
        laporan.subject());
  }
}
