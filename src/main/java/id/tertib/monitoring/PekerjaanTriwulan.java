package id.tertib.monitoring;

import id.tertib.engine.TaskInfo;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.TaskWork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each task of a quarterly report shows and lets people write in its tab. */
@Component
class PekerjaanTriwulan implements TaskWork {

  private final LaporanTriwulanRepository laporan;
  private final DikembalikanDengan dikembalikan;
  private final PerangkatDaerahRegister kantor;

  PekerjaanTriwulan(
      LaporanTriwulanRepository laporan,
      DikembalikanDengan dikembalikan,
      PerangkatDaerahRegister kantor) {
    this.laporan = laporan;
    this.dikembalikan = dikembalikan;
    this.kantor = kantor;
  }

  @Override
  public Optional<TaskContext> context(TaskInfo task) {
    if (!task.processKey().equals(RencanaAksiTriwulan.KEY)) {
      return Optional.empty();
    }
    var pd = LaporanTriwulan.perangkatDaerah(task.businessKey());
    return Optional.of(
        new TaskContext(
            "Laporan rencana aksi triwulan",
            "%s%s · %s"
                .formatted(
                    kantor.get(pd).nama(),
                    kantor.successor(pd).map(satu -> ", kini " + satu.nama()).orElse(""),
                    LaporanTriwulan.triwulan(task.businessKey()).teks()),
            dikembalikan.kepada(task),
            List.of(petunjuk(task.taskKey())),
            tombol(task.taskKey())));
  }

  @Override
  public Optional<TaskSheet> sheet(TaskInfo task) {
    if (!task.processKey().equals(RencanaAksiTriwulan.KEY)) {
      return Optional.empty();
    }
    return laporan
        .find(task.businessKey())
        .map(
            satu ->
                task.taskKey().equals(RencanaAksiTriwulan.LAPORKAN)
                    ? new TaskSheet(satu.lembarId(), TaskSheet.Mode.FILL, null)
                    : new TaskSheet(
                        satu.lembarId(),
                        TaskSheet.Mode.READ,
                        "Lembar ini terkunci sejak diserahkan asesor perangkat daerah. Perlu"
                            + " diubah? Kembalikan laporannya pada tab Formulir."));
  }

  private static String petunjuk(String langkah) {
    return switch (langkah) {
      case RencanaAksiTriwulan.LAPORKAN ->
          "Yang belum atau baru sebagian: tulis apa yang tertunda dan mengapa, dan beri tanggal"
              + " baru. Butir itu ditanyakan lagi pada triwulan berikutnya.";
      case RencanaAksiTriwulan.PERIKSA_LAPORAN ->
          "Baca isian asesor di sini, lalu teruskan atau kembalikan pada tab Formulir.";
      default -> "Baca laporannya di sini, lalu terima atau kembalikan pada tab Formulir.";
    };
  }

  private static @Nullable String tombol(String langkah) {
    return langkah.equals(RencanaAksiTriwulan.LAPORKAN) ? "Serahkan laporan" : null;
  }
}
