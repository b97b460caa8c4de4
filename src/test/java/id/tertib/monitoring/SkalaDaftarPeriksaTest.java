package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.AnswerForm;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.AnswerScales;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The instruments of checklist and quarterly report say what the procedures reckon with. */
@ProcessTest
class SkalaDaftarPeriksaTest {

  @Autowired Instruments instruments;
  @Autowired AnswerScales scales;

  @ParameterizedTest
  @CsvSource({
    "PELAKSANAAN, daftar-periksa/tabel-11#PELAKSANAAN",
    "TINDAK_LANJUT, daftar-periksa/tabel-11#TINDAK_LANJUT",
    "PELAKSANAAN_TRIWULAN, laporan-triwulan/tabel-11#PELAKSANAAN_TRIWULAN",
  })
  void sheetsOfFormerDaysAreAnsweredAsTheyWere(String former, String name) {
    var scale = scales.of(item(former));

    assertThat(scale).isSameAs(scales.of(item(name)));
    assertThat(scale.kind()).isEqualTo(former);
    assertThat(item(name).scaleName()).isEqualTo(former);
    assertThat(item(former).scaleName()).isEqualTo(former);
  }

  @ParameterizedTest
  @ValueSource(strings = {"daftar-periksa", "laporan-triwulan"})
  void optionsAreCalledAsThePapersCallThem(String key) {
    assertThat(options(key))
        .isNotEmpty()
        .allSatisfy(
            option ->
                assertThat(Pelaksanaan.find(option.code()))
                    .map(Pelaksanaan::label)
                    .contains(option.text()));
    assertThat(options(key).map(AnswerForm.Option::code))
        .contains(Stream.of(Pelaksanaan.values()).map(Pelaksanaan::kode).toArray(String[]::new));
  }

  @Test
  void layersAreThoseOfTheFile() {
    assertThat(instrument("daftar-periksa").layers())
        .extracting(one -> new Layer(one.code(), one.name(), one.reasonAsked(), one.everyItem()))
        .isEqualTo(DaftarPeriksa.LAYERS);
  }

  private Stream<AnswerForm.Option> options(String key) {
    return instrument(key).scales().values().stream()
        .map(scale -> scale.form())
        .flatMap(form -> form.choice().options().stream());
  }

  private Instrument instrument(String key) {
    return instruments.find(new InstrumentId(key, "tabel-11")).orElseThrow();
  }

  private static SheetItem item(String scale) {
    return new SheetItem("RA-001", "Area", "Aksi", scale, true, Map.of());
  }
}
