package id.tertib.zona.tahun;

import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.zona.nilai.BagianLembar;
import id.tertib.zona.tahun.CatatanTahun.Isi;
import id.tertib.zona.unit.Tingkat;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a form says of a finished year, read from its fields and written into them. */
@Component
class IsianTahun {

  static final String NILAI = "nilai-";

  private static final String ANGKA = "\\d{1,3}([.,]\\d{1,2})?";

  private final BagianLembar bagian;
  private final Sentences words;

  IsianTahun(BagianLembar bagian, Sentences words) {
    this.bagian = bagian;
    this.words = words;
  }

  /**
   * @throws RefusedException 400 naming the field that cannot be read, and the mend
   */
  Isi read(Map<String, String> fields) {
    var bagian = new LinkedHashMap<String, BigDecimal>();
    for (var one : this.bagian.semua()) {
      var typed = text(fields, NILAI + one.kode());
      if (!typed.isEmpty()) {
        bagian.put(one.kode(), number(typed, one.judul()));
      }
    }
    var tahun = text(fields, "tahun");
    return new Isi(
        tahun.matches("\\d{4}") ? Integer.parseInt(tahun) : 0,
        Arrays.stream(Tingkat.values())
            .filter(one -> one.name().equals(text(fields, "tingkat")))
            .findFirst()
            .orElseThrow(() -> refused("tingkat")),
        HasilTahun.of(text(fields, "hasil")).orElseThrow(() -> refused("hasil")),
        number(text(fields, "total"), words.of("zona.tahun.total")),
        bagian,
        text(fields, "sumber").replaceAll("\\s+", " "),
        Tanggal.read(text(fields, "tanggal")).orElseThrow(() -> refused("tanggal")));
  }

  Map<String, String> fields(Isi isi) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("tahun", String.valueOf(isi.tahun()));
    fields.put("tingkat", isi.tingkat().name());
    fields.put("hasil", isi.hasil().kode());
    fields.put("total", CatatanTahun.angka(isi.total()));
    isi.bagian().forEach((kode, nilai) -> fields.put(NILAI + kode, CatatanTahun.angka(nilai)));
    fields.put("sumber", isi.sumber());
    fields.put("tanggal", isi.tanggal().toString());
    return fields;
  }

  private BigDecimal number(String typed, String name) {
    if (!typed.matches(ANGKA)) {
      throw RefusedException.badRequest(words.of("zona.tahun.tolak.angka", name));
    }
    return new BigDecimal(typed.replace(',', '.')).setScale(2);
  }

  private RefusedException refused(String field) {
    return RefusedException.badRequest(words.of("zona.tahun.tolak." + field));
  }

  private static String text(Map<String, String> fields, String field) {
    return VisibleText.orEmpty(fields.get(field));
  }
}
