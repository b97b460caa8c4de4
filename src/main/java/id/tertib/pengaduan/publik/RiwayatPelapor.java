package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.publik.PesanPelapor.Tampil;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What happened with a report so far: its clock, its path, what was said. */
@Component
class RiwayatPelapor {

  private final JamPelapor clocks;
  private final JalanLaporan paths;
  private final PesanPelapor messages;

  RiwayatPelapor(JamPelapor clocks, JalanLaporan paths, PesanPelapor messages) {
    this.clocks = clocks;
    this.paths = paths;
    this.messages = messages;
  }

  /**
   * @param answered the report itself, or the one that it was joined to
   */
  void put(Laporan laporan, Laporan answered, Model model) {
    model.addAttribute("jam", laporan.selesai() ? null : clocks.of(answered).orElse(null));
    model.addAttribute("hidup", laporan.dapatDihidupkan() ? clocks.hidupSampai(laporan) : null);
    model.addAttribute("jalan", paths.of(laporan, answered));
    var said = messages.of(laporan);
    model.addAttribute("pesan", said.stream().filter(one -> !one.jawaban()).toList());
    model.addAttribute("jawaban", said.stream().filter(Tampil::jawaban).toList());
    model.addAttribute("lampiran", messages.lampiran(laporan));
  }
}
