package id.tertib.office;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An office of the city, as it is or once was.
 *
 * @param kode key in data and business keys, with hyphens, e.g. {@code kec-setu}; never changes
 * @param nama full name
 * @param singkatan short name for tiles and tables
 * @param jenis {@code sekretariat}, {@code inspektorat}, {@code dinas}, {@code satuan}, {@code
 *     badan}, {@code kecamatan} or {@code rsud}
 * @param sumber {@code naskah} when the Road Map names it, {@code umum} when it is general
 *     knowledge, {@code kota} when the city added it later
 * @param urutan its fixed place in every list, from 1
 * @param keadaan whether it still exists
 * @param penerus code of the office that it was merged into; null when it was not
 */
public record PerangkatDaerah(
    String kode,
    String nama,
    String singkatan,
    String jenis,
    String sumber,
    int urutan,
    Keadaan keadaan,
    @Nullable String penerus) {

  /** One that exists. */
  public PerangkatDaerah(
      String kode, String nama, String singkatan, String jenis, String sumber, int urutan) {
    this(kode, nama, singkatan, jenis, sumber, urutan, Keadaan.AKTIF, null);
  }

  /** Whether an office exists; what it did stays readable in every state. */
  public enum Keadaan {
    AKTIF,
    DIGABUNG,
    DITUTUP;

    /** As data and addresses write it. */
    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Keadaan of(String kode) {
      return valueOf(kode.toUpperCase(Locale.ROOT));
    }
  }

  PerangkatDaerah named(String newName, String newShortName) {
    return new PerangkatDaerah(
        kode, newName, newShortName, jenis, sumber, urutan, keadaan, penerus);
  }

  PerangkatDaerah become(Keadaan newState, @Nullable String heir) {
    return new PerangkatDaerah(kode, nama, singkatan, jenis, sumber, urutan, newState, heir);
  }

  /** Its name in tables and lines: a kecamatan is not known by its short name alone. */
  public String namaTabel() {
    return jenis.equals("kecamatan") ? nama : singkatan;
  }

  public boolean aktif() {
    return keadaan == Keadaan.AKTIF;
  }

  /** Heading under which it has its place on boards and in plans. */
  public String kelompok() {
    return switch (jenis) {
      case "sekretariat", "inspektorat" -> "Sekretariat dan inspektorat";
      case "dinas", "satuan" -> "Dinas dan satuan";
      case "badan", "rsud" -> "Badan dan RSUD";
      default -> "Kecamatan";
    };
  }

  /** Group of everyone who works here: the code in letters and digits. */
  public String group() {
    return kode.replace("-", "").toLowerCase(Locale.ROOT);
  }

  /** Group of those here who answer complaints, e.g. {@code dinkespejabat}. */
  public String complaintOfficers() {
    return group() + "pejabat";
  }

  /**
   * Group of one role here, e.g. {@code dinkesasesor}. The head of Sekretariat Daerah is the Sekda,
   * of Inspektorat the Inspektur.
   */
  public String group(Jabatan jabatan) {
    if (jabatan == Jabatan.KEPALA && kode.equals("setda")) {
      return "sekda";
    }
    if (jabatan == Jabatan.KEPALA && kode.equals("inspektorat")) {
      return "inspektur";
    }
    return group() + jabatan.name().toLowerCase(Locale.ROOT);
  }

  /** What people call whoever has this role here, e.g. {@code Camat Setu}. */
  public String title(Jabatan jabatan) {
    return switch (jabatan) {
      case KEPALA -> head();
      // “Sekretaris Sekretariat Daerah” would be nobody's title.
      case SEKRETARIS ->
          jenis.equals("sekretariat") ? "Koordinator asesor " + nama : jabatan.label() + " " + nama;
      case ASESOR -> jabatan.label() + " " + nama;
    };
  }

  /** As the regulations on perangkat daerah call heads of this kind of office. */
  private String head() {
    return switch (jenis) {
      case "kecamatan" -> inPlaceOf("Kecamatan", "Camat");
      case "sekretariat" -> inPlaceOf("Sekretariat", "Sekretaris");
      case "inspektorat" -> inPlaceOf("Inspektorat", "Inspektur");
      case "rsud" -> "Direktur " + nama;
      default -> Jabatan.KEPALA.label() + " " + nama;
    };
  }

  private String inPlaceOf(String office, String title) {
    return nama.startsWith(office) ? title + nama.substring(office.length()) : title + " " + nama;
  }
}
