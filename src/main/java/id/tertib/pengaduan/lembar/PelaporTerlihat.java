package id.tertib.pengaduan.lembar;

import static java.util.Map.entry;

import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.lembar.LembarLaporan.PelaporTampil;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.LihatTable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Name and contact of a reporter, for minutes, each look on record. */
@Component
class PelaporTerlihat {

  private static final Duration SELAMA = Duration.ofMinutes(5);

  /** The steps of the verifiers, who alone see who reported in confidence. */
  private static final Set<String> VERIFIKATOR =
      Set.of(Pengaduan.VERIFIKASI, Pengaduan.DISPOSISI_ULANG);

  private static final Map<String, String> PERAN =
      Map.ofEntries(
          entry(Pengaduan.VERIFIKASI, "petugas verifikasi"),
          entry(Pengaduan.DISPOSISI_ULANG, "petugas verifikasi"),
          entry(Pengaduan.PUTUSKAN_UNIT, "pemutus unit"),
          entry(Pengaduan.DISPOSISI, "pejabat pengaduan unit"),
          entry(Pengaduan.TANGGAPAN_PERTAMA, "pejabat pengaduan unit"),
          entry(Pengaduan.PENANGANAN, "pejabat pengaduan unit"),
          entry(Pengaduan.PERSETUJUAN, "penyetuju jawaban"),
          entry(Pengaduan.SAMPAIKAN_JAWABAN, "petugas yang menyampaikan jawaban"));

  private final LaporanTable table;
  private final IsiTable texts;
  private final LihatTable looks;
  private final Clock clock;

  PelaporTerlihat(LaporanTable table, IsiTable texts, LihatTable looks, Clock clock) {
    this.table = table;
    this.texts = texts;
    this.looks = looks;
    this.clock = clock;
  }

  /**
   * @param sampai when the page hides it again
   */
  record DataPelapor(
      String nama, String telepon, String surel, OffsetDateTime sampai, String terakhir) {}

  PelaporTampil state(String step, Laporan laporan) {
    var closed = closed(step, laporan);
    return new PelaporTampil(
        laporan.anonim(),
        laporan.rahasia(),
        closed.isEmpty(),
        closed.orElse(null),
        last(laporan.nomor()).orElse(null));
  }

  /**
   * @throws RefusedException 404 when this step never sees it
   */
  @Transactional
  DataPelapor look(TaskInfo task, String account) {
    var laporan = table.get(task.businessKey());
    closed(task.taskKey(), laporan)
        .map(RefusedException::notFound)
        .ifPresent(RefusedException::raise);
    looks.add(laporan.nomor(), account, task.taskKey());
    return new DataPelapor(
        texts.text(laporan.nomor(), Bagian.NAMA),
        texts.text(laporan.nomor(), Bagian.TELEPON),
        texts.text(laporan.nomor(), Bagian.EMAIL),
        Tanggal.saat(clock.instant().plus(SELAMA)),
        last(laporan.nomor()).orElse(""));
  }

  private Optional<String> last(String nomor) {
    return looks
        .last(nomor)
        .map(
            look ->
                "%s, %s"
                    .formatted(
                        PERAN.getOrDefault(look.langkah(), "petugas"), Tanggal.waktu(look.pada())));
  }

  private static Optional<String> closed(String step, Laporan laporan) {
    if (laporan.anonim()) {
      return Optional.of("Pelapor tidak menyebut nama dan kontak. Hubungi lewat pesan di bawah.");
    }
    return laporan.rahasia() && !VERIFIKATOR.contains(step) && !told(step, laporan)
        ? Optional.of(
            "Pelapor meminta namanya dirahasiakan; hanya petugas verifikasi yang melihatnya. Hubungi lewat pesan.")
        : Optional.empty();
  }

  /** The verifier tells an answer that no other office entered. */
  private static boolean told(String step, Laporan laporan) {
    return step.equals(Pengaduan.SAMPAIKAN_JAWABAN) && laporan.pencatat() == null;
  }
}
