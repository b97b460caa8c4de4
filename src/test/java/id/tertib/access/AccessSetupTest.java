package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class AccessSetupTest {

  @Autowired AccessSetup setup;
  @Autowired PerangkatDaerahRegister register;
  @Autowired People people;
  @Autowired List<GroupSource> sources;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  @Autowired FilterService filters;

  @Test
  void knowsTheOfficesOfTheCityInTheirOrder() {
    assertThat(register.all()).hasSize(38);
    assertThat(register.all().get(0).kode()).isEqualTo("setda");
    assertThat(register.get("kec-setu").group(Jabatan.ASESOR)).isEqualTo("kecsetuasesor");
  }

  @Test
  void makesAGroupForEachRoleThatModelsName() {
    assertThat(groupNames())
        .contains(
            "walikota Wali Kota",
            "dinkesasesor Asesor Dinas Kesehatan",
            "kecsetukepala Camat Setu",
            "rsudkepala Direktur Rumah Sakit Umum Daerah",
            "setwankepala Sekretaris Dewan Perwakilan Rakyat Daerah",
            "dinkeskepala Kepala Dinas Kesehatan",
            "setdasekretaris Koordinator asesor Sekretariat Daerah",
            "dinkes Dinas Kesehatan",
            "dinkespejabat Pejabat pengaduan Dinas Kesehatan",
            "smpn6operator Operator zona integritas SMP Negeri 6",
            "pokja8 Pokja Peningkatan Kualitas Pelayanan Publik");
    assertThat(identity.createGroupQuery().groupIdIn("setdakepala", "inspektoratkepala").count())
        .isZero();
    assertThat(identity.createGroupQuery().groupId("dinkesasesor").singleResult().getType())
        .isEqualTo("TERTIB");
  }

  @Test
  void putsPeopleOfTheDemoWhereTheirRoleIs() {
    assertThat(people.groupsOf("asesor1")).containsExactlyInAnyOrder("ketuatim", "timasesor");
    assertThat(people.groupsOf("asesor4")).containsExactlyInAnyOrder("timasesor", "bkpsdm");
    assertThat(people.groupsOf("dinkesasesor2"))
        .as("the office with two assessors")
        .containsExactlyInAnyOrder("dinkesasesor", "dinkes");
    assertThat(people.groupsOf("sekda")).containsExactlyInAnyOrder("sekda", "setda");
    assertThat(people.groupsOf("organisasi")).containsExactly("organisasi");
    assertThat(people.groupsOf("dinkeskepala")).containsExactlyInAnyOrder("dinkeskepala", "dinkes");
    assertThat(people.groupsOf("admin")).containsExactly("camunda-admin");
    assertThat(people.nameOf("dinkesasesor")).isEqualTo("Asesor Dinas Kesehatan");
    assertThat(people.find("dinkesasesor").orElseThrow().email())
        .isEqualTo("dinkesasesor@tangselkota.example");
  }

  @Test
  void listsEveryAccountOfTheDemoInTheDocumentation() throws IOException {
    var wanted =
        Stream.concat(
                Stream.of(DemoAccount.CSV_HEAD),
                sources.stream()
                    .flatMap(source -> source.demoAccounts().stream())
                    .map(DemoAccount::csv))
            .toList();

    assertThat(Files.readAllLines(Path.of("docs/demo-accounts.csv"))).isEqualTo(wanted);
    assertThat(identity.createUserQuery().list().stream().map(User::getId))
        .containsAll(wanted.stream().skip(1).map(line -> line.split(",")[0]).toList());
  }

  @Test
  void changesNothingWhenItStartsAgain() {
    var before = counts();

    setup.setUp();

    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void leavesPeopleWhereAnAdministratorPutThem() {
    identity.createMembership("dinkesasesor", "timasesor");
    identity.deleteMembership("asesor3", "timasesor");
    try {
      setup.setUp();

      assertThat(people.isIn("dinkesasesor", "timasesor")).isTrue();
      assertThat(people.isIn("asesor3", "timasesor")).isFalse();
    } finally {
      identity.deleteMembership("dinkesasesor", "timasesor");
      identity.createMembership("asesor3", "timasesor");
    }
  }

  @Test
  void mendsANameAndAGrantThatWentMissing() {
    var group = identity.createGroupQuery().groupId("dinkes").singleResult();
    group.setName("Lain");
    identity.saveGroup(group);
    authorizations.deleteAuthorization(
        authorizations
            .createAuthorizationQuery()
            .groupIdIn("dinkes")
            .resourceType(Resources.APPLICATION)
            .singleResult()
            .getId());

    setup.setUp();

    assertThat(people.groupName("dinkes")).isEqualTo("Dinas Kesehatan");
    assertThat(may("dinkes", "tasklist")).isTrue();
  }

  @Test
  void givesCockpitToLeadershipAndAdminToAdministratorsAlone() {
    assertThat(List.of("walikota", "sekda", "inspektur", "organisasi"))
        .allMatch(group -> may(group, "cockpit"));
    assertThat(List.of("dinkesasesor", "ketuatim", "timasesor", "tpiketua"))
        .allMatch(group -> may(group, "tasklist"))
        .noneMatch(group -> may(group, "cockpit"));
    assertThat(groupIds().filter(group -> may(group, "admin"))).containsExactly("camunda-admin");
  }

  @Test
  void offersThreeListsOfTasks() {
    assertThat(filters.createFilterQuery().orderByFilterName().asc().list())
        .extracting(Filter::getName)
        .containsExactly("Semua tugas", "Tugas kelompok saya", "Tugas saya", "Untuk saya");
    assertThat(filtersOf("dinkesasesor"))
        .containsExactly("Tugas kelompok saya", "Tugas saya", "Untuk saya");
    assertThat(filtersOf("organisasi"))
        .containsExactly("Semua tugas", "Tugas kelompok saya", "Tugas saya", "Untuk saya");
  }

  private List<String> filtersOf(String user) {
    identity.setAuthentication(user, List.copyOf(people.groupsOf(user)));
    try {
      return filters.createFilterQuery().orderByFilterName().asc().list().stream()
          .map(Filter::getName)
          .toList();
    } finally {
      identity.clearAuthentication();
    }
  }

  private boolean may(String group, String application) {
    return authorizations.isUserAuthorized(
        "siapapun", List.of(group), Permissions.ACCESS, Resources.APPLICATION, application);
  }

  private Stream<String> groupIds() {
    return identity.createGroupQuery().list().stream().map(Group::getId);
  }

  private Stream<String> groupNames() {
    return identity.createGroupQuery().list().stream()
        .map(group -> group.getId() + " " + group.getName());
  }

  private List<Long> counts() {
    return List.of(
        identity.createUserQuery().count(),
        identity.createGroupQuery().count(),
        authorizations.createAuthorizationQuery().count(),
        filters.createFilterQuery().count());
  }
}
