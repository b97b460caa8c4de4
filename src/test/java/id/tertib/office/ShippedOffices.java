package id.tertib.office;

import id.tertib.access.CityGroup;
import id.tertib.access.GroupSource;
import id.tertib.engine.EngineTasks;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings the offices, their groups and the people in them back to what was shipped, for tests that
 * reorganise the city. {@code CleanSlate} does it before each test.
 */
public final class ShippedOffices {

  private final ApplicationContext application;
  private final JdbcTemplate jdbc;

  private ShippedOffices(ApplicationContext application) {
    this.application = application;
    this.jdbc = application.getBean(JdbcTemplate.class);
  }

  public static ShippedOffices of(ApplicationContext application) {
    return new ShippedOffices(application);
  }

  /** Cheap where nothing was changed. Needs the tables of cases to be empty. */
  public void restore() {
    if (changed()) {
      application
          .getBean(EngineTasks.class)
          .asSystem(
              () -> {
                restoreAll();
                return true;
              });
    }
  }

  private boolean changed() {
    return count("select count(*) from perangkat_daerah_perubahan") > 0
        || count("select count(*) from perangkat_daerah_alias") > 0
        || count(
                "select count(*) from perangkat_daerah where keadaan <> 'aktif' or sumber = 'kota'")
            > 0;
  }

  private void restoreAll() {
    var identity = application.getBean(IdentityService.class);
    jdbc.query(
        "select akun, kelompok from perangkat_daerah_anggota",
        row -> {
          identity.deleteMembership(row.getString(1), row.getString(2));
        });
    jdbc.update("delete from unit_layanan");
    jdbc.update("delete from perangkat_daerah_anggota");
    jdbc.update("delete from perangkat_daerah_perubahan");
    jdbc.update("delete from perangkat_daerah_alias");
    jdbc.update("update perangkat_daerah set keadaan = 'aktif', penerus = null");
    jdbc.update("delete from perangkat_daerah");
    application.getBean(PerangkatDaerahRegister.class).load();
    application.getBean(UnitLayananTable.class).afterPropertiesSet();
    removeGroupsBut(groups());
    // As at each start: groups, grants, people of the demo
    application
        .getBean("id.tertib.access.AccessSetup", SmartInitializingSingleton.class)
        .afterSingletonsInstantiated();
  }

  private void removeGroupsBut(Set<String> shipped) {
    var identity = application.getBean(IdentityService.class);
    var authorizations = application.getBean(AuthorizationService.class);
    identity.createGroupQuery().groupType("TERTIB").list().stream()
        .map(group -> group.getId())
        .filter(id -> !shipped.contains(id))
        .forEach(
            id -> {
              authorizations
                  .createAuthorizationQuery()
                  .groupIdIn(id)
                  .list()
                  .forEach(given -> authorizations.deleteAuthorization(given.getId()));
              identity.deleteGroup(id);
              identity.deleteUser(id);
            });
  }

  private Set<String> groups() {
    return application.getBeansOfType(GroupSource.class).values().stream()
        .flatMap(source -> source.groups().stream())
        .map(CityGroup::id)
        .collect(Collectors.toSet());
  }

  private long count(String sql) {
    return jdbc.queryForObject(sql, Long.class);
  }
}
