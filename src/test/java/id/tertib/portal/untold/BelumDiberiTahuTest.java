package id.tertib.portal.untold;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.data.VisibleText;
import id.tertib.engine.DueMoments;
import id.tertib.monitoring.Kota;
import id.tertib.notification.Outbox;
import id.tertib.notification.StrangerMail;
import id.tertib.notification.outbox.MailBench;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One list of whoever has not been told, and one number that is the same everywhere. */
@ProcessTest
class BelumDiberiTahuTest {

  private static final String LIST = "/belum-diberi-tahu";
  private static final Pattern NUMBER =
      Pattern.compile("href=\"/belum-diberi-tahu\"><b>(\\d+)</b>");

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired IdentityService identity;
  @Autowired Outbox outbox;
  @TempDir Path directory;

  private MailBench bench;
  private FakeSmtp server;
  private DueMoments relay;
  private Kota kota;
  private @Nullable String address;

  @BeforeEach
  void twoOfficesAreAskedAndEverybodyElseHasAnAddress() {
    identity.createUserQuery().list().stream()
        .filter(user -> VisibleText.isBlank(user.getEmail()))
        .forEach(user -> address(user.getId(), user.getId() + "@tertib.example"));
    bench = new MailBench(application);
    server = new FakeSmtp();
    var settings = bench.settings(directory);
    relay = bench.relay(bench.smtp(server.port(), settings), settings);
    kota = new Kota(application).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinsos", "dlh").tetapkan("2026-S2");
    relay.runDue();
  }

  @AfterEach
  void asBefore() {
    server.close();
    bench.forget("ujiditolak", "ujitertunda");
    if (identity.createUserQuery().userId("dinsosasesor").memberOfGroup("dinsosasesor").count()
        == 0) {
      identity.createMembership("dinsosasesor", "dinsosasesor");
    }
    if (address != null) {
      address("dlhasesor", address);
    }
  }

  @Test
  void keepsItsPlaceAtZeroAndSaysThatEverybodyIsTold() {
    var admin = Visitor.browser(port).signIn("admin");

    assertThat(number(admin)).isZero();
    assertThat(admin.page(LIST).body())
        .contains("Tidak ada yang terhalang", "Setiap langkah terbuka punya orang")
        .doesNotContain("??", "bt-daftar");
  }

  @Test
  void listsAStepOfAnOfficeWithoutPeopleUntilSomebodyHasTheRole() {
    identity.deleteMembership("dinsosasesor", "dinsosasesor");
    var admin = Visitor.browser(port).signIn("admin");

    assertThat(number(admin)).isEqualTo(1);
    assertThat(admin.page(LIST).body())
        .contains("Isi daftar periksa, Dinas Sosial · semester II 2026")
        .contains("Tidak ada orang dengan peran Asesor Dinas Sosial.")
        .contains("href=\"/akun?kantor=dinsos\"")
        .doesNotContain("Dinas Lingkungan Hidup");
    assertThat(admin.page("/akun?kantor=dinsos").statusCode()).isEqualTo(200);

    identity.createMembership("dinsosasesor", "dinsosasesor");
    assertThat(number(admin)).isZero();
  }

  @Test
  void listsAnAccountWithoutAddressAndTheStepThatNobodyCanBeToldOf() {
    address = address("dlhasesor", null);
    bench.later(Duration.ofMinutes(1));
    outbox.toPerson("dlhasesor", MailBench.message("tugas/uji"));
    var admin = Visitor.browser(port).signIn("admin");

    assertThat(admin.page(LIST).body())
        .contains("Tanpa alamat surel; 1 surel menunggu.", "href=\"/akun/orang/dlhasesor\"")
        .contains(
            "Orang dengan peran Asesor Dinas Lingkungan Hidup tidak punya alamat surel yang dapat"
                + " dipakai.");
    assertThat(number(admin)).isEqualTo(2).isEqualTo(rows(admin));
  }

  @Test
  void listsRefusedAddressesAndMailsThatWaitWithReasonAndNextTry() {
    bench.account("ujiditolak", "Pegawai Uji Satu", "salah@uji.example");
    bench.account("ujitertunda", "Pegawai Uji Dua", "penuh@uji.example");
    server.refusing("salah@uji.example", "550 5.1.1 alamat tidak dikenal");
    server.refusing("penuh@uji.example", "450 4.2.2 kotak penuh");
    outbox.toPerson("ujiditolak", MailBench.message("tugas/satu"));
    outbox.toPerson("ujitertunda", MailBench.message("tugas/dua"));
    relay.runDue();
    var admin = Visitor.browser(port).signIn("admin");

    var list = admin.page(LIST).body();
    assertThat(list)
        .contains("Pegawai Uji Satu, salah@uji.example", "href=\"/surel#alamat\"")
        .contains("Ditolak server sejak 13 Juli 2026")
        .containsPattern(
            "Sebab: server surel menolak untuk sementara. Sudah 1 kali dicoba, berikutnya 13 Juli"
                + " 2026, 0[78]:\\d\\d WIB.")
        .doesNotContain("??");
    assertThat(rows(admin)).as(list).isEqualTo(2);
    // the refused mail itself stands under its address, not a second time among the failed
    assertThat(number(admin)).isEqualTo(2).isEqualTo(rows(admin));
  }

  @Test
  void tellsBagianOrganisasiTheSameWithoutAddressesAndSubjects() {
    bench.account("ujiditolak", "Pegawai Uji Satu", "salah@uji.example");
    server.refusing("salah@uji.example", "550 5.1.1 alamat tidak dikenal");
    outbox.toPerson("ujiditolak", MailBench.message("tugas/satu"));
    relay.runDue();
    identity.deleteMembership("dinsosasesor", "dinsosasesor");
    var organisasi = Visitor.browser(port).signIn("organisasi");

    assertThat(number(organisasi)).isEqualTo(2).isEqualTo(rows(organisasi));
    var list = organisasi.page(LIST).body();
    assertThat(list)
        .contains("Pegawai Uji Satu", "minta administrator memperbaiki alamatnya")
        .contains("Minta administrator memberi peran itu kepada seseorang.")
        .doesNotContain("salah@uji.example", "\"/akun/", "/akun?", "\"/surel", "Tugas baru: Isi");
    var ways =
        Pattern.compile("class=\"t-btn\" href=\"([^\"]+)\"").matcher(list).results().toList();
    assertThat(ways).hasSize(2);
    ways.forEach(
        way ->
            assertThat(organisasi.page(way.group(1).split("#")[0]).statusCode())
                .as(way.group(1))
                .isEqualTo(200));
  }

  @Test
  void namesAMailToAReporterWithoutAWayForWhoeverCannotSendItAgain() {
    server.refusing("pelapor@warga.example", "550 5.1.1 pelapor@warga.example tidak dikenal");
    outbox.toStranger(
        new StrangerMail("pelapor@warga.example", "Siti", MailBench.message("pengaduan/1")));
    relay.runDue();
    var admin = Visitor.browser(port).signIn("admin");
    var organisasi = Visitor.browser(port).signIn("organisasi");

    assertThat(admin.page(LIST).body())
        .contains("Pelapor: Surel kepada pelapor")
        .containsPattern("href=\"/surel/\\d+\"")
        .doesNotContain("warga.example", "Siti");
    assertThat(organisasi.page(LIST).body())
        .contains("Pelapor")
        .doesNotContain("warga.example", "Siti", "(pelapor)", "class=\"t-btn\" href=\"");
  }

  @Test
  void isForAdministratorsAndBagianOrganisasiAlone() {
    for (var account : new String[] {"dinsosasesor", "asesor1", "sekda", "walikota"}) {
      var visitor = Visitor.browser(port).signIn(account);
      assertThat(visitor.page(LIST).statusCode()).as(account).isEqualTo(403);
      assertThat(visitor.page("/").body()).doesNotContain(LIST);
    }
  }

  private static long number(Visitor visitor) {
    var found = NUMBER.matcher(visitor.page("/").body());
    assertThat(found.find()).as("the number on the front page").isTrue();
    return Long.parseLong(found.group(1));
  }

  private static long rows(Visitor visitor) {
    var list = visitor.page(LIST).body();
    return Pattern.compile("(?s)<ul class=\"bt-daftar\">.*?</ul>")
        .matcher(list)
        .results()
        .mapToLong(part -> Pattern.compile("<li>").matcher(part.group()).results().count())
        .sum();
  }

  private @Nullable String address(String account, @Nullable String now) {
    var user = identity.createUserQuery().userId(account).singleResult();
    var before = user.getEmail();
    user.setEmail(now);
    identity.saveUser(user);
    return before;
  }
}
