package id.tertib.pengaduan.berkas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of reports. */
public interface BerkasLaporan {

  /** At most so many with a report or a message. */
  int PALING_BANYAK = 5;

  /**
   * Checks by content and draws pictures anew; outside of any transaction, since it takes time.
   *
   * @throws BerkasDitolak naming the file, what is wrong and the mend
   */
  List<LampiranBersih> periksa(List<LampiranBaru> baru);

  /** Seals and keeps them in the caller's transaction. */
  void simpan(String nomor, @Nullable Long pesan, List<LampiranBersih> berkas);

  /** All of a report in the order in which they came. */
  List<Lampiran> milik(String nomor);

  Optional<Lampiran> find(long id);

  byte[] isi(Lampiran satu);

  /** Those of this report that anybody may see from now on; all others are not. */
  void terbitkan(String nomor, Collection<Long> id);
}
