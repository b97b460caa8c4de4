package id.tertib.pengaduan.mirip;

import id.tertib.data.Tanggal;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.mirip.KataSama.Banyak;
import id.tertib.pengaduan.mirip.KataSama.Tetangga;
import id.tertib.pengaduan.perkara.KemiripanLaporan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.proses.GabunganLaporan;
import id.tertib.procedure.Parameters;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reports of the same kelurahan, of the days before and after, of the same matter or one nearby,
 * with words in common; only such as may be joined, so never an open with a confidential one.
 */
@Component
class KemiripanKata implements KemiripanLaporan {

  static final String HARI = "hari_laporan_mirip";

  private static final int MOST = 5;

  /** One word in common is chance, unless the place is the same, too. */
  private static final int LEAST_WORDS = 2;

  private final KataSama words;
  private final LaporanTable table;
  private final GabunganLaporan joined;
  private final DaftarKategori categories;
  private final Parameters parameters;

  KemiripanKata(
      KataSama words,
      LaporanTable table,
      GabunganLaporan joined,
      DaftarKategori categories,
      Parameters parameters) {
    this.words = words;
    this.table = table;
    this.joined = joined;
    this.categories = categories;
    this.parameters = parameters;
  }

  @Override
  public List<Mirip> mirip(Laporan laporan) {
    var ours = words.count(laporan.nomor());
    return words.around(laporan, parameters.days(HARI)).stream()
        .filter(one -> isNear(laporan.kategori(), one.kategori()))
        .filter(one -> one.kata() >= LEAST_WORDS || one.kata() == 1 && samePlace(one, ours))
        .sorted(
            Comparator.comparingDouble((Tetangga one) -> -score(laporan, one, ours))
                .thenComparing(one -> one.nomor()))
        .filter(one -> joined.refuse(laporan, one.nomor()).isEmpty())
        .limit(MOST)
        .map(one -> new Mirip(table.get(one.nomor()), why(one, ours)))
        .toList();
  }

  /** The same, one of the same office, or one that nobody chose yet. */
  private boolean isNear(String one, String other) {
    return one.equals(other)
        || one.equals(Kategori.LAINNYA)
        || other.equals(Kategori.LAINNYA)
        || categories.get(one).unit().equals(categories.get(other).unit());
  }

  private static boolean samePlace(Tetangga one, Banyak ours) {
    return one.alamat() > 0 && one.alamat() * 2 >= ours.alamat();
  }

  private static double score(Laporan laporan, Tetangga one, Banyak ours) {
    var shared = (double) one.kata() / Math.max(1, ours.kata());
    var place = samePlace(one, ours) ? 0.5 : 0;
    var matter = laporan.kategori().equals(one.kategori()) ? 0.2 : 0;
    return shared + place + matter;
  }

  private static String why(Tetangga one, Banyak ours) {
    return "%s sama, %s, %d dari %d kata sama"
        .formatted(
            samePlace(one, ours) ? "tempat" : "kelurahan",
            Tanggal.panjang(one.diterima()),
            one.kata(),
            ours.kata());
  }
}
