package id.tertib.pengaduan.publik;

import id.tertib.data.VisibleText;
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
  private final BerkasLaporan files;

  TindakanPelapor(PelaporDesk desk, BerkasLaporan files) {
    this.desk = desk;
    this.files = files;
  }

  /**
   * @throws IsianDitolak when it is not taken
   */
  void balas(Laporan laporan, String text, Kiriman sent) {
    var wrong = sent.salah();
    if (!wrong.isEmpty()) {
      throw new IsianDitolak(wrong);
    }
    desk.balas(laporan.nomor(), text, clean(sent));
  }

  /**
   * @param putaran how often it had been opened again when the page was made; empty for unknown
   * @return false when the page was about an answer before: nothing is rated by it
   * @throws IsianDitolak when it is not taken
   */
  boolean nilai(Laporan laporan, String putaran, String solved, String nilai, String word) {
    if (!solved.equals("ya") && !solved.equals("belum")) {
      throw new IsianDitolak("selesai", "Pilih apakah masalah Anda selesai atau belum.");
    }
    if (!nilai.isEmpty() && !nilai.matches("[1-5]")) {
      throw new IsianDitolak("nilai", "Nilai 1 sampai 5. Pilih satu.");
    }
    var puas = solved.equals("ya");
    var number = nilai.isEmpty() ? null : Integer.valueOf(nilai);
    if (desk.sudahMenilai(laporan, puas, number)) {
      return true;
    }
    if (!putaran.isEmpty() && !putaran.equals(String.valueOf(desk.putaran(laporan)))) {
      return false;
    }
    if (!puas && desk.dapatDibukaKembali(laporan) && VisibleText.isBlank(word)) {
      throw new IsianDitolak("kata", "Tulis apa yang belum beres, agar unit dapat memperbaikinya.");
    }
    desk.nilai(laporan.nomor(), puas, number, word);
    return true;
  }

  private List<LampiranBersih> clean(Kiriman sent) {
    try {
      return files.periksa(sent.isi());
    } catch (BerkasDitolak refused) {
      throw new IsianDitolak("lampiran", refused.sentence());
    }
  }
}
