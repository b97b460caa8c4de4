package id.tertib.monitoring.semester;

import id.tertib.engine.StartRule;
import id.tertib.roadmap.Semester;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A semester has one cycle that counts: the second start is told so and changes nothing. */
@Component
class SiklusStartRule implements StartRule {

  private final SiklusMonitoring siklus;

  SiklusStartRule(SiklusMonitoring siklus) {
    this.siklus = siklus;
  }

  @Override
  public String processKey() {
    return MonitoringSemester.KEY;
  }

  @Override
  public Optional<String> refuseStart(String userId, Map<String, Object> variables) {
    Semester semester;
    try {
      semester = semester(variables);
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
    return siklus.reserve(semester, userId);
  }

  @Override
  public Map<String, Object> proposals() {
    var semester = siklus.proposed();
    return Map.of(
        MonitoringSemester.TAHUN.name(),
        semester.tahun(),
        MonitoringSemester.SEMESTER.name(),
        String.valueOf(semester.ke()));
  }

  private static Semester semester(Map<String, Object> variables) {
    var year = MonitoringSemester.TAHUN.name();
    var to = MonitoringSemester.SEMESTER.name();
    if (!(variables.get(year) instanceof Number number)
        || number.doubleValue() != number.intValue()) {
      throw new IllegalArgumentException(
          "Tahun '%s' bukan angka. Tulis tahun empat angka, misalnya 2026."
              .formatted(variables.get(year)));
    }
    var choice = String.valueOf(variables.get(to));
    if (!choice.equals("1") && !choice.equals("2")) {
      throw new IllegalArgumentException(
          "Semester '%s' tidak ada. Pilih 1 atau 2.".formatted(variables.get(to)));
    }
    return new Semester(number.intValue(), Integer.parseInt(choice));
  }
}
