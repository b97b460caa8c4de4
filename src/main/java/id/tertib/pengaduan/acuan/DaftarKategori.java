package id.tertib.pengaduan.acuan;

import id.tertib.data.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The categories, from {@code data/kategori-pengaduan.csv}, in its order. */
@Component
public class DaftarKategori {

  private static final String FILE = "data/kategori-pengaduan.csv";
  private static final List<String> COLUMNS =
      List.of("kode", "nama", "klasifikasi_awal", "unit", "contoh", "tertutup", "sumber");

  private final Map<String, Kategori> byCode = new LinkedHashMap<>();

  DaftarKategori() {
    for (var line : CsvTable.ofClasspath(FILE, COLUMNS).lines()) {
      var one =
          new Kategori(
              line.required("kode"),
              line.required("nama"),
              line.required("klasifikasi_awal"),
              line.required("unit"),
              line.text("contoh"),
              line.text("tertutup").equals("ya"));
      byCode.put(one.kode(), one);
    }
  }

  public List<Kategori> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<Kategori> find(String kode) {
    return Optional.ofNullable(byCode.get(kode));
  }

  /** Of a report that was taken: its category is always known. */
  public Kategori get(String kode) {
    return find(kode).orElseThrow(() -> new IllegalArgumentException("Kategori " + kode));
  }
}
