package id.tertib.roadmap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the Road Map that comes with the product, before the first request. Codes already there are
 * left alone, so that what Bagian Organisasi set stays; the files are checked at every start.
 */
@Component
class RoadMapLoader implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(RoadMapLoader.class);

  private final RencanaAksiTable table;
  private final TransactionTemplate transaction;

  RoadMapLoader(RencanaAksiTable table, TransactionTemplate transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var shipped = RoadMapFiles.ofClasspath();
    transaction.executeWithoutResult(
        status -> {
          var known = table.codes();
          var added = shipped.stream().filter(row -> !known.contains(row.aksi().kode())).toList();
          table.add(added);
          if (!added.isEmpty()) {
            LOG.info("Road Map: {} rencana aksi dimuat", added.size());
          }
        });
  }
}
