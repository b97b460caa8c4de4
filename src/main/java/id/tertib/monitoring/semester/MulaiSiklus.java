package id.tertib.monitoring.semester;

import id.tertib.engine.StartRule;
import id.tertib.roadmap.Semester;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A semester has one cycle that counts: the second start is told so and changes nothing. */
@Component
class MulaiSiklus implements StartRule {

  private final SiklusMonitoring siklus;

  MulaiSiklus(SiklusMonitoring siklus) {
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
    return siklus.pesan(semester, userId);
  }

  private static Semester semester(Map<String, Object> variables) {
    var tahun = MonitoringSemester.TAHUN.name();
    var ke = MonitoringSemester.SEMESTER.name();
    if (!(variables.get(tahun) instanceof Number angka)
        || angka.doubleValue() != angka.intValue()) {
      throw new IllegalArgumentException(
          "Tahun '%s' bukan angka. Tulis tahun empat angka, misalnya 2026."
              .formatted(variables.get(tahun)));
    }
    var pilihan = String.valueOf(variables.get(ke));
    if (!pilihan.equals("1") && !pilihan.equals("2")) {
      throw new IllegalArgumentException(
          "Semester '%s' tidak ada. Pilih 1 atau 2.".formatted(variables.get(ke)));
    }
    return new Semester(angka.intValue(), Integer.parseInt(pilihan));
  }
}
