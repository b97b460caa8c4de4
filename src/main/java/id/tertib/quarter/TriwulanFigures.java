package id.tertib.quarter;

import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.procedure.course.Courses;
import id.tertib.worksheet.Sheets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a quarter, as they stand or stood at a moment, and as they were kept. */
@Component
class TriwulanFigures {

  private final OfficeCaseTable cases;
  private final AngkaTriwulanTable table;
  private final Courses courses;
  private final Sheets sheets;
  private final PerangkatDaerahRegister offices;

  TriwulanFigures(
      OfficeCaseTable cases,
      AngkaTriwulanTable table,
      Courses courses,
      Sheets sheets,
      PerangkatDaerahRegister offices) {
    this.cases = cases;
    this.table = table;
    this.courses = courses;
    this.sheets = sheets;
    this.offices = offices;
  }

  /** When the last report got its result; empty while one has none, and when there is no report. */
  Optional<Instant> lastResult(Cycle cycle) {
    var all = cases.ofCycle(cycle.id());
    return all.stream().anyMatch(OfficeCase::isRunning)
        ? Optional.empty()
        : all.stream().map(one -> Objects.requireNonNull(one.resultAt())).max(Instant::compareTo);
  }

  /** Keeps them as they stood at that moment. */
  void keep(Cycle cycle, Instant at) {
    var all = cases.ofCycle(cycle.id());
    for (var order = 0; order < all.size(); order++) {
      table.add(row(all.get(order), at), order);
    }
    courses.keep(
        cycle.id(), cycle.key(), List.of(TriwulanKinds.RENCANA_AKSI), at, Tanggal.date(at));
  }

  private AngkaTriwulanTable.Row row(OfficeCase one, Instant at) {
    var office = offices.get(one.office());
    var result = resultAt(one, at);
    return new AngkaTriwulanTable.Row(
        one.id(),
        one.office(),
        office.nama(),
        office.singkatan(),
        result,
        LaporanTriwulan.DITERIMA.equals(result) ? angka(one) : null);
  }

  private static @Nullable String resultAt(OfficeCase one, Instant at) {
    var resultAt = one.resultAt();
    return resultAt == null || resultAt.isAfter(at) ? null : one.result();
  }

  private AngkaTriwulan angka(OfficeCase one) {
    return AngkaTriwulan.of(sheets.read(one.sheet()).items());
  }

  /** What the report of an office brought after the quarter had finished; null while nothing. */
  @Nullable AngkaTriwulan later(OfficeCase one) {
    return LaporanTriwulan.isAccepted(one) ? angka(one) : null;
  }
}
