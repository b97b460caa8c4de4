package id.tertib.pengaduan.lembar;

import id.tertib.pengaduan.lembar.LembarLaporan.Draf;
import id.tertib.pengaduan.lembar.LembarLaporan.Fakta;
import id.tertib.pengaduan.lembar.LembarLaporan.JamTampil;
import id.tertib.pengaduan.lembar.LembarLaporan.Pilihan;
import id.tertib.pengaduan.lembar.LembarLaporan.Pola;
import id.tertib.pengaduan.lembar.LembarLaporan.Tombol;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.pola.PolaJawaban;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a step writes, chooses and decides, with its clocks. */
@Component
class IsianLangkah {

  private final JamLangkah clocks;
  private final UsulVerifikasi choices;
  private final DrafLangkah drafts;
  private final TombolLangkah buttons;
  private final PolaJawaban templates;
  private final IsiTable texts;

  IsianLangkah(
      JamLangkah clocks,
      UsulVerifikasi choices,
      DrafLangkah drafts,
      TombolLangkah buttons,
      PolaJawaban templates,
      IsiTable texts) {
    this.clocks = clocks;
    this.choices = choices;
    this.drafts = drafts;
    this.buttons = buttons;
    this.templates = templates;
    this.texts = texts;
  }

  List<JamTampil> jam(String step, Laporan laporan) {
    return clocks.of(step, laporan);
  }

  Map<String, Draf> draf(String step, String nomor) {
    return drafts.of(step, nomor);
  }

  /** Null for a step that chooses nothing. */
  @Nullable Pilihan pilihan(String step, Laporan laporan) {
    return choices.of(step, laporan);
  }

  List<Tombol> tombol(String step, Laporan laporan, Fakta known) {
    return buttons.of(step, laporan, known.penerima(), known.penyetuju());
  }

  /** The answer that waits for its approval. */
  String jawaban(Laporan laporan) {
    return texts.text(laporan.nomor(), Bagian.JAWABAN).strip();
  }

  /** Templates of whoever handles it, filled for this report. */
  List<Pola> pola(Laporan laporan, String perihal, String tempat) {
    return templates.untuk(laporan.penangan(), laporan.kategori()).stream()
        .map(one -> new Pola(one.judul(), one.terisi(perihal, tempat), List.of(perihal, tempat)))
        .toList();
  }
}
