package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.berkas.BerkasDitolak;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.LampiranBersih;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.PelaporDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a reporter sends from the tracking page. */
@Component
class TindakanPelapor {

  private final PelaporDesk desk;
  private final PesanPelapor messages;
  private final BerkasLaporan files;

  TindakanPelapor(PelaporDesk desk, PesanPelapor messages, BerkasLaporan files) {
    this.desk = desk;
    this.messages = messages;
    this.files = files;
  }

  /**
   * The same words twice, without a file, are a double click or a reload: one reply.
   *
   * @throws IsianDitolak when it is not taken
   */
  void balas(Laporan laporan, String text, Kiriman sent) {
    var wrong = sent.salah();
    if (!wrong.isEmpty()) {
      throw new IsianDitolak(wrong);
    }
    var twice =
        !text.isBlank()
            && !sent.ada()
            && messages.terakhir(laporan.nomor()).filter(text.strip()::equals).isPresent();
    if (!twice) {
      desk.balas(laporan.nomor(), text, clean(sent));
    }
  }

  /**
   * @throws IsianDitolak when it is not taken
   */
  void nilai(String nomor, String solved, String nilai, String word) {
    if (!solved.equals("ya") && !solved.equals("belum")) {
      throw new IsianDitolak("selesai", "Pilih apakah masalah Anda selesai atau belum.");
    }
    if (!nilai.isEmpty() && !nilai.matches("[1-5]")) {
      throw new IsianDitolak("nilai", "Nilai 1 sampai 5. Pilih satu.");
    }
    desk.nilai(nomor, solved.equals("ya"), nilai.isEmpty() ? null : Integer.valueOf(nilai), word);
  }

  private List<LampiranBersih> clean(Kiriman sent) {
    try {
      return files.periksa(sent.isi());
    } catch (BerkasDitolak refused) {
      throw new IsianDitolak("lampiran", refused.sentence());
    }
  }
}
