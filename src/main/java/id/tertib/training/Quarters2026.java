package id.tertib.training;

import static id.tertib.training.Days.at;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.training.OfficeScenes.Case;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The quarterly reports of 2026 as they stand on Monday, 13 July: those of the first quarter in all
 * but a few offices, which were reminded for weeks; the one of the second; the third begun here and
 * there.
 */
@Component
@Profile("demo")
class Quarters2026 implements Script {

  private static final String FIRST = "2026-TW1";
  private static final String SECOND = "2026-TW2";
  private static final String THIRD = "2026-TW3";

  private static final List<String> HOURS = List.of("09:10", "10:40", "13:35");

  /** Handed in after 31 March: after the reminders of H+1, H+7 and H+14. */
  private static final Map<String, LocalDate> LATE =
      Map.of(
          "damkar", LocalDate.parse("2026-04-02"),
          "dispar", LocalDate.parse("2026-04-09"),
          "kec-ciputat-timur", LocalDate.parse("2026-04-16"));

  private static final String EXTENDED = "bapenda";
  private static final LocalDate EXTENDED_TO = LocalDate.parse("2026-04-10");
  private static final String RETURNED = "disnaker";

  /** Not even begun when the training starts. */
  private static final String SILENT = "bpbd";

  /** Lies with the sekretaris still. */
  private static final String UNCHECKED = "dispora";

  /** So late that Bagian Organisasi accepts it in the training. */
  private static final List<String> TO_BE_ACCEPTED = List.of("dkp3", "kec-pondok-aren");

  private static final Set<String> OWN_WAY =
      Set.of(EXTENDED, RETURNED, SILENT, UNCHECKED, "dkp3", "kec-pondok-aren");

  private static final List<String> BEGUN = List.of("dinkes", "diskominfo", "kec-serpong", "rsud");
  private static final List<String> TO_BE_CHECKED = List.of("dukcapil", "kec-setu");
  private static final List<String> FORWARDED = List.of("dpmptsp", "bkpsdm");

  private final QuarterScenes quarter;
  private final PerangkatDaerahRegister register;
  private final Days days;

  Quarters2026(QuarterScenes quarter, PerangkatDaerahRegister register, Days days) {
    this.quarter = quarter;
    this.register = register;
    this.days = days;
  }

  @Override
  public List<Scene> scenes() {
    var scenes = new ArrayList<Scene>();
    var offices = register.all().stream().map(office -> office.kode()).toList();
    for (int i = 0; i < offices.size(); i++) {
      if (!OWN_WAY.contains(offices.get(i))) {
        theUsualWay(scenes, offices.get(i), i);
      }
    }
    withALetter(scenes);
    returnedOnce(scenes);
    overdueStill(scenes);
    ofTheSecondQuarter(scenes);
    ofTheThirdQuarter(scenes);
    return scenes;
  }

  /** Reported in March, checked two days later, accepted in April; some later. */
  private void theUsualWay(List<Scene> scenes, String code, int place) {
    var hour = HOURS.get(place % HOURS.size());
    var reported = LATE.getOrDefault(code, days.after(LocalDate.parse("2026-03-09"), place % 6));
    var checked = days.after(reported, LATE.containsKey(code) ? 0 : 2);
    var accepted = days.after(later(checked, LocalDate.parse("2026-04-01")), 1 + place % 3);
    scenes.add(quarter.report(at(reported, hour), one(FIRST, code)));
    scenes.add(quarter.forward(at(checked, "14:20"), one(FIRST, code)));
    scenes.add(quarter.accept(at(accepted, "15:10"), one(FIRST, code)));
  }

  private void withALetter(List<Scene> scenes) {
    var one = one(FIRST, EXTENDED);
    scenes.add(
        quarter.extend(
            at("2026-03-30", "10:40"),
            one,
            EXTENDED_TO,
            "000.8.6.1/418-Org/2026",
            "Data realisasi pajak daerah triwulan I baru ditutup tanggal 7 April 2026."));
    scenes.add(quarter.report(at("2026-04-08", "10:40"), one));
    scenes.add(quarter.forward(at("2026-04-09", "13:35"), one));
    scenes.add(quarter.accept(at("2026-04-13", "15:10"), one));
  }

  private void returnedOnce(List<Scene> scenes) {
    var one = one(FIRST, RETURNED);
    scenes.add(quarter.report(at("2026-03-26", "09:10"), one));
    scenes.add(quarter.forward(at("2026-03-27", "14:20"), one));
    scenes.add(
        quarter.sendBack(
            at("2026-04-06", "15:10"),
            one,
            "Butir yang tertunda belum menyebut sebabnya. Tulis apa yang kurang dan siapa yang"
                + " menyelesaikannya.",
            LocalDate.parse("2026-04-14")));
    scenes.add(quarter.mend(at("2026-04-13", "09:10"), one));
    scenes.add(quarter.forward(at("2026-04-13", "14:20"), one));
    scenes.add(quarter.accept(at("2026-04-15", "15:10"), one));
  }

  private void overdueStill(List<Scene> scenes) {
    scenes.add(quarter.report(at("2026-07-08", "09:10"), one(FIRST, UNCHECKED)));
    for (var code : TO_BE_ACCEPTED) {
      scenes.add(quarter.report(at("2026-07-07", "13:35"), one(FIRST, code)));
      scenes.add(quarter.forward(at("2026-07-09", "13:35"), one(FIRST, code)));
    }
  }

  /** One action of one office. */
  private void ofTheSecondQuarter(List<Scene> scenes) {
    var one = one(SECOND, "bappeda");
    scenes.add(quarter.report(at("2026-06-24", "10:40"), one));
    scenes.add(quarter.forward(at("2026-06-26", "13:35"), one));
    scenes.add(quarter.accept(at("2026-07-02", "15:10"), one));
  }

  private void ofTheThirdQuarter(List<Scene> scenes) {
    for (int i = 0; i < BEGUN.size(); i++) {
      scenes.add(quarter.beginReport(morning("2026-07-09"), one(THIRD, BEGUN.get(i)), 25 + 15 * i));
    }
    for (var code : TO_BE_CHECKED) {
      scenes.add(quarter.report(morning("2026-07-09"), one(THIRD, code)));
    }
    for (var code : FORWARDED) {
      scenes.add(quarter.report(morning("2026-07-09"), one(THIRD, code)));
      scenes.add(quarter.forward(at("2026-07-10", "13:35"), one(THIRD, code)));
    }
  }

  private static ZonedDateTime morning(String day) {
    return at(day, "10:40");
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Case one(String cycle, String code) {
    return new Case(cycle, register.get(code));
  }
}
