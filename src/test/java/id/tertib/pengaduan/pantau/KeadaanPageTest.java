package id.tertib.pengaduan.pantau;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.InstrumentId;
import id.tertib.pengaduan.AngkaPengaduan;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.testing.Perkara;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.AnswerOffers.Offer;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetHead;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How many reports there are, for whom, and never which. */
@ProcessTest
class KeadaanPageTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired AngkaPengaduan figures;
  @Autowired UsulanPengaduanZona offers;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void countsByStateUnitClassAndClockWithoutAnyContent() {
    var late = masuk().diteruskan("pengaduan", "dishub");
    masuk().diteruskan("permintaan_informasi", "dinkes");
    masuk().ditunda();
    time.forwardTo("2026-07-17T09:00");

    var found = figures("sekda", "");

    assertThat(found.at("/year").asInt()).isEqualTo(2026);
    assertThat(found.at("/scope").asText()).isEqualTo("seluruh kota");
    assertThat(found.at("/total").asInt()).isEqualTo(3);
    assertThat(count(found, "states", "disposisi")).isEqualTo(2);
    assertThat(count(found, "states", "ditunda")).isEqualTo(1);
    assertThat(count(found, "classes", "permintaan_informasi")).isEqualTo(1);
    assertThat(count(found, "units", "dishub")).isEqualTo(1);
    assertThat(count(found, "units", "belum")).isEqualTo(1);
    assertThat(count(found, "clocks", "terlambat")).isEqualTo(2);
    assertThat(count(found, "clocks", "berhenti")).isEqualTo(1);
    var page = page("inspektur", "");
    assertThat(page)
        .contains("Keadaan pengaduan", "diterima 2026, seluruh kota, per 17 Juli 2026, 09:00 WIB")
        .contains("Dinas Perhubungan")
        .doesNotContain(late.key(), "Rawa Buntu", "padam");
  }

  @Test
  void onlyCountsConfidentialOnesAndThoseAboutSetdaForItsOwnBureau() {
    masuk().diteruskan("pengaduan", "dishub");
    rahasia().diteruskan("pengaduan", "dishub");
    masuk().diteruskan("pengaduan", "setda");

    var city = figures("walikota", "");
    assertThat(city.at("/total").asInt()).isEqualTo(2);
    assertThat(city.at("/confidential").asInt()).isEqualTo(1);
    assertThat(count(city, "units", "dishub")).isEqualTo(1);
    var bureau = figures("organisasi", "");
    assertThat(bureau.at("/total").asInt()).isEqualTo(1);
    assertThat(bureau.at("/confidential").asInt()).isEqualTo(2);
    assertThat(bureau.at("/units").findValuesAsText("code")).containsExactly("dishub");
  }

  @Test
  void showsAHeadHisOwnOfficeAndNobodyElseAnything() {
    masuk().diteruskan("pengaduan", "dishub");
    masuk().diteruskan("pengaduan", "dinkes");

    var own = figures("dishubkepala", "");
    assertThat(own.at("/total").asInt()).isEqualTo(1);
    assertThat(own.at("/scope").asText()).isEqualTo("Dinas Perhubungan");
    for (var account : new String[] {"dishubpejabat", "admpengaduan", "dinkesasesor", "admin"}) {
      var browser = Visitor.browser(port).signIn(account);
      assertThat(browser.page("/pengaduan/keadaan").statusCode()).as(account).isEqualTo(403);
      assertThat(browser.page("/pengaduan/keadaan.csv").statusCode()).as(account).isEqualTo(403);
      assertThat(Visitor.program(port, account).get("/api/complaints/figures").statusCode())
          .as(account)
          .isEqualTo(403);
    }
  }

  @Test
  void countsWhatAUnitHandedBackUnderNobodyUntilItIsForwardedAgain() {
    var one = masuk().diteruskan("pengaduan", "dishub").dikembalikan("dishubpejabat");

    assertThat(figures("sekda", "").at("/units").findValuesAsText("code")).containsExactly("belum");
    assertThat(figures("dishubkepala", "").at("/total").asInt()).isZero();
    assertThat(of("dishub", 2026).wajib()).isZero();

    one.unitLain("admpengaduan", "Pilih unit lain", "dinkes");
    assertThat(count(figures("sekda", ""), "units", "dinkes")).isEqualTo(1);
    assertThat(of("dinkes", 2026).wajib()).isEqualTo(1);

    one.dikembalikan("dinkespejabat");
    assertThat(figures("sekda", "").at("/units").findValuesAsText("code")).containsExactly("belum");
    assertThat(of("dinkes", 2026).wajib()).isZero();
  }

  @Test
  void saysTheSameAsTableAndOfEachYearItsOwn() {
    masuk();
    time.forwardTo("2027-01-05T09:00");

    assertThat(figures("sekda", "?year=2026").at("/total").asInt()).isEqualTo(1);
    assertThat(figures("sekda", "").at("/total").asInt()).isZero();
    assertThat(page("sekda", "?tahun=2026")).contains("diterima 2026").contains(">2027<");
    assertThat(
            Visitor.browser(port).signIn("sekda").page("/pengaduan/keadaan.csv?tahun=2026").body())
        .contains(
            "\"Keadaan\";\"verifikasi\";\"Sedang diperiksa\";\"1\";\"2026\";\"seluruh kota\"");
    assertThat(
            Visitor.browser(port).signIn("sekda").page("/pengaduan/keadaan?tahun=x").statusCode())
        .isEqualTo(400);
  }

  @Test
  void offersTheFiguresOfAWholeOfficeToItsSheet() {
    var done =
        masuk()
            .diteruskan("pengaduan", "dishub")
            .diterima("dishubpejabat")
            .ditanggapi("dishubpejabat")
            .dijawab("dishubpejabat", "dishubkepala");
    done.dinilai(true);
    var open = rahasia().diteruskan("pengaduan", "dishub");

    assertThat(of("dishub", 2026))
        .isEqualTo(new AngkaPengaduan.Angka(2, 1, 1, 1, LocalDate.of(2026, 7, 13)));
    assertThat(of("dishub", 2025).wajib()).isZero();
    assertThat(offers.of(sheet("dishub")))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.code()).isEqualTo("ZI-R5.2-a");
              assertThat(offer.answer().toString())
                  .isEqualTo("{\"pembilang\":1,\"penyebut\":2,\"dicatat\":1}");
              assertThat(offer.source())
                  .isEqualTo(
                      "Pengaduan di Tertib, diterima 2026: 1 dari 2 tuntas, 1 masih diproses");
            });

    open.diterima("dishubpejabat").ditanggapi("dishubpejabat");
    assertThat(offers.of(sheet("dishub")))
        .extracting(Offer::code)
        .containsExactly("ZI-R5.2-a", "ZI-P5.3-b");
    assertThat(offers.of(sheet("dinkes"))).isEmpty();
    assertThat(offers.of(sheet("smpn-6"))).isEmpty();
  }

  private AngkaPengaduan.Angka of(String office, int year) {
    return figures.of(office, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static SheetHead sheet(String unit) {
    return new SheetHead(
        "x", new InstrumentId("zi-lke", "90-2021"), "ZI-2027/" + unit, Owner.of("unit", unit));
  }

  private LaporanUji masuk() {
    return new LaporanUji(port, beans).masuk();
  }

  private LaporanUji rahasia() {
    return new LaporanUji(port, beans)
        .masuk(
            "lampu-jalan",
            JenisLaporan.PENGADUAN,
            Kanal.WEB,
            null,
            new Pelapor(false, true, "Warga", "", ""));
  }

  private JsonNode figures(String account, String query) {
    return Perkara.json(
        Perkara.done(Visitor.program(port, account).get("/api/complaints/figures" + query)));
  }

  private static int count(JsonNode figures, String part, String code) {
    for (var one : figures.get(part)) {
      if (one.get("code").asText().equals(code)) {
        return one.get("count").asInt();
      }
    }
    throw new AssertionError(code + " tidak ada: " + figures.get(part));
  }

  private String page(String account, String query) {
    var answer = Visitor.browser(port).signIn(account).page("/pengaduan/keadaan" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
