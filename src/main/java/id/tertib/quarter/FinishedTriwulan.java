package id.tertib.quarter;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.data.Tanggal;
import id.tertib.manager.FinishedCycle;
import id.tertib.manager.FinishedCycle.Later;
import id.tertib.manager.FinishedCycle.Line;
import id.tertib.manager.FinishedCycle.Measure;
import id.tertib.manager.FinishedCycle.Unit;
import id.tertib.manager.FinishedMeasures;
import id.tertib.manager.FinishedSource;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.procedure.course.CaseCourse;
import id.tertib.procedure.course.CourseFigures;
import id.tertib.procedure.course.Courses;
import id.tertib.procedure.course.CycleCourse;
import id.tertib.quarter.AngkaTriwulanTable.Row;
import id.tertib.roadmap.Triwulan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finished quarters as tables: what the accepted reports say, and how they came about. */
@Component
@Order(2)
class FinishedTriwulan implements FinishedSource {

  private static final List<Measure> MEASURES =
      Stream.concat(
              Stream.of(
                  new Measure("sudah", "Sudah", Unit.COUNT),
                  new Measure("sebagian", "Sebagian", Unit.COUNT),
                  new Measure("belum", "Belum", Unit.COUNT),
                  new Measure("terlaksana", "Sudah, %", Unit.PERCENT),
                  new Measure("bukti", "Bukti, %", Unit.PERCENT),
                  new Measure("lanjutan", "Aksi lanjutan", Unit.COUNT),
                  new Measure("lanjutanTerbukti", "Aksi lanjutan terbukti", Unit.COUNT)),
              FinishedMeasures.COURSE.stream())
          .toList();

  private final Cycles cycles;
  private final OfficeCaseTable cases;
  private final AngkaTriwulanTable table;
  private final TriwulanFigures figures;
  private final Courses courses;
  private final Visibility visibility;

  FinishedTriwulan(
      Cycles cycles,
      OfficeCaseTable cases,
      AngkaTriwulanTable table,
      TriwulanFigures figures,
      Courses courses,
      Visibility visibility) {
    this.cycles = cycles;
    this.cases = cases;
    this.table = table;
    this.figures = figures;
    this.courses = courses;
    this.visibility = visibility;
  }

  @Override
  public String unit() {
    return "triwulan";
  }

  @Override
  public String finishedWhen() {
    return "Triwulan selesai begitu semua laporannya diterima atau ditutup, paling lambat ketika"
        + " triwulan sesudah triwulan berikutnya dimulai.";
  }

  @Override
  public String meaning() {
    return "Sudah, sebagian, dan belum adalah butir rencana aksi dari laporan yang diterima; Sudah,"
        + " % adalah bagiannya dari butir yang berlaku; Bukti, % adalah dokumen yang tersedia dari"
        + " yang dibutuhkan. Aksi lanjutan dihitung tersendiri. Angka kota dihitung dari semua butir, bukan rata-rata perangkat"
        + " daerah.";
  }

  @Override
  public List<Finished> cycles(String userId) {
    var sight = new Sight(visibility.of(userId, Matter.REPORT));
    return finished()
        .filter(cycle -> table.of(cycle.id()).stream().anyMatch(row -> sight.any(row.office())))
        .map(cycle -> new Finished(cycle.key(), Triwulan.parse(cycle.key()).text()))
        .toList();
  }

  private Stream<Cycle> finished() {
    return cycles.all(RencanaAksiTriwulan.KEY).stream().filter(cycle -> cycle.closedAt() != null);
  }

  @Override
  public Optional<FinishedCycle> read(String key, String userId) {
    var sight = new Sight(visibility.of(userId, Matter.REPORT));
    return cycles
        .find(RencanaAksiTriwulan.KEY, key)
        .filter(cycle -> cycle.closedAt() != null)
        .map(cycle -> read(cycle, table.of(cycle.id()), sight))
        .filter(cycle -> cycle.city() != null || !cycle.lines().isEmpty());
  }

  /** As with the published reports: an office's people read its own row and the city's. */
  private record Sight(ReadScope scope) {

    boolean city() {
      return covers(null);
    }

    boolean office(String code) {
      return covers(code);
    }

    boolean any(String code) {
      return city() || office(code);
    }

    private boolean covers(@Nullable String office) {
      return scope.covers(new CaseSubject(Matter.REPORT, RencanaAksiTriwulan.KEY, office, ""));
    }
  }

  private FinishedCycle read(Cycle cycle, List<Row> rows, Sight sight) {
    var course = courses.find(cycle.id());
    var went = course.map(CycleCourse::cases).orElse(List.of());
    return new FinishedCycle(
        cycle.key(),
        Triwulan.parse(cycle.key()).text(),
        Tanggal.date(Objects.requireNonNull(cycle.closedAt())),
        rows.size(),
        remarks(rows, course),
        MEASURES,
        sight.city() ? city(rows, went) : null,
        rows.stream()
            .filter(row -> sight.office(row.office()))
            .map(row -> line(row, went))
            .toList(),
        sight.city() ? CourseFigures.steps(went) : List.of(),
        later(cycle, rows).filter(each -> sight.office(each.code())).toList());
  }

  private static List<String> remarks(List<Row> rows, Optional<CycleCourse> course) {
    var remarks = new ArrayList<String>();
    var accepted = rows.stream().filter(row -> row.angka() != null).count();
    if (accepted < rows.size()) {
      remarks.add(
          "%d dari %d laporan sudah diterima saat triwulan ini selesai; yang tidak, tidak ikut dihitung."
              .formatted(accepted, rows.size()));
    }
    course
        .filter(CycleCourse::fromHistory)
        .ifPresent(
            each ->
                remarks.add(
                    "Angka triwulan ini disusun dari riwayat pada %s."
                        .formatted(Tanggal.panjang(each.recordedAt()))));
    return remarks;
  }

  private static Line city(List<Row> rows, List<CaseCourse> went) {
    var accepted = rows.stream().map(Row::angka).filter(Objects::nonNull).toList();
    return new Line(
        "",
        "Seluruh kota",
        "Seluruh kota",
        null,
        values(accepted.isEmpty() ? null : AngkaTriwulan.sum(accepted), went),
        List.of(),
        List.of());
  }

  private static Line line(Row row, List<CaseCourse> went) {
    var own = went.stream().filter(each -> each.office().equals(row.office())).toList();
    return new Line(
        row.office(),
        row.name(),
        row.shortName(),
        note(row),
        values(row.angka(), own),
        own.stream().flatMap(each -> CourseFigures.times(each).stream()).toList(),
        List.of());
  }

  private static @Nullable String note(Row row) {
    if (row.angka() != null) {
      return null;
    }
    return row.result() == null ? "belum diterima saat selesai" : "ditutup tanpa laporan";
  }

  private static List<@Nullable BigDecimal> values(
      @Nullable AngkaTriwulan angka, List<CaseCourse> went) {
    var values = new ArrayList<@Nullable BigDecimal>();
    if (angka == null) {
      values.addAll(Collections.nCopies(MEASURES.size() - FinishedMeasures.COURSE.size(), null));
    } else {
      values.add(BigDecimal.valueOf(angka.sudah()));
      values.add(BigDecimal.valueOf(angka.sebagian()));
      values.add(BigDecimal.valueOf(angka.belum()));
      values.add(percent(angka.sudah(), angka.sudah() + angka.sebagian() + angka.belum()));
      values.add(percent(angka.tersedia(), angka.dibutuhkan()));
      var further = angka.lanjutan();
      values.add(further.butir() == 0 ? null : BigDecimal.valueOf(further.butir()));
      values.add(further.butir() == 0 ? null : BigDecimal.valueOf(further.terbukti()));
    }
    values.addAll(CourseFigures.values(went));
    return values;
  }

  /** Null when there is nothing to be a part of, which is not zero. */
  private static @Nullable BigDecimal percent(int part, int whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  private Stream<Later> later(Cycle cycle, List<Row> rows) {
    var now =
        cases.ofCycle(cycle.id()).stream().collect(Collectors.toMap(OfficeCase::id, one -> one));
    return rows.stream()
        .filter(row -> row.result() == null)
        .flatMap(
            row ->
                Optional.ofNullable(now.get(row.caseId()))
                    .filter(one -> !one.isRunning())
                    .map(
                        one ->
                            new Later(
                                row.office(),
                                row.name(),
                                Tanggal.date(Objects.requireNonNull(one.resultAt())),
                                told(figures.later(one))))
                    .stream());
  }

  private static String told(@Nullable AngkaTriwulan angka) {
    if (angka == null) {
      return "ditutup tanpa laporan.";
    }
    var further = angka.lanjutan();
    return "laporan diterima; %d sudah, %d sebagian, %d belum; %d dari %d dokumen tersedia%s."
        .formatted(
            angka.sudah(),
            angka.sebagian(),
            angka.belum(),
            angka.tersedia(),
            angka.dibutuhkan(),
            further.butir() == 0
                ? ""
                : "; %d dari %d aksi lanjutan terbukti"
                    .formatted(further.terbukti(), further.butir()));
  }
}
