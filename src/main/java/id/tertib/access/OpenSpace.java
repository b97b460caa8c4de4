package id.tertib.access;

/**
 * Addresses for programs of strangers, in a security chain of their own without session, cookie and
 * token. Contributed as a bean; everything below the root is open, so whoever contributes it checks
 * what is sent, limits how much and how often, and says errors by an {@link
 * id.tertib.server.ErrorForm}.
 *
 * @param root e.g. {@code /open311}
 * @param why what strangers need it for
 */
public record OpenSpace(String root, String why) {

  public OpenSpace {
    if (!root.matches("(/[a-z0-9-]+)+") || why.isBlank()) {
      throw new IllegalArgumentException(
          "Ruang terbuka '%s' harus berupa /nama dan menyebut alasannya".formatted(root));
    }
  }
}
