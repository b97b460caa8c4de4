package id.tertib.pengaduan.berkas;

/**
 * A file as somebody sends it, unchecked.
 *
 * @param nama as he calls it
 */
public record LampiranBaru(String nama, byte[] isi) {}
