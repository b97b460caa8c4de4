package id.tertib.pengaduan.acuan;

/**
 * @param kecamatan code of the office of its kecamatan, e.g. {@code kec-setu}
 */
public record Kelurahan(String kode, String nama, String kecamatan) {}
