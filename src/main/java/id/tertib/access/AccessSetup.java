package id.tertib.access;

import id.tertib.engine.EngineTasks;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before the first request can come in: groups, the administrator, grants, filters, and in training
 * mode the accounts. The same at each start; people and their groups outside the training mode are
 * never touched.
 */
@Component
class AccessSetup implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(AccessSetup.class);

  private static final String WORKFLOW_GROUP = "TERTIB";

  private final PerangkatDaerahRegister register;
  private final IdentityService identity;
  private final Authorisations authorisations;
  private final SharedFilters filters;
  private final Administrator administrator;
  private final ObjectProvider<DemoAccounts> demo;
  private final EngineTasks engine;
  private final TransactionOperations transaction;
  private final JdbcClient jdbc;

  AccessSetup(
      PerangkatDaerahRegister register,
      IdentityService identity,
      Authorisations authorisations,
      SharedFilters filters,
      Administrator administrator,
      ObjectProvider<DemoAccounts> demo,
      EngineTasks engine,
      TransactionOperations transaction,
      JdbcClient jdbc) {
    this.register = register;
    this.identity = identity;
    this.authorisations = authorisations;
    this.filters = filters;
    this.administrator = administrator;
    this.demo = demo;
    this.engine = engine;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var begin = System.nanoTime();
    setUp();
    LOG.info("Kelompok, wewenang, dan akun siap ({} ms)", (System.nanoTime() - begin) / 1_000_000);
  }

  /** Idempotent; also gives processes deployed since the last time their grants. */
  void setUp() {
    engine.asSystem(
        () -> {
          transaction.executeWithoutResult(status -> setUpAlone());
          return true;
        });
  }

  private void setUpAlone() {
    // Of two nodes that start together the second waits here and then finds everything done.
    jdbc.sql("select kode from perangkat_daerah where urutan = 1 for update")
        .query(String.class)
        .single();
    var offices = register.all();
    var units = UnitZonaIntegritas.read(offices);
    var groups = CityGroups.of(offices, units);
    save(groups);
    var accounts = demo.getIfAvailable();
    if (accounts == null) {
      administrator.create();
    } else {
      accounts.create(DemoAccountList.of(offices, units));
    }
    authorisations.grant(groups.stream().map(CityGroup::id).toList());
    authorisations.keep(filters.create(Authorisations.WATCHERS));
  }

  private void save(List<CityGroup> groups) {
    var there =
        identity.createGroupQuery().list().stream()
            .collect(Collectors.toMap(Group::getId, Function.identity()));
    if (!there.containsKey(Groups.ADMIN)) {
      save(identity.newGroup(Groups.ADMIN), "Administrator", "SYSTEM");
    }
    for (var group : groups) {
      var known = there.get(group.id());
      if (known == null) {
        save(identity.newGroup(group.id()), group.name(), WORKFLOW_GROUP);
      } else if (!group.name().equals(known.getName())) {
        save(known, group.name(), WORKFLOW_GROUP);
      }
    }
  }

  private void save(Group group, String name, String type) {
    group.setName(name);
    group.setType(type);
    identity.saveGroup(group);
  }
}
