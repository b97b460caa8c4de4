package id.tertib.monitoring;

import id.tertib.engine.TaskInfo;
import id.tertib.notification.TaskMailSource;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the mails say that hand out the tasks of a quarterly report. */
@Component
class SurelTriwulan implements TaskMailSource {

  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister kantor;

  SurelTriwulan(MonitoringRepository monitoring, PerangkatDaerahRegister kantor) {
    this.monitoring = monitoring;
    this.kantor = kantor;
  }

  @Override
  public Optional<TaskMail> describe(TaskInfo task, @Nullable LocalDate due) {
    if (!task.processKey().equals(RencanaAksiTriwulan.KEY)) {
      return Optional.empty();
    }
    var kunci = task.businessKey();
    var semua = monitoring.pengembalian(kunci);
    var kembali = DikembalikanDengan.terakhir(task, semua);
    return Optional.of(
        new TaskMail(
            judul(task.taskKey()) + " " + LaporanTriwulan.triwulan(kunci).teks(),
            kantor.get(LaporanTriwulan.perangkatDaerah(kunci)).nama(),
            semua.size() + 1,
            kembali.map(Pengembalian::catatan).orElse(null),
            kembali.map(Pengembalian::peran).orElse(null)));
  }

  private static String judul(String langkah) {
    return switch (langkah) {
      case RencanaAksiTriwulan.LAPORKAN -> "Laporkan pelaksanaan rencana aksi";
      case RencanaAksiTriwulan.PERIKSA_LAPORAN -> "Periksa laporan rencana aksi";
      default -> "Terima laporan rencana aksi";
    };
  }
}
