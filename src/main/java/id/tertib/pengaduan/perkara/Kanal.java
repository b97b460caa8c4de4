package id.tertib.pengaduan.perkara;

import java.util.Locale;

/** By which way a report came. */
public enum Kanal {
  WEB("situs ini"),
  OPEN311("aplikasi lain"),
  LAPOR("SP4N-LAPOR!"),
  SMS("SMS"),
  SUREL("surel"),
  WHATSAPP("WhatsApp"),
  SURAT("surat"),
  LOKET("loket"),
  TELEPON("telepon");

  private final String nama;

  Kanal(String nama) {
    this.nama = nama;
  }

  public String nama() {
    return nama;
  }

  public String kode() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Kanal of(String kode) {
    return valueOf(kode.toUpperCase(Locale.ROOT));
  }
}
