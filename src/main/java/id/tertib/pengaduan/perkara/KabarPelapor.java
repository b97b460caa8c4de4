package id.tertib.pengaduan.perkara;

import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.notification.StrangerMail;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mails to reporters who left an address: number and state, never a code, never content. */
@Component
public class KabarPelapor {

  private static final String JENIS = "pengaduan";
  private static final String LACAK = "/layanan/pengaduan/lacak";

  private final IsiTable texts;
  private final Outbox outbox;
  private final Clock clock;

  KabarPelapor(IsiTable texts, Outbox outbox, Clock clock) {
    this.texts = texts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What is new, as its reporter reads it. */
  public enum Kabar {
    DITERIMA("kami terima", "Laporan Anda sudah kami terima dan segera kami periksa."),
    PERLU_DILENGKAPI(
        "perlu Anda lengkapi", "Petugas perlu keterangan tambahan. Batas waktunya ada di laporan."),
    BUKAN_WEWENANG(
        "bukan wewenang kota", "Di laporan tertulis wewenang siapa dan ke mana Anda dapat pergi."),
    DIARSIPKAN("diarsipkan", "Alasannya tertulis di laporan."),
    DIGABUNG(
        "digabung", "Ada laporan lain tentang hal yang sama. Nomor dan kode Anda tetap berlaku."),
    DITANGGAPI("ditanggapi", "Unit yang menangani sudah memberi tanggapan pertama."),
    PESAN("mendapat pesan", "Unit yang menangani menulis pesan untuk Anda."),
    DIJAWAB(
        "sudah dijawab",
        "Anda dapat menilai jawabannya, atau membuka laporan kembali bila belum selesai."),
    KODE_BARU(
        "mendapat kode baru",
        "Petugas memberi kode baru sesudah memeriksa identitas. Bila bukan Anda yang memintanya, hubungi pengelola pengaduan."),
    SELESAI("selesai", "Laporan ditutup. Terima kasih sudah melapor.");

    private final String keadaan;
    private final String kalimat;

    Kabar(String keadaan, String kalimat) {
      this.keadaan = keadaan;
      this.kalimat = kalimat;
    }
  }

  /** Nothing when the reporter left no address. */
  public void kirim(String nomor, Kabar kabar) {
    texts
        .find(nomor, Bagian.EMAIL)
        .ifPresent(
            address ->
                outbox.toStranger(new StrangerMail(address.teks(), null, message(nomor, kabar))));
  }

  private MailMessage message(String nomor, Kabar kabar) {
    return new MailMessage(
        "%s/%s/%s/%d".formatted(JENIS, nomor, kabar.name(), clock.millis()),
        JENIS,
        "Laporan %s %s".formatted(nomor, kabar.keadaan),
        "ada kabar tentang laporan Anda.",
        new MailMessage.Card(
            null,
            "biasa",
            "Laporan %s %s".formatted(nomor, kabar.keadaan),
            List.of(
                kabar.kalimat, "Buka dengan nomor dan kode rahasia yang Anda terima saat melapor."),
            "Lacak laporan",
            LACAK),
        "Kode rahasia tidak pernah kami kirim lewat surel, dan tidak pernah kami tanyakan.",
        "Dikirim karena alamat ini ditulis pada laporan %s.".formatted(nomor),
        List.of(),
        nomor);
  }
}
