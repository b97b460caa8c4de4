package id.tertib.pengaduan.berkas;

/** A file that is not taken; the sentence names it, what is wrong and the mend. */
public final class BerkasDitolak extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BerkasDitolak(String sentence) {
    super(sentence);
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
