package id.tertib.pengaduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several dispositions at once. */
@ProcessTest
class DisposisiPagesTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static final String TANGGAPAN = "Beri tanggapan pertama";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired PesanTable messages;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void takesThoseThatWereChosenAfterShowingWhatTheyBecome() {
    var one = masuk().diteruskan("pengaduan", "dishub");
    var two = masuk().diteruskan("pengaduan", "dishub");
    var other = masuk().diteruskan("pengaduan", "dishub");

    assertThat(preview("dishubpejabat", "terima", one, two).body())
        .contains(
            "Terima 2 laporan?",
            one.key(),
            "Lampu jalan dan rambu, Rawa Buntu, Serpong",
            "Disposisi masuk",
            "Tanggapan pertama",
            "tanggapan 20 Juli 2026, jawaban 31 Juli 2026");
    assertThat(status(one)).isEqualTo(Status.DISPOSISI);

    assertThat(perform("dishubpejabat", "terima", "", one, two).body())
        .contains(
            "2 dari 2 laporan selesai",
            "diterima",
            "default/#/?task=%s\">%s".formatted(one.task(TANGGAPAN), one.key()));
    assertThat(status(one)).isEqualTo(Status.PENANGANAN);
    assertThat(status(two)).isEqualTo(Status.PENANGANAN);
    assertThat(status(other)).isEqualTo(Status.DISPOSISI);
  }

  @Test
  void leadsWhoeverChoseNothingBackToTheListWithASentence() {
    var waits = masuk().diteruskan("pengaduan", "dishub");

    for (var answer :
        List.of(preview("dishubpejabat", "terima"), perform("dishubpejabat", "terima", ""))) {
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .endsWith("/pengaduan?pilih=kosong");
    }
    assertThat(Visitor.browser(port).signIn("dishubpejabat").page("/pengaduan?pilih=kosong").body())
        .contains("Belum ada laporan yang dipilih", waits.key());
  }

  @Test
  void handsBackWithAReasonThatIsSealedWithEach() {
    var one = masuk().diteruskan("pengaduan", "dishub");
    var two = masuk().diteruskan("pengaduan", "dishub");

    var without = perform("dishubpejabat", "kembalikan", "  ", one, two);
    assertThat(without.statusCode()).isEqualTo(400);
    assertThat(without.body()).contains("Tulis alasan mengembalikan.");
    assertThat(perform("dishubpejabat", "kembalikan", "Ruas provinsi.", one, two).body())
        .contains("2 dari 2 laporan selesai", "dikembalikan");

    for (var each : new LaporanUji[] {one, two}) {
      assertThat(messages.of(each.key()))
          .filteredOn(message -> message.jenis() == Pesan.Jenis.ALASAN)
          .extracting(Pesan::teks)
          .containsExactly("Ruas provinsi.");
      assertThat(table.get(each.key()).kembalian()).isEqualTo(1);
    }
    assertThat(
            jdbc.sql("select count(*) from ACT_HI_VARINST where TEXT_ like '%provinsi%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void tellsTheOneThatFailsAndDoesTheOthers() {
    var fine = masuk().diteruskan("pengaduan", "dishub");
    var decided = masuk().diteruskan("pengaduan", "dishub").dikembalikan("dishubpejabat");
    decided
        .unitLain("admpengaduan", "Pilih unit lain", "dishub")
        .dikembalikan("dishubpejabat")
        .unitLain("organisasi", "Putuskan unit penangan", "dishub");

    assertThat(perform("dishubpejabat", "kembalikan", "Bukan kami.", fine, decided).body())
        .contains("1 dari 2 laporan selesai", "sudah dua kali dikembalikan");
    assertThat(table.get(fine.key()).kembalian()).isEqualTo(1);
    assertThat(status(decided)).isEqualTo(Status.DISPOSISI);
  }

  @Test
  void refusesWhatIsNotOfOneCategoryOrWaitsForSomebodyElse() {
    var lamp = masuk().diteruskan("pengaduan", "dishub");
    var traffic =
        new LaporanUji(port, beans)
            .masuk("lalu-lintas", JenisLaporan.PENGADUAN)
            .diteruskan("pengaduan", "dishub");
    var foreign = masuk().diteruskan("pengaduan", "dinkes");

    assertThat(perform("dishubpejabat", "terima", "", lamp, traffic).body())
        .contains("tidak sama perihalnya");
    assertThat(perform("dishubpejabat", "terima", "", foreign).body())
        .contains("tidak menunggu Anda lagi");
    assertThat(perform("dishubpejabat", "hapus", "", lamp).statusCode()).isEqualTo(400);
    assertThat(perform("dinkesasesor", "terima", "", foreign).statusCode()).isEqualTo(403);
    assertThat(status(lamp)).isEqualTo(Status.DISPOSISI);
    assertThat(status(foreign)).isEqualTo(Status.DISPOSISI);
  }

  @Test
  void refusesAForgedForm() {
    var one = masuk().diteruskan("pengaduan", "dishub");
    var browser = Visitor.browser(port).signIn("dishubpejabat");

    var answer =
        browser.form("/pengaduan/disposisi", "keputusan=terima&nomor=%s".formatted(one.key()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(status(one)).isEqualTo(Status.DISPOSISI);
  }

  private LaporanUji masuk() {
    return new LaporanUji(port, beans).masuk();
  }

  private Status status(LaporanUji one) {
    return table.get(one.key()).status();
  }

  private HttpResponse<String> preview(String account, String decision, LaporanUji... some) {
    return send(account, "/pengaduan/disposisi/pratinjau", decision, "", some);
  }

  private HttpResponse<String> perform(
      String account, String decision, String reason, LaporanUji... some) {
    return send(account, "/pengaduan/disposisi", decision, reason, some);
  }

  private HttpResponse<String> send(
      String account, String address, String decision, String reason, LaporanUji... some) {
    var browser = Visitor.browser(port).signIn(account);
    var token = CSRF.matcher(browser.page("/pengaduan").body());
    assertThat(token.find()).isTrue();
    return browser.form(
        address,
        Arrays.stream(some).map(one -> "&nomor=" + one.key()).collect(Collectors.joining())
            + "&keputusan=%s&alasan=%s&_csrf=%s"
                .formatted(decision, reason.replace(" ", "+"), token.group(1)));
  }
}
