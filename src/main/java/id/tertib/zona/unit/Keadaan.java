package id.tertib.zona.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stage or a predicate that a unit came to.
 *
 * @param nilai a {@link Tahap} or a {@link Predikat}, by its subject
 * @param sejak null only where it was shipped without a date
 * @param dokumen number or title of the paper that it rests on; blank for what was shipped
 * @param bukti id of the document itself; null for none
 */
public record Keadaan(
    long id,
    Hal hal,
    String nilai,
    @Nullable LocalDate sejak,
    String dokumen,
    @Nullable String bukti,
    String oleh,
    Instant waktu,
    @Nullable Ditarik ditarik) {

  /** What it is said of. */
  public enum Hal {
    TAHAP("tahap", Arrays.stream(Tahap.values()).map(Tahap::name).toList()),
    PREDIKAT("predikat", Arrays.stream(Predikat.values()).map(Predikat::name).toList());

    private final String kode;
    private final List<String> nilai;

    Hal(String kode, List<String> nilai) {
      this.kode = kode;
      this.nilai = nilai;
    }

    public String kode() {
      return kode;
    }

    public List<String> nilai() {
      return nilai;
    }

    public static Optional<Hal> of(String kode) {
      return Arrays.stream(values()).filter(hal -> hal.kode.equals(kode)).findFirst();
    }
  }

  /** That it was entered wrongly, and no longer counts. */
  public record Ditarik(String oleh, Instant pada, String alasan) {}

  public boolean berlaku() {
    return ditarik == null;
  }

  public String kata() {
    return hal == Hal.TAHAP ? Tahap.valueOf(nilai).kata() : Predikat.valueOf(nilai).kata();
  }

  /** Long ago where nobody wrote it down. */
  public LocalDate mulai() {
    return sejak == null ? LocalDate.EPOCH : sejak;
  }
}
