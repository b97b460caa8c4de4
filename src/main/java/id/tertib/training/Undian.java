package id.tertib.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A draw that always falls the same way for the same words, so that every demo is the same. */
final class Undian {

  private final SplittableRandom random;

  /** Drawn for these words, such as a case and a row. */
  Undian(String... bagi) {
    var seed = 1125899906842597L;
    for (var huruf : String.join("|", bagi).toCharArray()) {
      seed = 31 * seed + huruf;
    }
    this.random = new SplittableRandom(seed);
  }

  <T> T dari(List<T> pilihan) {
    return pilihan.get(random.nextInt(pilihan.size()));
  }

  /** Both ends included. */
  int antara(int terkecil, int terbesar) {
    return random.nextInt(terkecil, terbesar + 1);
  }

  boolean peluang(int persen) {
    return random.nextInt(100) < persen;
  }

  /** The same things in a drawn order. */
  <T> List<T> acak(List<T> semua) {
    var sisa = new ArrayList<>(semua);
    var hasil = new ArrayList<T>();
    while (!sisa.isEmpty()) {
      hasil.add(sisa.remove(random.nextInt(sisa.size())));
    }
    return hasil;
  }
}
