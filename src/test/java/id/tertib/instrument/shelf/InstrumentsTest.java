package id.tertib.instrument.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.instrument.InstrumentId;
import id.tertib.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class InstrumentsTest {

  private static final InstrumentId ZI = new InstrumentId("zi-lke", "90-2021");

  @Autowired Instruments instruments;
  @Autowired Shelf shelf;
  @Autowired JdbcClient jdbc;

  @Test
  void givesWhatShipsWithTheProductByKeyAndVersion() {
    assertThat(instruments.all())
        .extracting(one -> one.id().toString())
        .containsExactly(
            "daftar-periksa tabel-11",
            "laporan-triwulan tabel-11",
            "pmprb-kota 26-2020",
            "pmprb-unit 26-2020",
            "rb 9-2023",
            "rb-komponen 26-2020",
            "sakip 12-2015",
            "skm 14-2017",
            "zi-lke 90-2021");
    assertThat(instruments.find(ZI)).get().extracting(one -> one.items().size()).isEqualTo(113);
    assertThat(instruments.find(new InstrumentId("zi-lke", "1"))).isEmpty();
  }

  @Test
  void makesAScoringOnceForEachVersion() {
    assertThat(instruments.scoring(ZI)).isSameAs(instruments.scoring(ZI));
    assertThatThrownBy(() -> instruments.scoring(new InstrumentId("zi-lke", "1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Instrumen zi-lke 1 tidak ada");
  }

  @Test
  void scoresNothingWhoseRowsComeFromElsewhere() {
    var checklist = new InstrumentId("daftar-periksa", "tabel-11");

    assertThat(instruments.find(checklist)).get().matches(one -> !one.hasTree());
    assertThatThrownBy(() -> instruments.scoring(checklist))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("daftar-periksa tabel-11 tidak dinilai");
  }

  @Test
  void keepsTheChecksumOfWhatIsShippedFromTheFirstStartOn() {
    shelf.afterSingletonsInstantiated();
    shelf.afterSingletonsInstantiated();

    assertThat(
            jdbc.sql("select sha256 from instrumen where kunci = 'zi-lke'")
                .query(String.class)
                .single())
        .isEqualTo(shelf.edition(ZI).orElseThrow().sha256());
  }

  @Test
  void stopsTheStartWhenAFileIsNotWhatItWas() {
    jdbc.sql(
            """
            insert into instrumen (kunci, versi, asal, sha256, pada)
            values ('zi-lke', '90-2021', 'bawaan', ?, current_timestamp)
            """)
        .param("0".repeat(64))
        .update();

    assertThatThrownBy(shelf::afterSingletonsInstantiated)
        .hasMessageContaining("instruments/zi-lke-90-2021.yaml")
        .hasMessageContaining("isinya berubah");
  }
}
