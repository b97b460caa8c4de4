package id.tertib.skm;

import id.tertib.engine.CaseKey;
import id.tertib.skm.Hitungan.Jumlah;
import id.tertib.skm.Survei.Cara;
import id.tertib.training.SpecialActs;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Surveys that assessors enter in the history of the training. */
@Component
@Profile("demo")
class SkmActs implements SpecialActs {

  private static final int PERCENT = 100;

  private final SurveiDesk desk;
  private final Skala skala;

  SkmActs(SurveiDesk desk, Skala skala) {
    this.desk = desk;
    this.skala = skala;
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of("survei", this::enter);
  }

  /**
   * {@code SKM-2025-S1/dinkes} with the number of respondents, the index that they gave, and how
   * many points each element lies above or below it.
   */
  private boolean enter(Occasion occasion) {
    var key = CaseKey.parse(occasion.subject());
    var unit = occasion.values().getOrDefault("unit", key.requireOwner());
    var year = Integer.parseInt(occasion.value("tahun"));
    var masa = new Masa(year, Periode.of(occasion.value("periode")).orElseThrow());
    var respondents = Integer.parseInt(occasion.value("responden"));
    var index = Double.parseDouble(occasion.value("indeks"));
    var spread = occasion.value("unsur").split(" +");
    try {
      desk.enter(occasion.account(), unit, masa, counted(respondents, index, spread), Cara.JUMLAH);
      return true;
    } catch (SurveiThereException there) {
      return false;
    }
  }

  private Hitungan counted(int respondents, double index, String[] spread) {
    var instrument = skala.require("");
    var elements = new LinkedHashMap<String, Jumlah>();
    for (var item : instrument.items()) {
      var points = index + Double.parseDouble(spread[elements.size() % spread.length]);
      var most = Skala.most(instrument, item).doubleValue();
      elements.put(
          item.code(),
          new Jumlah((int) Math.round(respondents * most * points / PERCENT), respondents));
    }
    return new Hitungan(instrument.id(), respondents, elements);
  }
}
