package id.tertib.procedure;

import id.tertib.worksheet.AnswerOffers;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.SheetHead;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A module as a later one could be: what it offers and knows is up to the test. */
@Component
class UjiBeside implements AnswerOffers, BesideAnswers {

  private Function<SheetHead, List<Offer>> offers = sheet -> List.of();
  private Function<SheetHead, List<Group>> groups = sheet -> List.of();
  private Function<SheetHead, List<Fact>> facts = sheet -> List.of();

  void offers(Function<SheetHead, List<Offer>> offers) {
    this.offers = offers;
  }

  void groups(Function<SheetHead, List<Group>> groups) {
    this.groups = groups;
  }

  void facts(Function<SheetHead, List<Fact>> facts) {
    this.facts = facts;
  }

  void knowsNothing() {
    offers(sheet -> List.of());
    groups(sheet -> List.of());
    facts(sheet -> List.of());
  }

  @Override
  public List<Offer> of(SheetHead sheet) {
    return offers.apply(sheet);
  }

  @Override
  public List<Group> groups(SheetHead sheet) {
    return groups.apply(sheet);
  }

  @Override
  public List<Fact> facts(SheetHead sheet) {
    return facts.apply(sheet);
  }
}
