package id.tertib.pmprb;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.CaseKey;
import id.tertib.instrument.Instrument;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.skm.IndeksKepuasan;
import id.tertib.skm.IndeksKepuasan.Indeks;
import id.tertib.worksheet.AnswerOffers;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.SheetHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;

/**
 * What surveys of satisfaction say to PMPRB: whether the index rose and is of mutu A, and how often
 * there was a survey. The year that is assessed is the one before that of submission.
 */
@Component
class UsulanSkm implements AnswerOffers, BesideAnswers {

  private static final String OFFICE = "U-";
  private static final String INDEX = "RF8.3-a";
  private static final String OFTEN = "PM8.4-a";
  private static final String BEST = "A";
  private static final String PAGE = "/skm";

  private final IndeksKepuasan surveys;
  private final SiklusPmprb siklus;
  private final PerangkatDaerahRegister offices;

  UsulanSkm(IndeksKepuasan surveys, SiklusPmprb siklus, PerangkatDaerahRegister offices) {
    this.surveys = surveys;
    this.siklus = siklus;
    this.offices = offices;
  }

  @Override
  public List<Offer> of(SheetHead sheet) {
    var year = assessed(sheet);
    if (year.isEmpty()) {
      return List.of();
    }
    if (isCity(sheet)) {
      return index(INDEX, year.get(), surveys::ofCity).stream().toList();
    }
    var office = office(sheet);
    var offers = new ArrayList<Offer>();
    index(OFFICE + INDEX, year.get(), of -> surveys.ofOffice(office, of)).ifPresent(offers::add);
    var newest = surveys.ofOffice(office, year.get());
    newest.ifPresent(
        one ->
            offers.add(
                new Offer(
                    OFFICE + OFTEN,
                    TextNode.valueOf(surveys.countOfOffice(office, year.get()) > 1 ? BEST : "B"),
                    "%d survei pada %d"
                        .formatted(surveys.countOfOffice(office, year.get()), year.get()),
                    one.hari(),
                    PAGE)));
    return offers;
  }

  /** Levels of the item: risen and A, A alone, risen alone, neither. */
  private Optional<Offer> index(String code, int year, IntFunction<Optional<Indeks>> of) {
    var now = of.apply(year);
    var before = of.apply(year - 1);
    if (now.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    var risen = now.get().indeks().compareTo(before.get().indeks()) > 0;
    var best = isBest(now.get());
    return Optional.of(
        new Offer(
            code,
            TextNode.valueOf(best ? risen ? BEST : "B" : risen ? "C" : "D"),
            "%s: %s; %d: %s"
                .formatted(now.get().sumber(), now.get().angka(), year - 1, before.get().angka()),
            now.get().hari(),
            PAGE));
  }

  /** A mean has no band of its own: that of the newest scale counts for it. */
  private boolean isBest(Indeks index) {
    return index.mutu().isEmpty()
        ? siklus.newest("skm").map(scale -> best(scale, index)).orElse(false)
        : index.mutu().equals(BEST);
  }

  private static boolean best(Instrument scale, Indeks index) {
    return scale.categories().values().stream()
        .flatMap(List::stream)
        .anyMatch(band -> band.code().equals(BEST) && band.holds(index.indeks()));
  }

  /** For the city how often depends on how many units took part, which nobody can tell alone. */
  @Override
  public List<Fact> facts(SheetHead sheet) {
    return assessed(sheet)
        .filter(year -> isCity(sheet))
        .flatMap(
            year ->
                surveys
                    .ofCity(year)
                    .map(
                        index ->
                            new Fact(
                                OFTEN,
                                "Survei kepuasan pada %d".formatted(year),
                                "%d survei".formatted(surveys.countOfCity(year)),
                                index.sumber(),
                                PAGE)))
        .stream()
        .toList();
  }

  private static Optional<Integer> assessed(SheetHead sheet) {
    var key = sheet.instrument().key();
    return key.equals(SiklusKota.INSTRUMENT) || key.equals(SiklusPmprb.INSTRUMENT)
        ? SiklusPmprb.year(CaseKey.parse(sheet.subject()).cycle()).map(year -> year - 1)
        : Optional.empty();
  }

  private static boolean isCity(SheetHead sheet) {
    return sheet.instrument().key().equals(SiklusKota.INSTRUMENT);
  }

  private String office(SheetHead sheet) {
    return offices.current(CaseKey.parse(sheet.subject()).requireOwner()).kode();
  }
}
