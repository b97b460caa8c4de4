package id.tertib.pengaduan.acuan;

import id.tertib.data.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The 54 kelurahan, from {@code data/kelurahan.csv}, in its order. */
@Component
public class DaftarKelurahan {

  private static final String FILE = "data/kelurahan.csv";
  private static final List<String> COLUMNS = List.of("kode", "nama", "kecamatan", "sumber");

  private final Map<String, Kelurahan> byCode = new LinkedHashMap<>();

  DaftarKelurahan() {
    for (var line : CsvTable.ofClasspath(FILE, COLUMNS).lines()) {
      var one =
          new Kelurahan(line.required("kode"), line.required("nama"), line.required("kecamatan"));
      byCode.put(one.kode(), one);
    }
  }

  public List<Kelurahan> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Kelurahan> find(String kode) {
    return Optional.ofNullable(byCode.get(kode));
  }

  /** Of a report, whose kelurahan may still be unknown. */
  public Kelurahan get(String kode) {
    return kode.isEmpty()
        ? Kelurahan.BELUM
        : find(kode).orElseThrow(() -> new IllegalArgumentException("Kelurahan " + kode));
  }
}
