package id.tertib.pengaduan.pola;

import org.jspecify.annotations.Nullable;

/**
 * A template of an answer.
 *
 * @param id of an office's or the city's own; null when it comes with the product
 * @param kantor code of the office whose it is; null for all
 * @param kategori code of the category that it is for; null for all
 * @param teks with {@code {perihal}} and {@code {tempat}}, which are filled when it is chosen, and
 *     {@code [what a person fills]}
 * @param sumber where its words are from; null for an own one
 */
public record Pola(
    @Nullable Long id,
    @Nullable String kantor,
    @Nullable String kategori,
    String judul,
    String teks,
    @Nullable String sumber) {

  /** Its words about one report. */
  public String terisi(String perihal, String tempat) {
    return teks.replace("{perihal}", perihal).replace("{tempat}", tempat);
  }
}
