package id.tertib.pengaduan.lembar;

import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.lembar.LembarLaporan.Pola;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.pola.PolaJawaban;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a step of a report shows, of all that the report has. */
@Component
class SusunLembar {

  private static final Set<String> MENJAWAB =
      Set.of(Pengaduan.TANGGAPAN_PERTAMA, Pengaduan.PENANGANAN);

  private final LaporanTable table;
  private final FaktaLaporan facts;
  private final UcapanLaporan sayings;
  private final SekitarLaporan around;
  private final PelaporTerlihat reporter;
  private final IsianLangkah work;

  SusunLembar(
      LaporanTable table,
      FaktaLaporan facts,
      UcapanLaporan sayings,
      SekitarLaporan around,
      PelaporTerlihat reporter,
      IsianLangkah work) {
    this.table = table;
    this.facts = facts;
    this.sayings = sayings;
    this.around = around;
    this.reporter = reporter;
    this.work = work;
  }

  /** What a step writes, chooses and decides, with its clocks. */
  @Component
  static class IsianLangkah {

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
  }

  /** In one transaction: the report's key is unwrapped once, over one connection. */
  @Transactional(readOnly = true)
  LembarLaporan of(TaskInfo task) {
    var laporan = table.get(task.businessKey());
    var step = task.taskKey();
    var known = facts.of(laporan);
    return new LembarLaporan(
        laporan.nomor(),
        step,
        known,
        work.clocks.of(step, laporan),
        sayings.cerita(laporan),
        sayings.pesan(laporan),
        sayings.catatan(laporan),
        work.drafts.of(step, laporan.nomor()),
        work.choices.of(step, laporan),
        around.mirip(step, laporan),
        around.gabungan(laporan),
        around.terbit(laporan),
        reporter.state(step, laporan),
        answer(step, laporan),
        MENJAWAB.contains(step) ? templates(laporan) : List.of(),
        work.buttons.of(step, laporan, known.penerima(), known.penyetuju()));
  }

  /** As it goes to the reporter, or went. */
  private @Nullable String answer(String step, Laporan laporan) {
    return switch (step) {
      case Pengaduan.PERSETUJUAN -> work.texts.text(laporan.nomor(), Bagian.JAWABAN).strip();
      case Pengaduan.SAMPAIKAN_JAWABAN -> sayings.jawaban(laporan);
      default -> null;
    };
  }

  private List<Pola> templates(Laporan laporan) {
    var about = facts.perihalKalimat(laporan);
    var place = facts.tempat(laporan);
    return work.templates.untuk(laporan.penangan(), laporan.kategori()).stream()
        .map(one -> new Pola(one.judul(), one.terisi(about, place), List.of(about, place)))
        .toList();
  }
}
