package id.tertib.pengaduan.perkara;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report without its content.
 *
 * @param nomor e.g. {@code PGD-2026-000123}; the business key of its case too
 * @param pencatat group of whoever entered it for the reporter; null for the reporter himself
 * @param kelurahan code; empty while a program left it to the verifier
 * @param terjadi the day on which it happened, as the reporter says
 * @param rahasia whether the unit's people do not see who reported
 * @param proses the engine's id of its instance; null while it starts
 * @param kelas null before it was verified
 * @param unit code of the office whose matter it is
 * @param terlapor code of the office whose people are accused; null for nobody
 * @param penangan code of the office that handles it
 * @param penyetuju group that approves its answer
 * @param pemutus group that decides after the second handing back
 * @param diteruskan when it was first handed to a unit
 * @param putaran how often the reporter opened it again, 0 to 2
 * @param kembalian how often a unit handed it back, 0 to 2
 * @param ditunda whether the verifier has asked the reporter
 * @param diminta whether the unit has asked the reporter
 * @param induk number of the report that it was joined to
 * @param nilai 1 to 5, as the reporter rated last
 * @param dinilai when the reporter rated the answer that stands; null while he has not
 */
public record Laporan(
    String nomor,
    Instant diterima,
    Kanal kanal,
    @Nullable String pencatat,
    JenisLaporan jenis,
    String kategori,
    String kelurahan,
    @Nullable LocalDate terjadi,
    boolean anonim,
    boolean rahasia,
    @Nullable String proses,
    Status status,
    Instant statusSejak,
    @Nullable Kelas kelas,
    @Nullable String unit,
    @Nullable String terlapor,
    @Nullable String penangan,
    @Nullable String penyetuju,
    @Nullable String pemutus,
    @Nullable Instant diteruskan,
    @Nullable Instant ditanggapi,
    @Nullable Instant dijawab,
    @Nullable Instant ditutup,
    int putaran,
    int kembalian,
    boolean ditunda,
    boolean diminta,
    @Nullable String induk,
    @Nullable Integer nilai,
    @Nullable Instant dinilai) {

  /** Over for good, or about to be; an archived one can still be revived for some days. */
  public boolean selesai() {
    return ditutup != null || status == Status.SELESAI;
  }

  /** Archived because the reporter did not complete it, and waiting for him still. */
  public boolean dapatDihidupkan() {
    return status == Status.DIARSIPKAN && ditutup == null;
  }
}
