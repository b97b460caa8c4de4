package id.tertib.pengaduan.lembar;

import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.lembar.LembarLaporan.Pola;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
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

  /** In one transaction: the report's key is unwrapped once, over one connection. */
  @Transactional(readOnly = true)
  LembarLaporan of(TaskInfo task) {
    var laporan = table.get(task.businessKey());
    var step = task.taskKey();
    var known = facts.of(laporan);
    var said = sayings.of(laporan);
    return new LembarLaporan(
        laporan.nomor(),
        step,
        known,
        work.jam(step, laporan),
        said.cerita(),
        said.pesan(),
        said.catatan(),
        work.draf(step, laporan.nomor()),
        work.pilihan(step, laporan),
        around.mirip(step, laporan),
        around.gabungan(laporan),
        around.terbit(laporan),
        reporter.state(step, laporan),
        answer(step, laporan, said.jawaban()),
        MENJAWAB.contains(step) ? templates(laporan) : List.of(),
        work.tombol(step, laporan, known));
  }

  /** As it goes to the reporter, or went. */
  private @Nullable String answer(String step, Laporan laporan, @Nullable String sent) {
    return switch (step) {
      case Pengaduan.PERSETUJUAN -> work.jawaban(laporan);
      case Pengaduan.SAMPAIKAN_JAWABAN -> sent;
      default -> null;
    };
  }

  private List<Pola> templates(Laporan laporan) {
    return work.pola(laporan, facts.perihalKalimat(laporan), facts.tempat(laporan));
  }
}
