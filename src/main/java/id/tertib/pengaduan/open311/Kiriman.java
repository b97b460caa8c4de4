package id.tertib.pengaduan.open311;

import id.tertib.pengaduan.perkara.IsianDitolak;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The fields of a form as a program sends them. What GeoReport has besides, such as {@code
 * api_key}, {@code device_id} and {@code account_id}, is neither used nor kept.
 */
record Kiriman(Map<String, String> isian) {

  static final String KELURAHAN = "kelurahan";

  private static final Set<String> DI_ALAMAT = Set.of("jurisdiction_id", "api_key");

  /**
   * @throws IsianDitolak for a file, and for words in the address, which servers write down
   */
  static Kiriman of(HttpServletRequest request) {
    if (request instanceof MultipartHttpServletRequest parts && !parts.getFileMap().isEmpty()) {
      throw new IsianDitolak(
          String.join(", ", parts.getFileMap().keySet()),
          "Berkas tidak diterima di sini. Sebut alamat gambarnya di media_url.");
    }
    var query = Objects.requireNonNullElse(request.getQueryString(), "");
    if (Arrays.stream(query.split("&"))
        .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
        .anyMatch(name -> !name.isEmpty() && !DI_ALAMAT.contains(name))) {
      throw new IsianDitolak(
          "alamat", "Kirim isian di badan permintaan, bukan di belakang tanda tanya.");
    }
    var fields = new LinkedHashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0].strip()));
    return new Kiriman(fields);
  }

  /** Empty when it was not sent. */
  String get(String name) {
    return isian.getOrDefault(name, "");
  }

  /** Code of the kelurahan, as our attribute or as the address's id; empty when neither is sent. */
  String kelurahan() {
    var attribute = get("attribute[%s]".formatted(KELURAHAN));
    return attribute.isEmpty() ? get("address_id") : attribute;
  }
}
