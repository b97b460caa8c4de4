package id.tertib.roadmap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of who and when, as it was recorded.
 *
 * @param kode of the action
 * @param versi the action's version that this change made
 * @param siapa id of the person
 * @param apa what was done
 * @param alasan why
 * @param nomorSurat letter that it rests on; null when none was given
 * @param sebelum the values before
 */
record RoadMapChange(
    String kode,
    int versi,
    String siapa,
    Instant waktu,
    What apa,
    String alasan,
    @Nullable String nomorSurat,
    Penetapan sebelum) {

  enum What {
    MENETAPKAN("menetapkan"),
    MENGUBAH("mengubah"),
    MEMULIHKAN("memulihkan");

    private final String word;

    What(String text) {
      this.word = text;
    }

    /** The verb as the trail writes it. */
    String word() {
      return word;
    }
  }
}
