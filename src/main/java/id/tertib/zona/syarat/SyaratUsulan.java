package id.tertib.zona.syarat;

import id.tertib.data.CsvTable;
import id.tertib.zona.syarat.Syarat.Jenis;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The conditions of a proposal, read alike by decision, {@code periksa} and checklist. */
@Component
public class SyaratUsulan {

  public static final String LAMA_BANGUN = "lama_bangun_bulan";
  public static final String PEMEGANG_WBK = "pemegang_wbk";
  public static final String MASA_LARANGAN = "masa_larangan";
  public static final String BATAS_USULAN = "batas_usulan";

  private static final String PATH = "data/zi-syarat.csv";
  private static final List<String> COLUMNS =
      List.of(
          "urutan",
          "kode",
          "lingkup",
          "nama",
          "jenis",
          "nilai_wbk",
          "nilai_wbbm",
          "boleh_menyusul",
          "bukti",
          "pasal",
          "status",
          "sumber");
  private static final Set<String> PADA_HARI_USULAN =
      Set.of(PEMEGANG_WBK, MASA_LARANGAN, BATAS_USULAN);

  private final List<Syarat> semua = read(CsvTable.ofClasspath(PATH, COLUMNS));

  /** In the order of the table. */
  public List<Syarat> semua() {
    return semua;
  }

  /** Those that somebody states with a document; the others follow from register and day. */
  public List<Syarat> dinyatakan() {
    return semua.stream().filter(syarat -> !PADA_HARI_USULAN.contains(syarat.kode())).toList();
  }

  /**
   * @throws IllegalArgumentException when the table has none of that code
   */
  public Syarat get(String kode) {
    return semua.stream()
        .filter(syarat -> syarat.kode().equals(kode))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Syarat %s tidak ada".formatted(kode)));
  }

  static List<Syarat> read(CsvTable table) {
    return table.lines().stream().map(SyaratUsulan::read).toList();
  }

  private static Syarat read(CsvTable.Line line) {
    return new Syarat(
        line.required("kode"),
        yes(line, "lingkup", "kota", "unit"),
        line.required("nama"),
        line.parsed("jenis", Jenis::of, "Pakai salah satu jenis yang dikenal."),
        line.text("nilai_wbk"),
        line.text("nilai_wbbm"),
        yes(line, "boleh_menyusul", "ya", "tidak"),
        line.text("bukti"),
        line.required("pasal"),
        line.required("status"),
        line.text("sumber"));
  }

  private static boolean yes(CsvTable.Line line, String column, String yes, String no) {
    var value = line.required(column);
    if (!value.equals(yes) && !value.equals(no)) {
      throw line.problem(
          column, "'%s' tidak dikenal".formatted(value), "Isi %s atau %s.".formatted(yes, no));
    }
    return value.equals(yes);
  }
}
