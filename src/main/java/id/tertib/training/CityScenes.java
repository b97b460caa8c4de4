package id.tertib.training;

import id.tertib.monitoring.BacaKemajuan;
import id.tertib.monitoring.SiklusMonitoring;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What Bagian Organisasi and the Sekretaris Daerah do in a cycle. */
@Component
@Profile("demo")
class CityScenes {

  private static final String ORGANISASI = "organisasi";
  private static final String SEKDA = "sekda";

  private final Cast cast;
  private final Papers papers;
  private final SiklusMonitoring cycles;
  private final BacaKemajuan progress;

  CityScenes(Cast cast, Papers papers, SiklusMonitoring cycles, BacaKemajuan progress) {
    this.cast = cast;
    this.papers = papers;
    this.cycles = cycles;
    this.progress = progress;
  }

  /** The dates of a plan. */
  record Dates(LocalDate checklist, LocalDate field, LocalDate closing) {}

  /** The calendar has started the cycle that morning; where it did not, this does. */
  Scene calendar(ZonedDateTime at, String cycle) {
    return new Scene(at, cycle, () -> cycles.mulai(cycle, ORGANISASI));
  }

  Scene startByHand(ZonedDateTime at, int year, int semester) {
    var cycle = "%d-S%d".formatted(year, semester);
    return new Scene(
        at,
        cycle,
        () -> {
          if (progress.semester().stream().noneMatch(there -> there.kunci().equals(cycle))) {
            cast.start(
                ORGANISASI,
                "monitoring-semester",
                Map.of("tahun", year, "semester", String.valueOf(semester)));
          }
        });
  }

  /**
   * @param offices who takes part; empty for all
   */
  Scene plan(ZonedDateTime at, String cycle, String schedule, Dates dates, List<String> offices) {
    Map<String, Object> form =
        Map.of(
            "metode",
            "Daftar periksa Tabel 11, diperiksa di lapangan (Perwali 63/2022 Bab V)",
            "teknik",
            "Observasi dan wawancara",
            "jadwal",
            schedule,
            "batasPengisian",
            dates.checklist().toString(),
            "batasLapangan",
            dates.field().toString(),
            "tanggalPenutupan",
            dates.closing().toString());
    return completed(
        at,
        cycle,
        ORGANISASI,
        "susunRencana",
        form,
        by -> {
          if (!offices.isEmpty()) {
            papers.planOnly(cycle, offices, by);
          }
        });
  }

  Scene returnPlan(ZonedDateTime at, String cycle, String note) {
    return completed(
        at, cycle, SEKDA, "tetapkanTim", Map.of("keputusan", "kembali", "catatan", note));
  }

  Scene approvePlan(ZonedDateTime at, String cycle, String number) {
    return completed(
        at,
        cycle,
        SEKDA,
        "tetapkanTim",
        Map.of(
            "keputusan",
            "setuju",
            "nomorKeputusan",
            number,
            "tanggalKeputusan",
            at.toLocalDate().toString()));
  }

  /**
   * Reads the proposed report and adds to its conclusions.
   *
   * @param addition a sentence; added once
   */
  Scene reviewCityReport(ZonedDateTime at, String cycle, String addition) {
    return completed(
        at,
        cycle,
        ORGANISASI,
        "tinjauLaporanKota",
        Map.of(),
        by -> papers.addToConclusions(cycle, addition, by));
  }

  Scene returnCityReport(ZonedDateTime at, String cycle, String note) {
    return completed(
        at, cycle, SEKDA, "setujuiLaporanKota", Map.of("keputusan", "kembali", "catatan", note));
  }

  Scene approveCityReport(ZonedDateTime at, String cycle) {
    return completed(at, cycle, SEKDA, "setujuiLaporanKota", Map.of("keputusan", "setuju"));
  }

  private Scene completed(
      ZonedDateTime at, String cycle, String who, String step, Map<String, Object> form) {
    return completed(at, cycle, who, step, form, by -> {});
  }

  private Scene completed(
      ZonedDateTime at,
      String cycle,
      String who,
      String step,
      Map<String, Object> form,
      Consumer<String> work) {
    return new Scene(at, cycle, () -> cast.complete(who, cycle, step, new HashMap<>(form), work));
  }
}
