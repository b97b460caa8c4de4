package id.tertib.access;

import id.tertib.engine.EngineTasks;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Before the first request can come in: groups, the administrator, grants, filters, and in training
 * mode the accounts. The same at each start; people and their groups outside the training mode are
 * never touched.
 */
@Component
class AccessSetup implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(AccessSetup.class);

  private final List<GroupSource> sources;
  private final GroupKeeper groups;
  private final Authorisations authorisations;
  private final StarterGrants starters;
  private final Administrator administrator;
  private final ObjectProvider<DemoAccounts> demo;
  private final EngineTasks engine;

  AccessSetup(
      List<GroupSource> sources,
      GroupKeeper groups,
      Authorisations authorisations,
      StarterGrants starters,
      Administrator administrator,
      ObjectProvider<DemoAccounts> demo,
      EngineTasks engine) {
    this.sources = sources;
    this.groups = groups;
    this.authorisations = authorisations;
    this.starters = starters;
    this.administrator = administrator;
    this.demo = demo;
    this.engine = engine;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var begin = System.nanoTime();
    setUp();
    LOG.info("Kelompok, wewenang, dan akun siap ({} ms)", (System.nanoTime() - begin) / 1_000_000);
  }

  /** Idempotent; also gives processes deployed since the last time their grants. */
  void setUp() {
    engine.whole(this::setUpAlone);
  }

  private void setUpAlone() {
    // Of two nodes that start together the second waits here and then finds everything done.
    sources.forEach(GroupSource::lock);
    groups.keep();
    var accounts = demo.getIfAvailable();
    if (accounts == null) {
      administrator.create();
    } else {
      accounts.create(sources.stream().flatMap(source -> source.demoAccounts().stream()).toList());
    }
    administrator.resetWhenAsked();
    starters.keep();
    authorisations.grantFilters();
  }
}
