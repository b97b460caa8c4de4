package id.tertib.engine;

/** The number of a page of a long list, as asked for in an address. */
public final class PageNumber {

  private static final int LAST = 100_000;

  private PageNumber() {}

  /**
   * @return 1 for a number below it
   * @throws RefusedException 400 for one that no list reaches
   */
  public static int of(int asked) {
    if (asked > LAST) {
      throw RefusedException.badRequest(
          "Halaman %d tidak ada. Pakai halaman 1 sampai %d.".formatted(asked, LAST));
    }
    return Math.max(1, asked);
  }
}
