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

  /**
   * Seals and keeps them in the caller's transaction; gone with it when it fails.
   *
   * @throws id.tertib.engine.RefusedException 503 when the disk takes none
   */
  void simpan(String nomor, @Nullable Long pesan, List<LampiranBersih> berkas);

  /**
   * As {@link #simpan}, for a message that is still a draft: nobody but its writers sees them.
   *
   * @param bagian code of the draft
   * @throws BerkasDitolak when it would have too many
   */
  void simpanNaskah(String nomor, String bagian, List<LampiranBersih> berkas);

  /** Those of a draft, in the order in which they came. */
  List<Lampiran> naskah(String nomor, String bagian);

  /** One that waits with a draft of this report. */
  Optional<Lampiran> cariNaskah(String nomor, long id);

  /** Takes one off its draft; does nothing when no draft of this report has it. */
  void buang(String nomor, long id);

  /** Takes all off a draft that was given up. */
  void buangNaskah(String nomor, String bagian);

  /** The draft was sent as this message, with its files. */
  void kirimNaskah(String nomor, String bagian, long pesan);

  /**
   * All of a report that were sent, in the order in which they came. Those of messages among staff
   * are there, too: whoever shows them to the reporter looks at their message.
   */
  List<Lampiran> milik(String nomor);

  /** Those of a report that anybody may see. */
  default List<Lampiran> terbit(String nomor) {
    return milik(nomor).stream().filter(Lampiran::terbit).toList();
  }

  /** One that was sent. */
  Optional<Lampiran> find(long id);

  /**
   * @throws id.tertib.engine.RefusedException 500 in words when it is missing or damaged on the
   *     server, 404 when its report's key is destroyed
   */
  byte[] isi(Lampiran satu);

  /**
   * The pictures of this report that anybody may see from now on; all others, and PDFs, are not.
   */
  void terbitkan(String nomor, Collection<Long> id);
}
