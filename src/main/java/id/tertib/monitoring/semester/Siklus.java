package id.tertib.monitoring.semester;

import id.tertib.roadmap.Semester;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cycle of semester monitoring with its plan, as far as it is made. */
public record Siklus(
    long id,
    Semester semester,
    String keadaan,
    @Nullable String prosesId,
    @Nullable String metode,
    @Nullable String teknik,
    @Nullable String jadwal,
    @Nullable LocalDate batasPengisian,
    @Nullable LocalDate batasLapangan,
    @Nullable LocalDate tanggalPenutupan,
    @Nullable String nomorKeputusan,
    @Nullable LocalDate tanggalKeputusan,
    String dimulaiOleh,
    Instant dimulaiPada,
    @Nullable Instant ditutupPada) {

  public static final String DIRENCANAKAN = "direncanakan";
  public static final String BERJALAN = "berjalan";
  public static final String DITUTUP = "ditutup";
  static final String DIBATALKAN = "dibatalkan";

  public String key() {
    return semester.key();
  }

  boolean cancelled() {
    return keadaan.equals(DIBATALKAN);
  }
}
