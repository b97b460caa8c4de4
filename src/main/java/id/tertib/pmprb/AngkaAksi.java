package id.tertib.pmprb;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.data.CsvTable;
import id.tertib.data.Tanggal;
import id.tertib.roadmap.CapaianAksi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.PembuktianAksi;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.AnswerOffers;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.SheetHead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Beside items of the city's sheet that ask for it: how much of the Road Map was done in the year
 * that is assessed, and how much of last year's follow-up plan. The second decides the level of its
 * item, so it is offered; the first is a figure alone.
 */
@Component
class AngkaAksi implements AnswerOffers, BesideAnswers {

  private static final String FILE = "data/pmprb-angka-aksi.csv";
  private static final String ROAD_MAP = "road-map";
  private static final String RATL = "ratl";
  private static final String PAGE = "/road-map/aksi-lanjutan";

  private final ObjectProvider<CapaianAksi> monitoring;
  private final FurtherActions actions;
  private final Clock clock;
  private final List<Asked> asked;

  AngkaAksi(ObjectProvider<CapaianAksi> monitoring, FurtherActions actions, Clock clock) {
    this.monitoring = monitoring;
    this.actions = actions;
    this.clock = clock;
    this.asked =
        CsvTable.ofClasspath(FILE, List.of("kode", "angka", "sumber")).lines().stream()
            .map(line -> new Asked(line.required("kode"), line.required("angka")))
            .toList();
  }

  /**
   * @param figure {@link #ROAD_MAP} or {@link #RATL}
   */
  private record Asked(String item, String figure) {}

  /**
   * Last year's follow-up plan.
   *
   * @param done those that a quarterly report or a checklist proved
   */
  private record Followed(int year, int done, int all) {

    String text() {
      return "%d dari %d tindak lanjut terbukti".formatted(done, all);
    }

    String source() {
      return "RATL PMPRB " + year;
    }
  }

  @Override
  public List<Offer> of(SheetHead sheet) {
    return year(sheet).flatMap(this::followed).stream()
        .flatMap(
            found ->
                items(RATL)
                    .map(
                        item ->
                            new Offer(
                                item,
                                TextNode.valueOf(level(found.done(), found.all())),
                                "%s: %s".formatted(found.source(), found.text()),
                                LocalDate.now(clock),
                                PAGE)))
        .toList();
  }

  @Override
  public List<Fact> facts(SheetHead sheet) {
    return year(sheet).stream()
        .flatMap(year -> Stream.concat(roadMap(year - 1), ratl(year)))
        .toList();
  }

  /** The newest semester of the year that is assessed. */
  private Stream<Fact> roadMap(int year) {
    return Stream.of(2, 1)
        .map(half -> new Semester(year, half))
        .flatMap(semester -> monitoring.stream().flatMap(one -> one.ofCity(semester).stream()))
        .limit(1)
        .flatMap(
            found ->
                items(ROAD_MAP)
                    .map(
                        item ->
                            new Fact(
                                item,
                                "Aksi Road Map terlaksana",
                                "%s %% (%d dari %d tuntas)"
                                    .formatted(found.percent(), found.done(), found.applicable()),
                                "%s, per %s"
                                    .formatted(found.source(), Tanggal.panjang(found.day())),
                                found.page())));
  }

  private Stream<Fact> ratl(int year) {
    return followed(year).stream()
        .flatMap(
            found ->
                items(RATL)
                    .map(
                        item ->
                            new Fact(
                                item,
                                "Tindak lanjut yang dikerjakan",
                                found.text(),
                                "%s, per %s"
                                    .formatted(
                                        found.source(), Tanggal.panjang(LocalDate.now(clock))),
                                PAGE)));
  }

  private Stream<String> items(String figure) {
    return asked.stream().filter(one -> one.figure().equals(figure)).map(Asked::item);
  }

  /** Of the year before; empty where none was planned in the product, which says nothing. */
  private Optional<Followed> followed(int year) {
    var all =
        actions.ofSeries("RATL-" + (year - 1)).stream()
            .filter(one -> one.keadaan() != PembuktianAksi.Keadaan.DITARIK)
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Followed(
                year - 1,
                (int)
                    all.stream()
                        .filter(one -> one.keadaan() == PembuktianAksi.Keadaan.TERBUKTI)
                        .count(),
                all.size()));
  }

  /** All, most, few, none. */
  static String level(int done, int all) {
    if (done == all) {
      return "A";
    }
    return done * 2 > all ? "B" : done > 0 ? "C" : "D";
  }

  private static Optional<Integer> year(SheetHead sheet) {
    return sheet.instrument().key().equals(SiklusKota.INSTRUMENT)
        ? SiklusPmprb.year(sheet.subject())
        : Optional.empty();
  }
}
