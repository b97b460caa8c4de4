package id.tertib.pengaduan.berkas;

/** A picture that is none, or that is cut off or built in a way that no camera builds. */
final class GambarRusak extends Exception {

  private static final long serialVersionUID = 1L;

  GambarRusak(String why) {
    super(why, null, false, false);
  }
}
