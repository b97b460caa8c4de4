package id.tertib.pengaduan.berkas;

/**
 * A file that may be kept: a picture drawn anew without place and camera, or a PDF that opens.
 *
 * @param nama as people read it, without a path
 * @param mediaType {@code image/jpeg}, {@code image/png} or {@code application/pdf}
 */
public record LampiranBersih(String nama, String mediaType, byte[] isi) {}
