package id.tertib.zona.laman;

import id.tertib.access.People;
import id.tertib.calendar.DueWords;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.procedure.Return;
import id.tertib.procedure.Return.Comment;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.RencanaZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owes what of a case, until when: its open deadlines, and what is planned and not done. */
@Component
class LamanKerja {

  private static final String PERBAIKAN = "zi-perbaikan";

  private final Deadlines deadlines;
  private final RowLists lists;
  private final Returns returns;
  private final People people;
  private final DueWords words;

  LamanKerja(Deadlines deadlines, RowLists lists, Returns returns, People people, DueWords words) {
    this.deadlines = deadlines;
    this.lists = lists;
    this.returns = returns;
    this.people = people;
    this.words = words;
  }

  /**
   * @param jenis kinds of the deadlines that are open
   * @param langkah title of the step that runs; null for none
   * @param sejak the day on which it began to be owed; null likewise
   * @param baris by day, those without one last
   */
  record Pekerjaan(
      Set<String> jenis, @Nullable String langkah, @Nullable LocalDate sejak, List<Kerja> baris) {

    public long terlambat() {
      return baris.stream().filter(Kerja::terlambat).count();
    }
  }

  /**
   * @param pemegang role that owes it, as people read it
   * @param sisa how near its day is; null while it has none, or stands still
   * @param langkah whether it is a step of the procedure
   * @param kembali items that were returned, as a line; null for none
   * @param putaran how often the sheet was returned
   */
  record Kerja(
      String pekerjaan,
      String pemegang,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      boolean terlambat,
      boolean langkah,
      boolean dijeda,
      @Nullable String kembali,
      int putaran) {}

  Pekerjaan read(PerkaraZona one) {
    var open = deadlines.openOf(one.kunci());
    var names = people.groupNamesOf(open.stream().map(Deadline::role).collect(Collectors.toSet()));
    var today = words.today();
    var rows = new ArrayList<Kerja>();
    open.stream()
        .filter(deadline -> !planned(deadline.kind()))
        .map(deadline -> owed(deadline, names, today))
        .forEach(rows::add);
    rows.addAll(activities(one, open, today));
    rows.sort(
        Comparator.comparing(
            Kerja::tenggat, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
    return new Pekerjaan(
        open.stream().map(Deadline::kind).collect(Collectors.toSet()),
        steps(open).map(LamanKerja::title).findFirst().orElse(null),
        steps(open).map(Deadline::registered).findFirst().orElse(null),
        List.copyOf(rows));
  }

  private static Stream<Deadline> steps(List<Deadline> open) {
    return open.stream().filter(deadline -> step(deadline.kind()));
  }

  private static boolean planned(String kind) {
    return kind.startsWith(RencanaZona.TENGGAT_AREA);
  }

  private static boolean step(String kind) {
    return !planned(kind) && !kind.equals(RencanaZona.TENGGAT_KEMAJUAN);
  }

  /** Without its year, which the page names. */
  private static String title(Deadline deadline) {
    var period = " " + ZonaIntegritas.period(deadline.cycle());
    return deadline.title().replace("," + period, "").replace(period, "");
  }

  private Kerja owed(Deadline deadline, Map<String, String> names, DueWords.Reading today) {
    var returned = deadline.kind().equals(PERBAIKAN) ? standing(deadline.caseKey()) : null;
    return new Kerja(
        title(deadline),
        names.getOrDefault(deadline.role(), deadline.role()),
        deadline.due(),
        deadline.paused() ? null : today.of(deadline.due()).text(),
        deadline.overdue(today.day()),
        step(deadline.kind()),
        deadline.paused(),
        returned == null || returned.comments().isEmpty()
            ? null
            : returned.comments().stream()
                .map(Comment::code)
                .map(LamanKurang::singkat)
                .collect(Collectors.joining(", ")),
        returned == null ? 0 : returned.round());
  }

  private @Nullable Return standing(String caseKey) {
    return returns.last(caseKey, ZonaIntegritas.PERBAIKAN_UNIT).filter(Return::stands).orElse(null);
  }

  /**
   * Activities that are not done, while the plan is carried out. The next one of an area has the
   * day of the register, which may have been extended.
   */
  private List<Kerja> activities(PerkaraZona one, List<Deadline> open, DueWords.Reading today) {
    var areas =
        open.stream()
            .filter(deadline -> planned(deadline.kind()))
            .collect(Collectors.toMap(Deadline::kind, Deadline::due));
    if (areas.isEmpty()) {
      return List.of();
    }
    var first = new HashSet<String>();
    return lists.rows(DaftarZona.RENCANA, one.kunci()).stream()
        .filter(row -> !row.value(DaftarZona.KEADAAN).equals(DaftarZona.SELESAI))
        .filter(row -> !row.value(DaftarZona.TENGGAT).isEmpty())
        .sorted(Comparator.comparing((ListRow row) -> row.value(DaftarZona.TENGGAT)))
        .map(
            row -> {
              var area = RencanaZona.TENGGAT_AREA + row.value(DaftarZona.AREA);
              var registered = first.add(area) ? areas.get(area) : null;
              var due =
                  registered == null ? LocalDate.parse(row.value(DaftarZona.TENGGAT)) : registered;
              return new Kerja(
                  row.value("kegiatan"),
                  row.value("penanggungJawab"),
                  due,
                  today.of(due).text(),
                  today.isLate(due),
                  false,
                  false,
                  null,
                  0);
            })
        .toList();
  }
}
