package id.tertib.portal.untold;

import id.tertib.portal.FrontCards;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The number on the front page of whoever sees to it; it keeps its place at 0. */
@Component
@Order(5)
class UntoldCard implements FrontCards {

  private final UntoldReader reader;

  UntoldCard(UntoldReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Card> cards(Set<String> groups) {
    return Untold.concerns(groups)
        ? List.of(new Card("belum", "portal/belum-kartu", reader.read().count()))
        : List.of();
  }
}
