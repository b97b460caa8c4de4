package id.tertib.access;

import org.springframework.http.HttpMethod;

/**
 * An address that strangers may ask for. Each module contributes its own as beans; what no bean and
 * not the sign-in itself names is closed. A form that is sent there carries the page's token as
 * everywhere.
 *
 * @param method {@code GET} stands for {@code HEAD} as well
 * @param path pattern, e.g. {@code /sandi/**}
 * @param why what a stranger needs it for
 */
public record PublicAddress(HttpMethod method, String path, String why) {

  public PublicAddress {
    if (!path.startsWith("/") || why.isBlank()) {
      throw new IllegalArgumentException(
          "Alamat terbuka '%s' harus dimulai / dan menyebut alasannya".formatted(path));
    }
  }
}
