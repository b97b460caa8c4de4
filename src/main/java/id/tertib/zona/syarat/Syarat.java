package id.tertib.zona.syarat;

import id.tertib.zona.unit.Tingkat;

/**
 * A condition of a proposal, from {@code data/zi-syarat.csv}.
 *
 * @param kode e.g. {@code opini_bpk}
 * @param kota whether the city must fulfil it, else the unit
 * @param wbk what WBK asks; blank where it asks nothing
 * @param wbbm what WBBM asks
 * @param menyusul whether six kinds of units may fulfil it later
 * @param bukti the document that shows it; blank where there is none
 * @param pasal the article that it follows
 * @param status how sure that is: {@code text}, {@code reported} or {@code open}
 * @param catatan where it comes from, or how it is counted; may be blank
 */
public record Syarat(
    String kode,
    boolean kota,
    String nama,
    Jenis jenis,
    String wbk,
    String wbbm,
    boolean menyusul,
    String bukti,
    String pasal,
    String status,
    String catatan) {

  /** How it is judged. */
  public enum Jenis {
    OPINI("opini"),
    KATEGORI_SAKIP("kategori sakip"),
    KATEGORI_RB("kategori rb"),
    BILANGAN("bilangan"),
    YA("ya"),
    PEMEGANG("pemegang"),
    LARANGAN("larangan"),
    TANGGAL("tanggal");

    private final String kata;

    Jenis(String kata) {
      this.kata = kata;
    }

    static Jenis of(String kata) {
      for (var jenis : values()) {
        if (jenis.kata.equals(kata)) {
          return jenis;
        }
      }
      throw new IllegalArgumentException(kata);
    }
  }

  /** What this level asks; blank where it asks nothing. */
  public String diminta(Tingkat tingkat) {
    return tingkat == Tingkat.WBK ? wbk : wbbm;
  }
}
