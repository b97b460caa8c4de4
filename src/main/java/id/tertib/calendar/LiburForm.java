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
record LiburForm(
    @Nullable String apa,
    @Nullable String tanggal,
    @Nullable String nama,
    @Nullable String jenis,
    @Nullable String dasar) {

  static final String REMOVE = "hapus";

  static LiburForm empty() {
    return new LiburForm(null, null, null, null, null);
  }

  static LiburForm of(HariLibur day) {
    return new LiburForm(
        null, day.tanggal().toString(), day.nama(), day.jenis().kode(), day.dasar());
  }

  public boolean menghapus() {
    return REMOVE.equals(apa);
  }

  /**
   * @throws RefusedException 400 naming the first part that cannot be
   */
  HariLibur hariLibur() {
    return new HariLibur(day(), text("Nama", nama), jenisLibur(), text("Dasar", dasar));
  }

  /**
   * @throws RefusedException 400 when it is no day of the calendar
   */
  LocalDate day() {
    var content = tanggal == null ? "" : tanggal.strip();
    if (content.isEmpty()) {
      throw RefusedException.badRequest("Tanggal kosong. Isi tanggal seperti 2026-08-17.");
    }
    LocalDate day;
    try {
      day = LocalDate.parse(content);
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "Tanggal '%s' tidak ada. Isi tanggal seperti 2026-08-17.".formatted(cut(content)));
    }
    if (!Kalender.covers(day.getYear())) {
      throw RefusedException.badRequest(
          "Tanggal %s di luar kalender. Isi tanggal dari tahun %d sampai %d."
              .formatted(cut(content), Kalender.FIRST_YEAR, Kalender.LAST_YEAR));
    }
    return day;
  }

  private JenisLibur jenisLibur() {
    var content = jenis == null ? "" : jenis.strip();
    try {
      return JenisLibur.parse(content);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest(
          (content.isEmpty()
                  ? "Jenis kosong."
                  : "Jenis '%s' tidak dikenal.".formatted(cut(content)))
              + " Isi libur_nasional, cuti_bersama, atau libur_daerah.");
    }
  }

  private static String text(String part, @Nullable String content) {
    var text = content == null ? "" : content.strip();
    LiburText.check(text)
        .ifPresent(
            problem -> {
              throw RefusedException.badRequest(
                  "%s %s. %s".formatted(part, problem.apa(), problem.perbaikan()));
            });
    return text;
  }

  private static String cut(String content) {
    return content.length() > 40 ? content.substring(0, 40) + "…" : content;
  }
}
