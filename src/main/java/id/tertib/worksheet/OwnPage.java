package id.tertib.worksheet;

import org.jspecify.annotations.Nullable;

/** A page of ours that a module points to. */
final class OwnPage {

  private OwnPage() {}

  /**
   * @param path within the product; null for none
   * @throws IllegalArgumentException when it leads elsewhere
   */
  static void check(@Nullable String path) {
    if (path != null && !path.matches("/(?![/\\\\]).*")) {
      throw new IllegalArgumentException(
          "Halaman '%s' bukan halaman Tertib: harus diawali satu garis miring".formatted(path));
    }
  }
}
