package id.tertib.pengaduan.proses;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.procedure.CaseTimers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The timers of a report that waits for its reporter follow the calendar and letters. */
@Component
class WaktuIkutTenggat implements DeadlineFollower {

  private final LaporanTable table;
  private final CaseTimers timers;

  WaktuIkutTenggat(LaporanTable table, CaseTimers timers) {
    this.table = table;
    this.timers = timers;
  }

  @Override
  public void moved(List<Deadline> moved, boolean all) {
    for (var one : moved) {
      if (one.kind().equals(Jam.MELENGKAPI.jenis())) {
        move(one, Pengaduan.WAKTU_LENGKAPI);
        move(one, Pengaduan.WAKTU_LENGKAPI_UNIT);
      } else if (one.kind().equals(Jam.BALASAN_PELAPOR.jenis())) {
        move(one, Pengaduan.WAKTU_BALASAN);
      }
    }
  }

  private void move(Deadline one, String timer) {
    Optional<String> instance = table.find(one.caseKey()).map(Laporan::proses);
    timers.moveIfWaiting(instance.orElse(null), timer, one.due());
  }
}
