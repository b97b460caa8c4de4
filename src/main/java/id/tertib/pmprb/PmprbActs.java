package id.tertib.pmprb;

import id.tertib.training.SpecialActs;
import id.tertib.worksheet.RowLists;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens beside the tasks of PMPRB in the history of the training. */
@Component
@Profile("demo")
class PmprbActs implements SpecialActs {

  private final RowLists lists;
  private final Ratl ratl;
  private final TransactionTemplate transaction;

  PmprbActs(RowLists lists, Ratl ratl, PlatformTransactionManager transactions) {
    this.lists = lists;
    this.ratl = ratl;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of("ratl", this::takeOver);
  }

  /** A follow-up of a year before the product, under its item and with a code of its own. */
  private boolean takeOver(Occasion occasion) {
    var row = new HashMap<>(occasion.values());
    var there =
        lists.rows(Ratl.KIND, occasion.subject()).stream()
            .anyMatch(each -> each.value("tindakLanjut").equals(row.get("tindakLanjut")));
    if (!there) {
      transaction.executeWithoutResult(
          status -> {
            lists.add(Ratl.KIND, occasion.subject(), row, occasion.account());
            ratl.adopt(occasion.subject(), occasion.account());
          });
    }
    return !there;
  }
}
