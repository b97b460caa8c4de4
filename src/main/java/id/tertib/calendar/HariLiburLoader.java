package id.tertib.calendar;

import id.tertib.data.CsvTable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the days off that come with the product, before the first request. A year that is already
 * there is left alone, so that what was changed in it stays.
 */
@Component
class HariLiburLoader implements SmartInitializingSingleton {

  private final HariLiburTable table;
  private final TransactionTemplate transaction;

  HariLiburLoader(HariLiburTable table, TransactionTemplate transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    load(CsvTable.ofClasspath(HariLiburFile.NAME, HariLiburFile.COLUMNS));
  }

  void load(CsvTable file) {
    var years = HariLiburFile.read(file);
    transaction.executeWithoutResult(
        status -> {
          years.keySet().removeAll(table.decreedYears());
          years.forEach(table::addYear);
        });
  }
}
