package id.tertib.calendar;

import id.tertib.engine.RefusedException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day off as somebody typed it; nothing is checked yet.
 *
 * @param apa {@code hapus} to take the day away; anything else enters it
 * @param tanggal e.g. {@code 2026-08-18}
 * @param jenis one of {@link JenisLibur}
 */
record IsianLibur(
    @Nullable String apa,
    @Nullable String tanggal,
    @Nullable String nama,
    @Nullable String jenis,
    @Nullable String dasar) {

  static final String HAPUS = "hapus";

  static IsianLibur kosong() {
    return new IsianLibur(null, null, null, null, null);
  }

  static IsianLibur dari(HariLibur hari) {
    return new IsianLibur(
        null, hari.tanggal().toString(), hari.nama(), hari.jenis().kode(), hari.dasar());
  }

  public boolean menghapus() {
    return HAPUS.equals(apa);
  }

  /**
   * @throws RefusedException 400 naming the first part that cannot be
   */
  HariLibur hari() {
    return new HariLibur(hariApa(), teks("Nama", nama), jenisLibur(), teks("Dasar", dasar));
  }

  /**
   * @throws RefusedException 400 when it is no day of the calendar
   */
  LocalDate hariApa() {
    var isi = tanggal == null ? "" : tanggal.strip();
    if (isi.isEmpty()) {
      throw RefusedException.badRequest("Tanggal kosong. Isi tanggal seperti 2026-08-17.");
    }
    LocalDate hari;
    try {
      hari = LocalDate.parse(isi);
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "Tanggal '%s' tidak ada. Isi tanggal seperti 2026-08-17.".formatted(potong(isi)));
    }
    if (!Kalender.memuat(hari.getYear())) {
      throw RefusedException.badRequest(
          "Tanggal %s di luar kalender. Isi tanggal dari tahun %d sampai %d."
              .formatted(potong(isi), Kalender.FIRST_YEAR, Kalender.LAST_YEAR));
    }
    return hari;
  }

  private JenisLibur jenisLibur() {
    var isi = jenis == null ? "" : jenis.strip();
    try {
      return JenisLibur.parse(isi);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest(
          (isi.isEmpty() ? "Jenis kosong." : "Jenis '%s' tidak dikenal.".formatted(potong(isi)))
              + " Isi libur_nasional, cuti_bersama, atau libur_daerah.");
    }
  }

  private static String teks(String bagian, @Nullable String isi) {
    var teks = isi == null ? "" : isi.strip();
    TeksLibur.periksa(teks)
        .ifPresent(
            masalah -> {
              throw RefusedException.badRequest(
                  "%s %s. %s".formatted(bagian, masalah.apa(), masalah.perbaikan()));
            });
    return teks;
  }

  private static String potong(String isi) {
    return isi.length() > 40 ? isi.substring(0, 40) + "…" : isi;
  }
}
