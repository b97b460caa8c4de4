package id.tertib.pengaduan.perkara;

import id.tertib.data.Tanggal;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.LampiranBersih;
import id.tertib.pengaduan.perkara.KabarPelapor.Kabar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a report that was checked, in the caller's transaction. */
@Component
class SimpanLaporan {

  private final LaporanTable table;
  private final IsiTable texts;
  private final BerkasLaporan files;
  private final KodeRahasia codes;
  private final BatasPengaduan limits;
  private final KataLaporan words;
  private final KabarPelapor news;

  SimpanLaporan(
      LaporanTable table,
      IsiTable texts,
      BerkasLaporan files,
      KodeRahasia codes,
      BatasPengaduan limits,
      KataLaporan words,
      KabarPelapor news) {
    this.table = table;
    this.texts = texts;
    this.files = files;
    this.codes = codes;
    this.limits = limits;
    this.words = words;
    this.news = news;
  }

  TandaTerima keep(String nomor, LaporanBaru baru, String form, List<LampiranBersih> clean) {
    var kode = codes.of(baru.kiriman());
    table.insert(nomor, baru, form, codes.hash(nomor, kode));
    texts.put(nomor, Bagian.URAIAN, baru.uraian().strip());
    texts.put(nomor, Bagian.ALAMAT, baru.alamat().strip());
    words.put(nomor, baru);
    var titik = baru.titik();
    if (titik != null) {
      texts.put(
          nomor,
          Bagian.TITIK,
          titik.lintang().toPlainString() + " " + titik.bujur().toPlainString());
    }
    texts.put(nomor, Bagian.TAUTAN, baru.tautan().strip());
    keep(nomor, baru.pelapor());
    files.simpan(nomor, null, clean);
    news.kirim(nomor, Kabar.DITERIMA);
    return receipt(table.get(nomor), kode);
  }

  /** Nothing of somebody who wants to stay unknown, whatever the form carried. */
  private void keep(String nomor, Pelapor pelapor) {
    if (!pelapor.anonim()) {
      texts.put(nomor, Bagian.NAMA, pelapor.nama().strip());
      texts.put(nomor, Bagian.EMAIL, pelapor.email().strip());
      texts.put(nomor, Bagian.TELEPON, pelapor.telepon().strip());
    }
  }

  /** What was told when this form was sent before; empty when it was not. */
  Optional<TandaTerima> earlier(String form, LaporanBaru baru) {
    return table.byForm(form).map(found -> receipt(found, still(found, codes.of(baru.kiriman()))));
  }

  /** Null for a code that opens nothing any more, since a new one was given against identity. */
  private @Nullable String still(Laporan laporan, String kode) {
    return codes.fits(laporan.nomor(), kode) ? kode : null;
  }

  private TandaTerima receipt(Laporan laporan, @Nullable String kode) {
    var due = limits.sampai(Jam.VERIFIKASI, laporan, Tanggal.date(laporan.diterima()));
    return new TandaTerima(laporan.nomor(), kode, laporan.diterima(), due);
  }
}
