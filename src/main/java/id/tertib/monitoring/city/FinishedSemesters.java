package id.tertib.monitoring.city;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.data.Tanggal;
import id.tertib.manager.FinishedCycle;
import id.tertib.manager.FinishedCycle.Later;
import id.tertib.manager.FinishedCycle.Line;
import id.tertib.manager.FinishedCycle.Link;
import id.tertib.manager.FinishedCycle.Measure;
import id.tertib.manager.FinishedCycle.Unit;
import id.tertib.manager.FinishedMeasures;
import id.tertib.manager.FinishedSource;
import id.tertib.monitoring.checklist.MakeLaporanTask;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.DataKota;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.model.KotaFigures;
import id.tertib.monitoring.model.Rasio;
import id.tertib.monitoring.semester.DocumentParts;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.procedure.course.CaseCourse;
import id.tertib.procedure.course.CourseFigures;
import id.tertib.procedure.course.Courses;
import id.tertib.procedure.course.CycleCourse;
import id.tertib.roadmap.Semester;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Closed semesters as tables. Every figure of the plan and the findings is that of the city's
 * report; the days and returns are those that were kept with it.
 */
@Component
@Order(1)
class FinishedSemesters implements FinishedSource {

  private static final List<Measure> MEASURES =
      Stream.of(
              Stream.of(
                  new Measure("pelaksanaan", "Pelaksanaan, %", Unit.PERCENT),
                  new Measure("pencapaian", "Pencapaian, %", Unit.PERCENT)),
              Arrays.stream(KelasTemuan.values())
                  .map(kelas -> new Measure(word(kelas), "Temuan " + word(kelas), Unit.COUNT)),
              FinishedMeasures.COURSE.stream())
          .flatMap(each -> each)
          .toList();

  private final SiklusRepository siklus;
  private final LaporanKotaRepository stored;
  private final SusulanLaporanKota susulan;
  private final Courses courses;
  private final Visibility visibility;

  FinishedSemesters(
      SiklusRepository siklus,
      LaporanKotaRepository stored,
      SusulanLaporanKota susulan,
      Courses courses,
      Visibility visibility) {
    this.siklus = siklus;
    this.stored = stored;
    this.susulan = susulan;
    this.courses = courses;
    this.visibility = visibility;
  }

  @Override
  public String unit() {
    return "semester";
  }

  @Override
  public String finishedWhen() {
    return "Semester selesai ketika siklusnya ditutup: pada tanggal penutupan, atau begitu semua"
        + " perangkat daerah mempunyai hasil.";
  }

  @Override
  public String meaning() {
    return "Pelaksanaan dan pencapaian kota dihitung dari semua butir, bukan rata-rata perangkat"
        + " daerah, sama dengan laporan kota.";
  }

  @Override
  public List<Finished> cycles(String userId) {
    var sight = sight(userId);
    return siklus.all().stream()
        .filter(one -> stored.find(one.id()).filter(kept -> sight.sees(one, kept)).isPresent())
        .map(one -> new Finished(one.key(), one.semester().text()))
        .toList();
  }

  @Override
  public Optional<FinishedCycle> read(String cycle, String userId) {
    var sight = sight(userId);
    return Semester.find(cycle)
        .flatMap(siklus::find)
        .flatMap(
            one ->
                stored
                    .find(one.id())
                    .filter(kept -> sight.sees(one, kept))
                    .map(kept -> table(one, kept, sight)));
  }

  private Sight sight(String userId) {
    return new Sight(visibility.of(userId, Matter.REPORT), visibility.of(userId, Matter.CASE));
  }

  /**
   * A row is read by whoever may read the report that it comes from; before the city's report is
   * published only by those who may read its preview.
   */
  private record Sight(ReadScope reports, ReadScope cases) {

    boolean sees(Siklus one, LaporanKotaRepository.Stored kept) {
      return (city() || reports.owners().stream().anyMatch(this::office))
          && (kept.laporanId() != null
              || cases.covers(
                  new CaseSubject(Matter.CASE, MonitoringSemester.KEY, null, one.key())));
    }

    boolean city() {
      return reports.covers(new CaseSubject(Matter.REPORT, LaporanKota.KIND, null, ""));
    }

    boolean office(String code) {
      return reports.covers(new CaseSubject(Matter.REPORT, MakeLaporanTask.KIND, code, ""));
    }
  }

  private FinishedCycle table(Siklus one, LaporanKotaRepository.Stored kept, Sight sight) {
    var data = stored.data(kept);
    var figures = KotaFigures.of(data);
    var course = courses.find(one.id());
    var cases = course.map(CycleCourse::cases).orElse(List.of());
    return new FinishedCycle(
        one.key(),
        one.semester().text(),
        data.penutupan(),
        data.kantor().size(),
        remarks(kept, data, course),
        MEASURES,
        sight.city() ? city(figures, cases) : null,
        data.kantor().stream()
            .filter(office -> sight.office(office.kode()))
            .map(office -> line(one, office, figures, cases))
            .toList(),
        sight.city() ? CourseFigures.steps(cases) : List.of(),
        later(one, data).stream().filter(each -> sight.office(each.code())).toList());
  }

  private static List<String> remarks(
      LaporanKotaRepository.Stored kept, DataKota data, Optional<CycleCourse> course) {
    var remarks = new ArrayList<String>();
    if (kept.laporanId() == null) {
      remarks.add("Laporan kotanya belum terbit; angkanya sudah tetap sejak penutupan.");
    }
    if (data.reported().size() < data.kantor().size()) {
      remarks.add(
          "%d dari %d perangkat daerah mempunyai laporan saat ditutup; yang tidak, tidak ikut dihitung."
              .formatted(data.reported().size(), data.kantor().size()));
    }
    if (course.isEmpty()) {
      remarks.add("Hari terlambat, pengembalian, dan lama langkah semester ini tidak tercatat.");
    } else if (course.get().fromHistory()) {
      remarks.add(
          "Hari terlambat, pengembalian, dan lama langkah disusun dari riwayat pada %s."
              .formatted(Tanggal.panjang(course.get().recordedAt())));
    }
    return remarks;
  }

  private static Line city(KotaFigures figures, List<CaseCourse> cases) {
    return new Line(
        "",
        "Seluruh kota",
        "Seluruh kota",
        null,
        values(figures.seluruhnya(), figures::temuan, cases),
        List.of(),
        List.of());
  }

  private static Line line(
      Siklus one, DataKota.Kantor office, KotaFigures figures, List<CaseCourse> cases) {
    var own = cases.stream().filter(each -> each.office().equals(office.kode())).toList();
    var reported = office.hasil() == DataKota.Hasil.LAPORAN;
    var links = new ArrayList<Link>();
    links.add(
        new Link(
            "Buka laporannya",
            "/laporan?siklus=%s&perangkatDaerah=%s".formatted(one.key(), office.kode())));
    links.add(new Link("Semua semesternya", "/kemajuan/" + office.kode()));
    return new Line(
        office.kode(),
        office.nama(),
        office.singkatan(),
        switch (office.hasil()) {
          case LAPORAN -> null;
          case TANPA_HASIL -> "ditutup tanpa hasil";
          case BELUM -> "belum selesai saat ditutup";
        },
        values(
            figures.menurutKantor().get(office.kode()),
            kelas -> reported ? office.count(kelas) : null,
            own),
        own.stream().flatMap(each -> CourseFigures.times(each).stream()).toList(),
        links);
  }

  private interface Temuan {
    @Nullable Integer of(KelasTemuan kelas);
  }

  private static List<@Nullable BigDecimal> values(
      @Nullable Capaian capaian, Temuan temuan, List<CaseCourse> cases) {
    var values = new ArrayList<@Nullable BigDecimal>();
    values.add(capaian == null ? null : percent(capaian.pelaksanaan()));
    values.add(capaian == null ? null : percent(capaian.pencapaian()));
    for (var kelas : KelasTemuan.values()) {
      var count = temuan.of(kelas);
      values.add(count == null ? null : BigDecimal.valueOf(count));
    }
    values.addAll(CourseFigures.values(cases));
    return values;
  }

  private static @Nullable BigDecimal percent(Optional<Rasio> ratio) {
    return ratio.map(each -> new BigDecimal(each.percent())).orElse(null);
  }

  /** What addenda told, with the figures of the offices' own reports. */
  private List<Later> later(Siklus one, DataKota data) {
    var after = susulan.withSusulan(one, data);
    var figures = KotaFigures.of(after);
    return after.kantor().stream()
        .filter(office -> office.hasilPada() != null)
        .filter(
            office ->
                data.office(office.kode())
                    .filter(then -> then.hasil() == DataKota.Hasil.BELUM)
                    .isPresent())
        .map(
            office ->
                new Later(
                    office.kode(),
                    office.nama(),
                    Tanggal.date(Objects.requireNonNull(office.hasilPada())),
                    told(office, figures.menurutKantor().get(office.kode()))))
        .toList();
  }

  private static String told(DataKota.Kantor office, @Nullable Capaian capaian) {
    if (capaian == null) {
      return "ditutup tanpa hasil.";
    }
    return "pelaksanaan %s, pencapaian %s, temuan %s."
        .formatted(
            DocumentParts.percent(capaian.pelaksanaan()),
            DocumentParts.percent(capaian.pencapaian()),
            Arrays.stream(KelasTemuan.values())
                .map(kelas -> office.count(kelas) + " " + word(kelas))
                .collect(Collectors.joining(", ")));
  }

  private static String word(KelasTemuan kelas) {
    return kelas.label().toLowerCase(Locale.ROOT);
  }
}
