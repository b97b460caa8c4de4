package id.tertib.pengaduan.proses;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.berkas.BerkasDitolak;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.Lampiran;
import id.tertib.pengaduan.berkas.LampiranBersih;
import id.tertib.pengaduan.perkara.Bagian;
import java.util.List;
import org.springframework.stereotype.Component;

/** Files that staff attach before they send: only writers of the draft see them until then. */
@Component
public class LampiranDraf {

  private final BerkasLaporan files;

  LampiranDraf(BerkasLaporan files) {
    this.files = files;
  }

  /**
   * @throws RefusedException 400 when the draft would have too many
   */
  public void tambah(String nomor, Bagian bagian, List<LampiranBersih> some) {
    try {
      files.simpanNaskah(nomor, bagian.kode(), some);
    } catch (BerkasDitolak refused) {
      throw RefusedException.badRequest(refused.sentence());
    }
  }

  /** Those of a draft, in the order in which they came. */
  public List<Lampiran> milik(String nomor, Bagian bagian) {
    return files.naskah(nomor, bagian.kode());
  }

  /** It does not go with the draft any more. */
  public void lepas(String nomor, Bagian bagian, long id) {
    files.buang(nomor, id);
  }

  /** The draft became this message: its files go along. */
  public void kirim(String nomor, Bagian bagian, long pesan) {
    files.kirimNaskah(nomor, bagian.kode(), pesan);
  }

  /** The draft was given up. */
  public void buang(String nomor, Bagian bagian) {
    files.buangNaskah(nomor, bagian.kode());
  }
}
