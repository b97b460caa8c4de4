package id.tertib.training;

import static id.tertib.training.Days.at;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.training.CityScenes.Dates;
import id.tertib.training.OfficeScenes.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Semester I 2025, from before this installation: Bagian Organisasi starts it by hand for three
 * offices whose papers of that time had never been looked at. On the first training day its city
 * report waits for the Sekretaris Daerah, and Dinas Kesehatan owes the plan of its follow-up.
 */
@Component
@Profile("demo")
class FirstSemester2025 implements Script {

  private static final String CYCLE = "2025-S1";
  private static final List<String> OFFICES = List.of("dinkes", "dukcapil", "rsud");
  private static final LocalDate FINDINGS_DUE = LocalDate.parse("2026-08-31");

  private final CityScenes city;
  private final OfficeScenes office;
  private final PerangkatDaerahRegister register;
  private final Days days;

  FirstSemester2025(
      CityScenes city, OfficeScenes office, PerangkatDaerahRegister register, Days days) {
    this.city = city;
    this.office = office;
    this.register = register;
    this.days = days;
  }

  @Override
  public List<Scene> scenes() {
    var scenes = new ArrayList<Scene>();
    scenes.add(city.startByHand(at("2026-06-02", "10:00"), 2025, 1));
    scenes.add(
        city.plan(
            at("2026-06-03", "09:20"),
            CYCLE,
            "Susulan bagi tiga perangkat daerah pelayanan kesehatan dan kependudukan",
            new Dates(
                LocalDate.parse("2026-06-12"),
                LocalDate.parse("2026-06-22"),
                LocalDate.parse("2026-07-10")),
            OFFICES));
    scenes.add(city.approvePlan(at("2026-06-04", "14:00"), CYCLE, "000.8.6.1/Kep.118-Org/2026"));
    for (int i = 0; i < OFFICES.size(); i++) {
      ofTheOffice(scenes, new Case(CYCLE, register.get(OFFICES.get(i))), i);
    }
    scenes.add(
        city.reviewCityReport(
            at("2026-07-10", "10:45"),
            CYCLE,
            "Laporan susulan ini melengkapi catatan perangkat daerah yang dokumen semester I"
                + " 2025-nya belum pernah diperiksa."));
    return scenes;
  }

  private void ofTheOffice(List<Scene> scenes, Case one, int place) {
    var time = List.of("09:10", "10:40", "13:35").get(place);
    var handIn = days.after(LocalDate.parse("2026-06-09"), place);
    scenes.add(office.submit(at(handIn, time), one));
    scenes.add(office.observe(at(days.after(handIn, 3), time), one, 2));
    scenes.add(office.interview(at(days.after(handIn, 4), time), one, 2));
    scenes.add(office.analyse(at(days.after(handIn, 7), time), one, FINDINGS_DUE));
    scenes.add(office.answer(at(days.after(handIn, 10), time), one, place == 1));
    // Dinas Kesehatan last: its follow-up is still to be planned when the training begins.
    var approved = place == 0 ? LocalDate.parse("2026-07-03") : days.after(handIn, 13);
    scenes.add(office.approve(at(approved, time), one));
    if (place > 0) {
      scenes.add(office.planFollowUp(at(days.after(approved, 4), time), one));
    }
  }
}
