package id.tertib.zona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The years of a unit before Tertib that count, as they were entered. */
@Component
class TahunLama {

  private final TahunLamaTable table;

  TahunLama(TahunLamaTable table) {
    this.table = table;
  }

  /**
   * A year that the ministry has ended.
   *
   * @param tingkat what the unit was proposed for
   * @param bagian scores by code of {@link BagianNilai}; those that nobody knows are left out
   * @param bukti id of the paper
   */
  record Baris(
      int tahun,
      Tingkat tingkat,
      HasilTahun hasil,
      BigDecimal total,
      Map<String, BigDecimal> bagian,
      LocalDate tanggal,
      String bukti) {}

  /** The newest year first. */
  List<Baris> ofUnit(String kode) {
    return table.ofUnit(kode).stream().filter(CatatanTahun::berlaku).map(TahunLama::row).toList();
  }

  private static Baris row(CatatanTahun one) {
    var isi = one.isi();
    return new Baris(
        isi.tahun(),
        isi.tingkat(),
        isi.hasil(),
        isi.total(),
        isi.bagian(),
        isi.tanggal(),
        one.bukti());
  }
}
