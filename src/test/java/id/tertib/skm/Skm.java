package id.tertib.skm;

import id.tertib.data.Sentences;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Shipped;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.skm.Hitungan.Jumlah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The module without the application, and surveys for its tests. */
final class Skm {

  static final Instrument INSTRUMEN = Shipped.instrument("skm", "14-2017");

  private Skm() {}

  static Sentences words() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/skm");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new Sentences(messages);
  }

  static Skala skala(Instrument... more) {
    var all = new java.util.ArrayList<>(List.of(more));
    all.add(INSTRUMEN);
    return new Skala(
        new Instruments() {
          @Override
          public List<Instrument> all() {
            return all;
          }

          @Override
          public Optional<Instrument> find(InstrumentId id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst();
          }

          @Override
          public Scoring scoring(InstrumentId id) {
            return new Scoring(find(id).orElseThrow());
          }
        },
        words());
  }

  /** Everybody answered all nine; one sum for all or one for each. */
  static Hitungan survei(int responden, int... sums) {
    var unsur = new LinkedHashMap<String, Jumlah>();
    for (var i = 0; i < 9; i++) {
      unsur.put("U" + (i + 1), new Jumlah(sums[sums.length == 1 ? 0 : i], responden));
    }
    return new Hitungan(INSTRUMEN.id(), responden, unsur);
  }
}
