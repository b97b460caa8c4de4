package id.tertib.training;

import static id.tertib.training.Days.at;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.training.CityScenes.Dates;
import id.tertib.training.OfficeScenes.Case;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Semester I 2026 as it stands on Monday, 13 July 2026: some offices at each step, one finished,
 * some returned or late, work for every member of the assessor team.
 */
@Component
@Profile("demo")
class FirstSemester2026 implements Script {

  private static final String CYCLE = "2026-S1";
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-07-02");

  private static final List<String> FILLING =
      List.of("dinkes", "rsud", "setda", "bkpsdm", "kec-pondok-aren", "dsdabmbk", "dispar", "bpbd");
  private static final List<String> IN_THE_FIELD = List.of("satpolpp", "damkar");
  private static final String OBSERVING = "kec-ciputat-timur";
  private static final List<String> TO_BE_INTERVIEWED = List.of("dishub", "disperindag");
  private static final List<String> TO_BE_OBSERVED = List.of("bappeda", "inspektorat");
  private static final String LATE_ANALYSIS = "dinsos";
  private static final List<String> ANALYSIS =
      List.of("disnaker", "bapenda", "kec-ciputat", "diskominfo");
  private static final List<String> ANSWER = List.of("dlh", "kec-setu", "bpkad");
  private static final List<String> REVIEW = List.of("dikbud", "dukcapil", "kec-pamulang");
  private static final List<String> FOLLOW_UP = List.of("kec-serpong", "dpmptsp");
  private static final String DONE = "dispora";

  private static final List<LocalDate> FINDINGS_DUE =
      List.of(
          LocalDate.parse("2026-09-30"),
          LocalDate.parse("2026-10-30"),
          LocalDate.parse("2026-11-30"));

  private final CityScenes city;
  private final OfficeScenes office;
  private final PerangkatDaerahRegister register;
  private final Days days;
  private int given;

  FirstSemester2026(
      CityScenes city, OfficeScenes office, PerangkatDaerahRegister register, Days days) {
    this.city = city;
    this.office = office;
    this.register = register;
    this.days = days;
  }

  @Override
  public List<Scene> scenes() {
    var scenes = new ArrayList<Scene>();
    scenes.add(city.calendar(at("2026-07-01", "08:00"), CYCLE));
    scenes.add(
        city.plan(
            at("2026-07-01", "10:20"),
            CYCLE,
            "Pengisian sampai pertengahan Juli, lapangan sampai 24 Juli; yang siap boleh mendahului",
            new Dates(
                LocalDate.parse("2026-07-15"),
                LocalDate.parse("2026-07-24"),
                LocalDate.parse("2026-08-14")),
            List.of()));
    scenes.add(city.approvePlan(at("2026-07-02", "08:30"), CYCLE, "000.8.6.1/Kep.131-Org/2026"));
    filling(scenes);
    inTheField(scenes);
    analysed(scenes);
    returned(scenes);
    reported(scenes);
    return scenes;
  }

  private void filling(List<Scene> scenes) {
    for (int i = 0; i < FILLING.size(); i++) {
      scenes.add(
          office.beginChecklist(
              on(2 + i % 5, i), one(FILLING.get(i)), i == 0 ? 55 : 20 + 10 * (i % 6)));
    }
  }

  private void inTheField(List<Scene> scenes) {
    IN_THE_FIELD.forEach(code -> scenes.add(office.submit(on(6, given), one(code))));
    scenes.add(office.submit(on(4, given), one(OBSERVING)));
    scenes.add(office.beginObservation(on(6, given), one(OBSERVING), 1));
    for (var code : TO_BE_INTERVIEWED) {
      scenes.add(office.submit(on(3, given), one(code)));
      scenes.add(office.observe(on(5, given), one(code), 2));
    }
    for (var code : TO_BE_OBSERVED) {
      scenes.add(office.submit(on(3, given), one(code)));
      scenes.add(office.interview(on(5, given), one(code), 2));
    }
  }

  private void analysed(List<Scene> scenes) {
    toTheAnalysis(scenes, LATE_ANALYSIS, 0);
    for (int i = 0; i < ANALYSIS.size(); i++) {
      toTheAnalysis(scenes, ANALYSIS.get(i), 2);
      if (i % 2 == 0) {
        scenes.add(office.beginAnalysis(on(6, i), one(ANALYSIS.get(i)), due(i)));
      }
    }
    for (int i = 0; i < ANSWER.size(); i++) {
      toTheAnalysis(scenes, ANSWER.get(i), 1);
      scenes.add(office.analyse(on(5, i), one(ANSWER.get(i)), due(i)));
    }
    for (int i = 0; i < REVIEW.size(); i++) {
      toTheReview(scenes, REVIEW.get(i), i, i == 1);
    }
  }

  private void returned(List<Scene> scenes) {
    toTheReview(scenes, "dkp3", 0, false);
    scenes.add(
        office.sendBack(
            on(5, 0),
            one("dkp3"),
            OfficeScenes.CHECKLIST,
            "Catatan pada butir yang belum terbukti terlalu singkat. Sebut dokumen mana yang kurang"
                + " dan kapan selesai.",
            LocalDate.parse("2026-07-10")));
    toTheReview(scenes, "dispusip", 1, true);
    scenes.add(
        office.sendBack(
            on(6, 1),
            one("dispusip"),
            OfficeScenes.ANALYSIS,
            "Keberatan perangkat daerah beralasan. Timbang lagi temuan pertama dan tenggatnya.",
            null));
    toTheReview(scenes, "dcktr", 2, false);
    scenes.add(
        office.sendBack(
            on(6, 2),
            one("dcktr"),
            OfficeScenes.INTERVIEW,
            "Wawancara dengan petugas loket belum ada, padahal temuannya tentang pelayanan.",
            null));
  }

  private void reported(List<Scene> scenes) {
    for (int i = 0; i < FOLLOW_UP.size(); i++) {
      toTheReview(scenes, FOLLOW_UP.get(i), i, false);
      scenes.add(office.approve(on(6, i), one(FOLLOW_UP.get(i))));
    }
    toTheReview(scenes, DONE, 2, false);
    scenes.add(office.approve(on(4, 2), one(DONE)));
    scenes.add(office.planFollowUp(on(6, 2), one(DONE)));
  }

  /** Handed in and looked at in the field, {@code later} days after the first day. */
  private void toTheAnalysis(List<Scene> scenes, String code, int later) {
    scenes.add(office.submit(on(later, given), one(code)));
    scenes.add(office.observe(on(later + 1, given), one(code), 1 + given % 2));
    scenes.add(office.interview(Days.at(day(later + 1), "15:10"), one(code), 1 + (given + 1) % 3));
    given++;
  }

  /** On its way through to the review in four days: these offices were ready. */
  private void toTheReview(List<Scene> scenes, String code, int place, boolean objects) {
    toTheAnalysis(scenes, code, 0);
    scenes.add(office.analyse(on(2, place), one(code), due(place)));
    scenes.add(office.answer(on(3, place), one(code), objects));
  }

  private static LocalDate due(int place) {
    return FINDINGS_DUE.get(place % FINDINGS_DUE.size());
  }

  private Case one(String code) {
    return new Case(CYCLE, register.get(code));
  }

  private ZonedDateTime on(int later, int place) {
    return Days.at(day(later), List.of("09:10", "10:40", "13:35").get(place % 3));
  }

  private LocalDate day(int later) {
    return days.after(FIRST_DAY, later);
  }
}
