package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.PelaporDesk;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.pengaduan.perkara.Terbitan;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A report as its reporter reads it: all of it with the code, little by the number alone. */
@Component
class LembarPelapor {

  private final LaporanTable table;
  private final IsiTable texts;
  private final Terbitan published;
  private final PelaporDesk desk;
  private final RiwayatPelapor story;
  private final PilihanFormulir names;

  LembarPelapor(
      LaporanTable table,
      IsiTable texts,
      Terbitan published,
      PelaporDesk desk,
      RiwayatPelapor story,
      PilihanFormulir names) {
    this.table = table;
    this.texts = texts;
    this.published = published;
    this.desk = desk;
    this.story = story;
    this.names = names;
  }

  /** Number, state and dates; whoever wants more needs the code. */
  void umum(Laporan laporan, Model model) {
    model.addAttribute("laporan", laporan);
    model.addAttribute("tanda", Tanda.of(laporan.status()));
    model.addAttribute("terbit", published.find(laporan.nomor()).isPresent());
  }

  void lengkap(String nomor, String kode, Model model) {
    var laporan = table.get(nomor);
    var answered = desk.answered(laporan);
    umum(laporan, model);
    model.addAttribute("kode", kode);
    model.addAttribute("perihal", names.namaKategori(laporan.kategori()));
    model.addAttribute("tempat", names.namaTempat(laporan.kelurahan()));
    model.addAttribute("uraian", texts.text(nomor, Bagian.URAIAN));
    model.addAttribute("alamat", texts.text(nomor, Bagian.ALAMAT));
    story.put(laporan, answered, model);
    model.addAttribute("bolehBalas", !laporan.selesai());
    model.addAttribute("melengkapi", laporan.status() == Status.DITUNDA);
    model.addAttribute("menilai", desk.dapatMenilai(laporan));
    model.addAttribute("putaran", answered.putaran());
    model.addAttribute("membuka", desk.dapatDibukaKembali(laporan));
    model.addAttribute("terakhir", answered.putaran() >= PelaporDesk.PALING_SERING);
  }
}
