package id.tertib.pengaduan.perkara;

/**
 * Who reports, as he says.
 *
 * @param anonim without name and contact, all three then empty
 * @param rahasia whether the unit's people do not see who it is
 */
public record Pelapor(boolean anonim, boolean rahasia, String nama, String email, String telepon) {

  public static final Pelapor TANPA_NAMA = new Pelapor(true, false, "", "", "");
}
