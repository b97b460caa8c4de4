package id.tertib.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/**
 * An address that strangers may ask for. Each module contributes its own as beans; what no bean and
 * not the sign-in itself names is closed. A form that is sent there carries the page's token as
 * everywhere.
 *
 * @param method {@code GET} stands for {@code HEAD} as well
 * @param path pattern, e.g. {@code /sandi/**}
 * @param why what a stranger needs it for
 * @param largest body that is taken there from anybody, of a path without pattern; null for as
 *     little as strangers may send anywhere
 */
public record PublicAddress(
    HttpMethod method, String path, String why, @Nullable DataSize largest) {

  public PublicAddress {
    if (!path.startsWith("/") || why.isBlank()) {
      throw new IllegalArgumentException(
          "Alamat terbuka '%s' harus dimulai / dan menyebut alasannya".formatted(path));
    }
    if (largest != null && path.contains("*")) {
      throw new IllegalArgumentException(
          "Alamat terbuka '%s' menerima berkas, jadi harus ditulis lengkap".formatted(path));
    }
  }

  public PublicAddress(HttpMethod method, String path, String why) {
    this(method, path, why, null);
  }
}
