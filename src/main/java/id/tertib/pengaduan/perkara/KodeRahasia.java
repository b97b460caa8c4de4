package id.tertib.pengaduan.perkara;

import id.tertib.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The secret code of a report: eight signs without those that look alike, told once. It follows
 * from what the form carried, so that the same form sent twice tells the same code; only its keyed
 * hash is kept.
 */
@Component
public class KodeRahasia {

  private static final String SIGNS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 8;

  private final Vault vault;
  private final LaporanTable table;

  KodeRahasia(Vault vault, LaporanTable table) {
    this.vault = vault;
    this.table = table;
  }

  /** {@code K7M4-R9TX}. */
  String of(String kiriman) {
    var hash = vault.hash("kode-pengaduan", kiriman);
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      var part = Integer.parseInt(hash.substring(4 * i, 4 * i + 4), 16);
      code.append(SIGNS.charAt(part % SIGNS.length()));
      if (i == LENGTH / 2 - 1) {
        code.append('-');
      }
    }
    return code.toString();
  }

  /** What is kept of it. */
  String hash(String nomor, String kode) {
    return vault.hash("kode-pengaduan-simpan", nomor + " " + plain(kode));
  }

  /** Whether it is this report's; takes the same time for a number that does not exist. */
  public boolean fits(String nomor, String kode) {
    var kept = table.codeOf(nomor).orElse("");
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.US_ASCII),
        hash(nomor, kode).getBytes(StandardCharsets.US_ASCII));
  }

  /** A new one against identity; the old one is of no use any more. */
  public String renew(String nomor, String seed) {
    var code = of(seed);
    table.setCode(nomor, hash(nomor, code));
    return code;
  }

  /** People type small letters, spaces, and no hyphen. */
  private static String plain(String kode) {
    return kode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
