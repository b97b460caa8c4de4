package id.tertib.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The checksum that a report prints of the data it rests on. */
final class SidikData {

  private SidikData() {}

  /**
   * @param bagian in fixed order
   * @return SHA-256, 64 hex digits
   */
  static String dari(List<String> bagian) {
    try {
      var sidik = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sidik.digest(String.join("\n", bagian).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
