package id.tertib.pengaduan.perkara;

import java.util.List;
import org.springframework.stereotype.Component;

/** Knows of none yet. */
@Component
class TanpaKemiripan implements KemiripanLaporan {

  TanpaKemiripan() {}

  @Override
  public List<Mirip> mirip(Laporan laporan) {
    return List.of();
  }
}
