package id.tertib.zona.proses;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.data.CsvTable;
import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.roadmap.CapaianAksi;
import id.tertib.roadmap.Semester;
import id.tertib.skm.IndeksKepuasan;
import id.tertib.worksheet.AnswerOffers;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.SheetHead;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.UnitZonaTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the product knows for a unit's sheet: how often it was surveyed in the year before that of
 * the proposal, its team and plan, how much of the plan was done; and for a unit that is a whole
 * office what the monitoring of the Road Map found. Which item asks for which figure is data.
 */
@Component
class UsulanJawabanZona implements AnswerOffers, BesideAnswers {

  private static final String FILE = "data/zi-angka.csv";

  private final Map<String, String> item;
  private final IndeksKepuasan surveys;
  private final ObjectProvider<CapaianAksi> monitoring;
  private final RowLists lists;
  private final UnitZonaTable units;
  private final Clock clock;

  UsulanJawabanZona(
      IndeksKepuasan surveys,
      ObjectProvider<CapaianAksi> monitoring,
      RowLists lists,
      UnitZonaTable units,
      Clock clock) {
    this.surveys = surveys;
    this.monitoring = monitoring;
    this.lists = lists;
    this.units = units;
    this.clock = clock;
    this.item =
        CsvTable.ofClasspath(FILE, List.of("kode", "angka", "sumber")).lines().stream()
            .collect(
                Collectors.toMap(line -> line.required("angka"), line -> line.required("kode")));
  }

  @Override
  public List<Offer> of(SheetHead sheet) {
    return year(sheet).map(year -> offers(sheet, year)).orElse(List.of());
  }

  private List<Offer> offers(SheetHead sheet, int year) {
    var offers = new ArrayList<Offer>();
    surveys
        .ofUnit(sheet.owner().key(), year - 1)
        .ifPresent(
            found ->
                offers.add(
                    offer("skm", often(found.surveys()), found.sumber(), found.hari(), "/skm")));
    var today = LocalDate.now(clock);
    var team = lists.rows(DaftarZona.TIM, sheet.subject()).size();
    if (team > 0) {
      offers.add(offer("tim", "Ya", "Tim zona integritas, %d orang".formatted(team), today, null));
    }
    var plan = lists.rows(DaftarZona.RENCANA, sheet.subject());
    if (!plan.isEmpty()) {
      var done =
          (int)
              plan.stream()
                  .filter(row -> row.value(DaftarZona.KEADAAN).equals(DaftarZona.SELESAI))
                  .count();
      offers.add(
          offer(
              "rencana",
              "Ya",
              "Rencana pembangunan, %d kegiatan".formatted(plan.size()),
              today,
              null));
      offers.add(
          offer(
              "kegiatan",
              share(done, plan.size()),
              "%d dari %d kegiatan rencana selesai".formatted(done, plan.size()),
              today,
              null));
    }
    return offers;
  }

  private Offer offer(
      String figure, String answer, String source, LocalDate day, @Nullable String page) {
    return new Offer(String.valueOf(item.get(figure)), TextNode.valueOf(answer), source, day, page);
  }

  /** Levels of the item: four times or more, three, two, once. */
  static String often(int surveys) {
    return List.of("D", "C", "B", "A").get(Math.min(surveys, 4) - 1);
  }

  /** Levels of the item: all, more than half, some, none. */
  static String share(int done, int all) {
    if (done == 0) {
      return "D";
    }
    return done == all ? "A" : 2 * done > all ? "B" : "C";
  }

  @Override
  public List<Fact> facts(SheetHead sheet) {
    return year(sheet).stream().flatMap(year -> roadMap(sheet.owner().key(), year - 1)).toList();
  }

  /** The newest semester of the year before that of the proposal. */
  private Stream<Fact> roadMap(String unit, int year) {
    return units.find(unit).filter(one -> one.unit().kantor()).stream()
        .flatMap(
            one ->
                Stream.of(2, 1)
                    .map(half -> new Semester(year, half))
                    .flatMap(
                        semester ->
                            monitoring.stream()
                                .flatMap(each -> each.ofOffice(semester, unit).stream()))
                    .limit(1))
        .map(
            found ->
                new Fact(
                    String.valueOf(item.get("road-map")),
                    "Aksi Road Map terlaksana",
                    "%s %% (%d dari %d tuntas)"
                        .formatted(found.percent(), found.done(), found.applicable()),
                    "%s, per %s".formatted(found.source(), Tanggal.panjang(found.day())),
                    found.page()));
  }

  private static Optional<Integer> year(SheetHead sheet) {
    return sheet.instrument().key().equals(ZonaIntegritas.LKE.key())
        ? ZonaIntegritas.year(CaseKey.parse(sheet.subject()).cycle())
        : Optional.empty();
  }
}
