package id.tertib.skm;

import id.tertib.data.Sentences;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.skm.Hitungan.Jumlah;
import id.tertib.skm.RefusedIsianException.Salah;
import id.tertib.skm.Survei.Cara;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Reads what was typed: the sum of each element and how many answered, or how often each answer was
 * given.
 */
@Component
class Isian {

  static final String RESPONDEN = "responden";

  private static final int MOST = 9_999_999;

  private final Skala skala;
  private final Sentences words;

  Isian(Skala skala, Sentences words) {
    this.skala = skala;
    this.words = words;
  }

  /** Name of the field of an element's sum. */
  static String jumlah(String kode) {
    return "jumlah_" + kode;
  }

  /** Name of the field of how many answered; blank stands for all respondents. */
  static String penjawab(String kode) {
    return "penjawab_" + kode;
  }

  /** Name of the field of how often an answer was given. */
  static String banyak(String kode, int jawaban) {
    return "n%d_%s".formatted(jawaban, kode);
  }

  /** The answers that an element takes, e.g. 1 to 4. */
  static List<Integer> jawaban(Instrument instrument, Item item) {
    return IntStream.rangeClosed(
            Skala.least(instrument, item), Skala.most(instrument, item).intValueExact())
        .boxed()
        .toList();
  }

  /**
   * @param fields of the form, by name
   * @throws RefusedIsianException with all that is wrong
   */
  Hitungan read(Map<String, String> fields, Instrument instrument, Cara cara) {
    var salah = new ArrayList<Salah>();
    var responden = number(fields, RESPONDEN, words.of("skm.isi.responden"), salah);
    if (responden.isPresent() && responden.getAsInt() == 0) {
      salah.add(new Salah(RESPONDEN, words.of("skm.tolak.responden.nol")));
    }
    if (responden.isEmpty() && salah.isEmpty()) {
      salah.add(new Salah(RESPONDEN, words.of("skm.tolak.responden.kosong")));
    }
    var all = responden.orElse(0);
    var unsur = new LinkedHashMap<String, Jumlah>();
    for (var item : instrument.items()) {
      var before = salah.size();
      var jumlah =
          cara == Cara.HITUNGAN
              ? counted(fields, instrument, item, salah)
              : summed(fields, item.code(), all, salah);
      if (salah.size() > before || all == 0) {
        continue;
      }
      if (jumlah.penjawab() > all) {
        salah.add(
            new Salah(
                cara == Cara.HITUNGAN ? banyak(item.code(), 1) : penjawab(item.code()),
                words.of(
                    "skm.tolak.penjawab",
                    item.code(),
                    Figures.words(jumlah.penjawab()),
                    Figures.words(all))));
        continue;
      }
      unsur.put(item.code(), jumlah);
    }
    var hitungan = new Hitungan(instrument.id(), all, unsur);
    skala
        .problems(hitungan)
        .forEach(bad -> salah.add(new Salah(first(bad.code(), cara), bad.message())));
    if (!salah.isEmpty()) {
      throw new RefusedIsianException(salah);
    }
    return hitungan;
  }

  private static String first(String kode, Cara cara) {
    return cara == Cara.HITUNGAN ? banyak(kode, 1) : jumlah(kode);
  }

  private Jumlah summed(Map<String, String> fields, String kode, int all, List<Salah> salah) {
    var sum = number(fields, jumlah(kode), words.of("skm.isi.jumlah.unsur", kode), salah);
    var answered = number(fields, penjawab(kode), words.of("skm.isi.penjawab.unsur", kode), salah);
    if (sum.isEmpty() && blank(fields, jumlah(kode))) {
      salah.add(new Salah(jumlah(kode), words.of("skm.tolak.jumlah.kosong", kode)));
    }
    return new Jumlah(sum.orElse(0), answered.orElse(all));
  }

  private Jumlah counted(
      Map<String, String> fields, Instrument instrument, Item item, List<Salah> salah) {
    var before = salah.size();
    var kode = item.code();
    var sum = 0L;
    var answered = 0L;
    for (var jawaban : jawaban(instrument, item)) {
      var count =
          number(
                  fields,
                  banyak(kode, jawaban),
                  words.of("skm.isi.banyak.unsur", kode, jawaban),
                  salah)
              .orElse(0);
      answered += count;
      sum += (long) jawaban * count;
    }
    if (answered == 0 && salah.size() == before) {
      salah.add(new Salah(banyak(kode, 1), words.of("skm.tolak.banyak.kosong", kode)));
    }
    return new Jumlah((int) sum, (int) answered);
  }

  private static boolean blank(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").isBlank();
  }

  /**
   * @param label how people call the field
   * @return empty for a blank, and for what is no number, which is then named
   */
  private OptionalInt number(
      Map<String, String> fields, String name, String label, List<Salah> salah) {
    var typed = fields.getOrDefault(name, "").strip();
    if (typed.isEmpty()) {
      return OptionalInt.empty();
    }
    var digits = typed.matches("\\d{1,3}(\\.\\d{3})+") ? typed.replace(".", "") : typed;
    if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) > MOST) {
      var shown = typed.length() <= 20 ? typed : typed.substring(0, 19) + "…";
      salah.add(new Salah(name, words.of("skm.tolak.angka", label, shown, Figures.words(MOST))));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }
}
