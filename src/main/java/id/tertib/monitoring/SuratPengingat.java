package id.tertib.monitoring;

import id.tertib.monitoring.PengingatMonitoring.Pengingat;
import id.tertib.monitoring.model.Semester;
import id.tertib.notification.MailMessage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words of a reminder: of one step with its link, or of all that somebody owes in one list. */
@Component
class SuratPengingat {

  static final String JENIS = "pengingat";

  /**
   * @param isi what one recipient owes, at least one step
   * @param pesan the sender's own sentence; empty for none
   */
  MailMessage tulis(Semester semester, List<Pengingat> isi, String pesan) {
    var satu = isi.get(0);
    return new MailMessage(
        kunci(satu),
        JENIS,
        isi.size() == 1
            ? "Pengingat: %s, %s%s".formatted(satu.nama(), satu.kantor().nama(), terlambat(satu))
            : "Pengingat: %d langkah monitoring %s menunggu Anda"
                .formatted(isi.size(), semester.teks()),
        "Bagian Organisasi mengingatkan langkah monitoring yang masih terbuka.",
        isi.size() == 1 ? kartuSatu(semester, satu, pesan) : kartuSemua(semester, isi, pesan),
        "Ada halangan? Hubungi Bagian Organisasi.",
        satu.penerima().orang()
            ? "Dikirim karena Anda memegang langkah ini."
            : "Dikirim karena Anda anggota kelompok %s, yang memegang langkah ini."
                .formatted(satu.namaPenerima()),
        List.of(),
        isi.size() == 1 ? satu.kasus().kunci() : semester.kunci());
  }

  /**
   * The first step's, since a step is reminded once a day: a mail with this key was sent with it,
   * whatever else stood in it.
   */
  private static String kunci(Pengingat satu) {
    return "%s/%d/%s/%s".formatted(JENIS, satu.kasus().id(), satu.langkah().langkah(), satu.hari());
  }

  private static MailMessage.Card kartuSatu(Semester semester, Pengingat satu, String pesan) {
    var baris = new ArrayList<String>();
    baris.add(satu.kantor().nama() + ".");
    baris.add("Tenggat %s.".formatted(satu.kapan()));
    tambahPesan(baris, pesan);
    return new MailMessage.Card(
        satu.sisa(),
        nada(satu.lewat()),
        "%s, monitoring %s".formatted(satu.nama(), semester.teks()),
        baris,
        "Buka tugas",
        "/camunda/app/tasklist/default/#/?task=" + satu.tugas());
  }

  private static MailMessage.Card kartuSemua(Semester semester, List<Pengingat> isi, String pesan) {
    var baris = new ArrayList<String>();
    isi.forEach(
        satu ->
            baris.add(
                "%s: %s, tenggat %s.".formatted(satu.kantor().nama(), satu.nama(), satu.kapan())));
    tambahPesan(baris, pesan);
    return new MailMessage.Card(
        "%d langkah".formatted(isi.size()),
        nada(isi.stream().anyMatch(Pengingat::lewat)),
        "Yang menunggu Anda, monitoring %s".formatted(semester.teks()),
        baris,
        "Buka Kemajuan",
        "/kemajuan?siklus=%s&tampil=daftar".formatted(semester.kunci()));
  }

  private static void tambahPesan(List<String> baris, String pesan) {
    if (!pesan.isEmpty()) {
      baris.add("Pesan Bagian Organisasi: “%s”".formatted(pesan));
    }
  }

  private static String nada(boolean lewat) {
    return lewat ? "terlambat" : "dekat";
  }

  private static String terlambat(Pengingat satu) {
    return satu.lewat() && satu.sisa() != null ? ", " + satu.sisa() : "";
  }
}
