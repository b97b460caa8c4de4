package id.tertib.zona.syarat;

/**
 * Why a unit may not be proposed.
 *
 * @param kode {@code bukan-wbk}, {@code masa-larangan}, {@code ambang}, {@code syarat-kota}, {@code
 *     syarat-unit} or {@code lewat-batas}
 * @param pasal the article, with how sure it is where it is not
 * @param pesan what is missing, and what would mend it
 */
public record Penolakan(String kode, String pasal, String pesan) {}
