package id.tertib.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.access.AccountClosures;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One account: made, moved, closed, with the tasks of its owner. */
@ProcessTest
class AccountDeskTest {

  @LocalServerPort int port;
  @Autowired AccountDesk desk;
  @Autowired AccountClosures closures;
  @Autowired People people;
  @Autowired AuditTrail trail;
  @Autowired EngineTasks engine;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  private String task = "";

  @BeforeEach
  void twoAdministratorsOneOfThemWithATask() {
    create("uji.ani", "Ani Lestari", Groups.ADMIN);
    create("uji.budi", "Budi Santoso", Groups.ADMIN);
    var instance =
        runtime.startProcessInstanceByKey(
            "surel-gagal", "7", Map.of("surelId", "7", "alasan", "uji"));
    task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    tasks.setAssignee(task, "uji.ani");
  }

  @AfterEach
  void forget() {
    UjiAkun.forget(identity);
  }

  @Test
  void givesTheTasksOfWhoeverLeavesToTheChosenColleague() {
    assertThat(desk.held("uji.ani", "admin"))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.kelompok()).containsExactly("Administrator");
              assertThat(held.rekan()).extracting("id").contains("uji.budi", "admin");
            });

    desk.close("uji.ani", "pensiun", Map.of(task, "uji.budi"), "admin");

    assertThat(holder()).isEqualTo("uji.budi");
    assertThat(closures.isClosed("uji.ani")).isTrue();
    assertThat(trail.of("7"))
        .extracting(AuditRow::who, AuditRow::what, AuditRow::before, AuditRow::after)
        .contains(tuple("admin", "menyerahkan tugas", "uji.ani", "uji.budi"));
  }

  @Test
  void givesThemBackToTheGroupWhenNobodyIsChosen() {
    desk.close("uji.ani", "pensiun", Map.of(), "admin");

    assertThat(holder()).isNull();
    desk.reopen("uji.ani", "admin");
    assertThat(closures.isClosed("uji.ani")).isFalse();
    assertThat(people.groupsOf("uji.ani")).contains(Groups.ADMIN);
  }

  @Test
  void closesNothingWhenTheColleagueMayNotHaveTheTask() {
    assertThatThrownBy(
            () -> desk.close("uji.ani", "pensiun", Map.of(task, "dinkesasesor"), "admin"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("anggota kelompoknya");

    assertThat(holder()).isEqualTo("uji.ani");
    assertThat(closures.isClosed("uji.ani")).isFalse();
  }

  @Test
  void offersNobodyWhomFourEyesKeepFromTheTask() {
    var rule =
        new TaskRule() {
          @Override
          public boolean concerns(TaskInfo info) {
            return true;
          }

          @Override
          public Optional<String> refuseHolder(TaskInfo info, String userId) {
            return userId.equals("uji.budi")
                ? Optional.of("Budi sudah memeriksa tugas ini.")
                : Optional.empty();
          }
        };
    var beans = new StaticListableBeanFactory(Map.of("aturan", rule));
    var handover =
        new Handover(tasks, engine, people, beans.getBeanProvider(TaskRule.class), trail);
    var held = handover.of("uji.ani");

    assertThat(held.get(0).rekan()).extracting("id").contains("admin").doesNotContain("uji.budi");
    assertThatThrownBy(() -> handover.giveOn("uji.ani", held, Map.of(task, "uji.budi"), "admin"))
        .hasMessage("Budi sudah memeriksa tugas ini.");
  }

  @Test
  void movesSomebodyAndLeavesHisTasksBehind() {
    var dinkes =
        new AccountForm(null, null, null, "dinkes", List.of("Asesor", "Pegawai"), null, null);
    var move = desk.planMove("uji.ani", dinkes, "admin");
    assertThat(move.tugas()).extracting(held -> held.tugas().id()).containsExactly(task);
    assertThat(people.groupsOf("uji.ani")).containsExactly(Groups.ADMIN);

    desk.move("uji.ani", dinkes, Map.of(), "admin");

    assertThat(people.groupsOf("uji.ani")).containsExactlyInAnyOrder("dinkes", "dinkesasesor");
    assertThat(holder()).isNull();
  }

  @Test
  void neverTakesOnesOwnAccess() {
    assertThatThrownBy(() -> desk.close("admin", "uji", Map.of(), "admin"))
        .hasMessageContaining("Akun Anda sendiri tidak dapat ditutup");
    var none = new AccountForm(null, null, null, null, null, null, null);
    assertThatThrownBy(() -> desk.planMove("admin", none, "admin"))
        .hasMessageContaining("tidak dapat dilepas");
  }

  @Test
  void refusesWhatCannotBeAnAccount() {
    assertThatThrownBy(() -> create("uji ani", "Ani", Groups.ADMIN))
        .hasMessageContaining("Nama akun 'uji ani' tidak dapat dipakai");
    assertThatThrownBy(() -> create("UJI.ANI", "Ani", Groups.ADMIN))
        .hasMessageContaining("Akun uji.ani sudah ada");
    assertThatThrownBy(() -> create("uji.c", "Ani", "raja")).hasMessageContaining("tidak dikenal");
    var address = new AccountForm(null, "Ani", "ani@", null, null, null, null);
    assertThatThrownBy(() -> desk.rename("uji.ani", address, "admin"))
        .hasMessageContaining("'ani@' bukan alamat surel");
    assertThatThrownBy(() -> desk.sendLink("uji.ani", "admin"))
        .hasMessageContaining("belum punya alamat surel");
  }

  @Test
  void keepsTheSameRulesForRest() {
    var admin = Visitor.program(port, "admin");
    for (var bad : new String[] {"bukan alamat", "a@b@c", "satu@uji.example, dua@uji.example"}) {
      var made =
          admin.post(
              "/engine-rest/user/create",
              """
              {"profile":{"id":"uji.rest","firstName":"A","lastName":"B","email":"%s"},
               "credentials":{"password":"Kota-Serpong-77"}}
              """
                  .formatted(bad));
      assertThat(made.statusCode()).as(bad).isEqualTo(400);
      assertThat(made.body()).contains("bukan alamat surel");
      var changed =
          admin.send(
              "PUT",
              "/engine-rest/user/uji.ani/profile",
              "{\"id\":\"uji.ani\",\"firstName\":\"Ani\",\"lastName\":\"L\",\"email\":\"%s\"}"
                  .formatted(bad),
              "Content-Type",
              "application/json");
      assertThat(changed.statusCode()).as(bad).isEqualTo(400);
      assertThat(changed.body()).contains("bukan alamat surel");
    }
    assertThat(people.find("uji.rest")).isEmpty();
    var good =
        admin.send(
            "PUT",
            "/engine-rest/user/uji.ani/profile",
            "{\"id\":\"uji.ani\",\"firstName\":\"Ani\",\"lastName\":\"L\",\"email\":\"ani@uji.example\"}",
            "Content-Type",
            "application/json");
    assertThat(good.statusCode()).as(good.body()).isEqualTo(204);
  }

  @Test
  void goesThroughThePages() {
    var admin = Visitor.browser(port).signIn("admin");
    assertThat(admin.page("/").body()).contains("href=\"/akun\"");
    assertThat(admin.page("/akun?cari=lestari&keadaan=menunggu").body())
        .contains("1 dari ", "Ani Lestari", "value=\"lestari\"")
        .doesNotContain("Budi Santoso", "??");
    assertThat(admin.page("/akun?kantor=dinkes&halaman=99").body())
        .contains("Asesor Dinas Kesehatan")
        .doesNotContain("??");
    assertThat(admin.page("/akun/tambah").body()).contains("Tim asesor").doesNotContain("??");
    assertThat(admin.page("/akun/orang/uji.ani").body())
        .contains("Ani Lestari", "Perbaiki surel yang gagal")
        .doesNotContain("??");
    assertThat(admin.page("/akun/orang/uji.ani/pindah?kantor=dinkes&jabatan=Asesor").body())
        .contains("Asesor Dinas Kesehatan", "name=\"tugas." + task, "Budi Santoso")
        .doesNotContain("??");
    assertThat(admin.page("/akun/orang/uji.ani/keluar").body())
        .contains("Kembali ke kelompok Administrator")
        .doesNotContain("??");
    assertThat(admin.page("/akun/orang/tidak.ada").statusCode()).isEqualTo(404);

    var bare = post(admin, "/akun/orang/uji.ani/keluar", "alasan=");
    assertThat(bare.statusCode()).isEqualTo(400);
    assertThat(bare.body()).contains("wajib diisi");
    assertThat(
            post(admin, "/akun/orang/uji.ani/keluar", "alasan=pensiun&tugas." + task + "=uji.budi")
                .statusCode())
        .isEqualTo(302);
    assertThat(holder()).isEqualTo("uji.budi");
    assertThat(admin.page("/akun/orang/uji.ani").body())
        .contains("Buka kembali", "ditutup", "pensiun")
        .doesNotContain("??");
    assertThat(
            post(Visitor.browser(port).signIn("organisasi"), "/akun/orang/uji.ani/buka", "")
                .statusCode())
        .isEqualTo(403);
  }

  private void create(String id, String name, String group) {
    desk.create(new AccountForm(id, name, null, null, null, List.of(group), false), "admin");
  }

  private @Nullable String holder() {
    return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
  }

  private static HttpResponse<String> post(Visitor visitor, String path, String body) {
    visitor.page("/akun-saya");
    return visitor.form(path, body + "&_csrf=" + visitor.cookie("TERTIB-XSRF").orElse(""));
  }
}
