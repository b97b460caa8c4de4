package id.tertib.zona.tahun;

import id.tertib.instrument.score.Fraction;
import id.tertib.zona.nilai.NilaiResmi;
import id.tertib.zona.nilai.NilaiZona;
import id.tertib.zona.unit.Tingkat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The years of a unit before Tertib that count, as they were entered. */
@Component
public class TahunLama implements NilaiResmi {

  private final TahunLamaTable table;

  TahunLama(TahunLamaTable table) {
    this.table = table;
  }

  /**
   * A year that the ministry has ended.
   *
   * @param tingkat what the unit was proposed for
   * @param bagian scores by code of {@link id.tertib.zona.nilai.BagianZona}; those that nobody
   *     knows are left out
   * @param bukti id of the paper
   */
  public record Baris(
      int tahun,
      Tingkat tingkat,
      HasilTahun hasil,
      BigDecimal total,
      Map<String, BigDecimal> bagian,
      LocalDate tanggal,
      String bukti) {}

  /** The newest year first. */
  public List<Baris> ofUnit(String kode) {
    return table.ofUnit(kode).stream().filter(CatatanTahun::berlaku).map(TahunLama::row).toList();
  }

  @Override
  public Map<Integer, NilaiZona> of(String unit) {
    return ofUnit(unit).stream().collect(Collectors.toMap(Baris::tahun, TahunLama::score));
  }

  private static NilaiZona score(Baris one) {
    var parts = new HashMap<String, Fraction>();
    one.bagian().forEach((part, points) -> parts.put(part, Fraction.of(points)));
    return new NilaiZona(Fraction.of(one.total()), parts);
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
