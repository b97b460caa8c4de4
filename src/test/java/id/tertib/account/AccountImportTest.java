package id.tertib.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.access.AccountClosures;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.account.AccountImport.OutdatedPreviewException;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailState;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class AccountImportTest {

  private static final String HEAD = "id,nama,alamat_surel,perangkat_daerah,peran\n";
  private static final String SITI =
      "uji.siti,Siti Aminah,siti@uji.example,dinkes,Asesor + Pegawai\n";
  private static final String BUDI = "uji.budi,Budi,budi@uji.example,,Administrator\n";

  @LocalServerPort int port;
  @Autowired AccountImport imports;
  @Autowired AccountFile files;
  @Autowired Accounts accounts;
  @Autowired AccountClosures closures;
  @Autowired People people;
  @Autowired MailRegister mails;
  @Autowired AuditTrail trail;
  @Autowired IdentityService identity;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;

  @AfterEach
  void forget() {
    UjiAkun.forget(identity);
  }

  @Test
  void importsWhatWasShownAndThenFindsNothingToDo() {
    var file =
        everybodyAnd(
            IntStream.range(0, 150)
                .mapToObj(
                    i ->
                        "uji.orang%d,Orang Ke-%d,orang%d@uji.example,dinkes,Pegawai\n"
                            .formatted(i, i, i))
                .collect(Collectors.joining()));

    var preview = imports.preview(bytes(file), "admin");
    assertThat(preview.baru()).hasSize(150);
    assertThat(preview.berubah()).isEmpty();
    assertThat(preview.hilang()).isEmpty();
    assertThat(accounts.find("uji.orang7")).as("nothing is done yet").isEmpty();

    var result = imports.perform(bytes(file), preview.sidik(), Set.of(), true, "admin");

    assertThat(result.dibuat()).isEqualTo(150);
    assertThat(result.surel()).isEqualTo(150);
    assertThat(accounts.find("uji.orang7"))
        .hasValueSatisfying(
            account -> {
              assertThat(account.nama()).isEqualTo("Orang Ke-7");
              assertThat(account.groups()).containsExactly("dinkes");
              assertThat(account.keadaan()).isEqualTo(Account.Keadaan.MENUNGGU);
            });
    assertThat(mails.ofCase("akun/uji.orang7"))
        .extracting(MailRow::kind, MailRow::state)
        .containsExactly(tuple("sandi-pertama", MailState.MENUNGGU));
    assertThat(trail.of("akun/uji.orang7"))
        .extracting(AuditRow::what)
        .containsExactly("membuat akun");
    var again = imports.preview(bytes(file), "admin");
    assertThat(again.kosong()).isTrue();
    assertThat(again.hilang()).isEmpty();
    assertThat(imports.preview(bytes(files.write(accounts.all())), "admin").kosong())
        .as("what is exported is what is imported")
        .isTrue();
    assertThat(
            Visitor.program(port, "uji.orang7", "apa saja").get("/engine-rest/task").statusCode())
        .as("no password opens it")
        .isEqualTo(401);
  }

  @Test
  void showsChangesBeforeAndAfterAndPutsBothOnRecord() {
    perform(everybodyAnd(SITI));
    var changed =
        everybodyAnd("uji.siti,Siti Rahma,baru@uji.example,dinsos,Sekretaris + Pegawai\n");

    var preview = imports.preview(bytes(changed), "admin");
    assertThat(preview.berubah())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.peranDari())
                  .isEqualTo("Asesor Dinas Kesehatan, Pegawai Dinas Kesehatan");
              assertThat(change.peranMenjadi())
                  .isEqualTo("Sekretaris Dinas Sosial, Pegawai Dinas Sosial");
            });
    perform(changed);

    assertThat(people.groupsOf("uji.siti")).containsExactlyInAnyOrder("dinsos", "dinsossekretaris");
    assertThat(trail.of("akun/uji.siti"))
        .extracting(AuditRow::what, AuditRow::before, AuditRow::after)
        .contains(
            tuple("mengganti nama akun", "Siti Aminah", "Siti Rahma"),
            tuple("mengganti alamat surel akun", "siti@uji.example", "baru@uji.example"));
  }

  @Test
  void closesOnlyThoseMissingOnesThatAreTickedAndGivesTheirTasksBack() {
    perform(everybodyAnd(SITI + BUDI));
    var task = failedMail();
    tasks.setAssignee(task, "uji.budi");
    var without = everybodyAnd("");

    var preview = imports.preview(bytes(without), "admin");
    assertThat(preview.hilang())
        .extracting(leaver -> leaver.akun().id(), ImportPreview.Leaver::tugas)
        .containsExactly(tuple("uji.budi", 1L), tuple("uji.siti", 0L));
    imports.perform(bytes(without), preview.sidik(), Set.of("uji.budi"), true, "admin");

    assertThat(closures.closed()).containsExactly("uji.budi");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    assertThat(people.inGroup(Groups.ADMIN)).extracting("id").doesNotContain("uji.budi");
    assertThat(trail.of("akun/uji.budi")).extracting(AuditRow::what).contains("menutup akun");

    // in the file again: he is back
    perform(everybodyAnd(SITI + BUDI));
    assertThat(closures.closed()).isEmpty();
  }

  @Test
  void neverTakesTheImportersOwnAccess() {
    var demoted = HEAD + "admin,Administrator Sistem,,dinkes,Pegawai\n";
    assertThatThrownBy(() -> imports.preview(bytes(demoted), "admin"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("baris 2, kolom peran")
        .hasMessageContaining("akun Anda sendiri");
    var preview = imports.preview(bytes(HEAD + SITI), "admin");
    assertThat(preview.hilang()).extracting(each -> each.akun().id()).doesNotContain("admin");
    assertThat(preview.peringatan())
        .anyMatch(warning -> warning.contains("Akun Anda sendiri tidak ada dalam berkas"))
        .anyMatch(warning -> warning.contains("Pastikan ini berkas kota Anda"));
    assertThatThrownBy(
            () ->
                imports.perform(
                    bytes(HEAD + SITI), preview.sidik(), Set.of("admin"), true, "admin"))
        .isInstanceOf(OutdatedPreviewException.class);
    assertThatThrownBy(() -> imports.preview(bytes(HEAD + SITI), "organisasi"))
        .hasMessageContaining("Hanya administrator");
  }

  @Test
  void doesNothingWhenTheAccountsChangedSinceThePreview() {
    perform(everybodyAnd(SITI));
    var file = everybodyAnd("uji.siti,Siti Rahma,siti@uji.example,dinkes,Pegawai\n");
    var seen = imports.preview(bytes(file), "admin").sidik();
    perform(everybodyAnd("uji.siti,Siti Zahra,siti@uji.example,dinkes,Pegawai\n"));

    assertThatThrownBy(() -> imports.perform(bytes(file), seen, Set.of(), false, "admin"))
        .isInstanceOf(OutdatedPreviewException.class);
    assertThat(people.nameOf("uji.siti")).isEqualTo("Siti Zahra");
  }

  @Test
  void refusesAnotherSpellingOfAnIdThatIsThere() {
    var file = HEAD + "Dinkesasesor,Budi,,dinkes,Pegawai\n";
    assertThatThrownBy(() -> imports.preview(bytes(file), "admin"))
        .hasMessageContaining("baris 2, kolom id")
        .hasMessageContaining("sudah ada sebagai 'dinkesasesor'");
  }

  @Test
  void goesThroughThePages() {
    var admin = Visitor.browser(port).signIn("admin");
    assertThat(admin.page("/akun/impor").body()).contains("Tim asesor", "dinkes", "/akun/contoh");
    assertThat(admin.page("/akun/contoh").body()).contains("\"admin\";\"Administrator Sistem\"");

    var bad = admin.upload("/akun/impor", "orang.csv", bytes(HEAD + "uji.x,X,bukan-alamat,,\n"));
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.body()).contains("baris 2, kolom alamat_surel").doesNotContain("??");

    var file = HEAD + SITI.replace("Siti Aminah", "Siti <b>A</b>");
    var preview = admin.upload("/akun/impor", "orang.csv", bytes(file));
    assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
    assertThat(preview.body())
        .contains("Siti &lt;b&gt;A&lt;/b&gt;", "Akun baru", "name=\"keluar\"")
        .doesNotContain("<b>A</b>", "??");
    var body = "isi=" + encoded(file) + "&kirim=true&sidik=" + field(preview.body(), "sidik");
    var saved = form(admin, "/akun/impor/simpan", body);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    assertThat(admin.page("/akun?cari=uji.siti").body())
        .contains("1 dari ", "menunggu kata sandi pertama");
    assertThat(form(admin, "/akun/impor/simpan", body).statusCode())
        .as("seen before")
        .isEqualTo(409);
    assertThat(Visitor.program(port, "admin").get("/engine-rest/user/uji.siti/profile").body())
        .contains("\"id\":\"uji.siti\"");
    var other = Visitor.browser(port).signIn("organisasi");
    for (var path :
        new String[] {"/akun", "/akun/impor", "/akun/unduh", "/akun/tambah", "/akun/orang/admin"}) {
      assertThat(other.page(path).statusCode()).as(path).isEqualTo(403);
    }
  }

  private String failedMail() {
    var instance =
        runtime.startProcessInstanceByKey(
            "surel-gagal", "1", Map.of("surelId", "1", "alasan", "uji"));
    return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
  }

  private void perform(String file) {
    var seen = imports.preview(bytes(file), "admin").sidik();
    imports.perform(bytes(file), seen, Set.of(), false, "admin");
  }

  /** The accounts of the training mode as they are, and these lines. */
  private String everybodyAnd(String lines) {
    var all = accounts.all().stream().filter(one -> !one.id().startsWith("uji.")).toList();
    return files.write(all) + lines.replace(",", ";");
  }

  private static HttpResponse<String> form(Visitor visitor, String path, String body) {
    return visitor.form(path, body + "&_csrf=" + visitor.cookie("TERTIB-XSRF").orElse(""));
  }

  private static String field(String page, String name) {
    var found = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(page);
    return found.find() ? found.group(1) : "";
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
