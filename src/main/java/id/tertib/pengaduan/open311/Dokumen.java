package id.tertib.pengaduan.open311;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as GeoReport has it, the same in both formats. A value is a text, a number, a boolean,
 * null, or a list of further ones, whose name in XML is the plural of one.
 *
 * @param akar XML's element around all
 * @param satu XML's element around each; empty for a document of one, which is no array in JSON
 */
record Dokumen(String akar, String satu, List<Map<String, @Nullable Object>> isi) {

  static Dokumen satu(String akar, Map<String, @Nullable Object> isi) {
    return new Dokumen(akar, "", List.of(isi));
  }

  boolean sendiri() {
    return satu.isEmpty();
  }
}
