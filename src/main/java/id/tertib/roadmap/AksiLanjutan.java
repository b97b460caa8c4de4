package id.tertib.roadmap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An action beside those of the Road Map that an office must prove as well: a follow-up of an
 * evaluation, a finding, a complaint.
 *
 * @param kode e.g. {@code RATL-2026-001}
 * @param isi what is asked; its office is the one that carries on today
 * @param asal code of the office that it was given to
 * @param sejak when it was added, from which it counts
 * @param ditarik null while it holds
 * @param versi how often it was changed; sent back with a change
 */
public record AksiLanjutan(
    String kode, Isi isi, String asal, Instant sejak, @Nullable Penarikan ditarik, int versi) {

  /**
   * What is asked.
   *
   * @param judul the action, 1 to 500 letters; everyone who is signed in may read it
   * @param perangkatDaerah code of the office that carries it out
   * @param mulai the first quarter that asks it; none that has begun
   * @param bukti the document that proves it, at most 1000 letters; may be empty
   * @param sumber where it is from, in words, e.g. “RATL PMPRB 2026”, at most 100 letters
   * @param kelas as its source classes it, e.g. “Diperbaiki”, at most 40 letters; may be empty
   */
  public record Isi(
      String judul,
      String perangkatDaerah,
      Triwulan mulai,
      String bukti,
      String sumber,
      String kelas) {

    String text() {
      return "%s; %s; mulai %s; bukti: %s; %s%s"
          .formatted(
              judul,
              perangkatDaerah,
              mulai,
              bukti.isEmpty() ? "–" : bukti,
              sumber,
              kelas.isEmpty() ? "" : ", " + kelas);
    }
  }

  /**
   * @param pada when it was withdrawn
   */
  public record Penarikan(Instant pada, String alasan) {}

  /** E.g. “RATL PMPRB 2026 · Diperbaiki”. */
  public String asalUsul() {
    return isi.kelas().isEmpty() ? isi.sumber() : isi.sumber() + " · " + isi.kelas();
  }
}
