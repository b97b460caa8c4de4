package id.tertib.pengaduan.acuan;

/**
 * @param kecamatan code of the office of its kecamatan, e.g. {@code kec-setu}
 */
public record Kelurahan(String kode, String nama, String kecamatan) {

  /** Where a program told a place and no kelurahan; the verifier chooses it. */
  public static final Kelurahan BELUM = new Kelurahan("", "Kelurahan belum diketahui", "");

  public boolean diketahui() {
    return !kode.isEmpty();
  }
}
