package id.tertib.instrument.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.DataFileException;
import id.tertib.instrument.InstrumentId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedEditionsTest {

  private static final InstrumentId SAKIP = new InstrumentId("sakip", "12-2015");

  private final List<ShippedFile> files = ShippedFile.ofClasspath();
  private final ShippedEditions editions = new ShippedEditions(files);

  @Test
  void readsAllOfThem() {
    assertThat(editions.all().keySet())
        .extracting(InstrumentId::key)
        .containsExactlyInAnyOrder(
            "zi-lke",
            "pmprb-kota",
            "pmprb-unit",
            "rb-komponen",
            "rb",
            "skm",
            "sakip",
            "daftar-periksa",
            "laporan-triwulan");
  }

  @Test
  void takesFilesThatAreNewOrUnchanged() {
    var known = Map.of(SAKIP, editions.all().get(SAKIP).sha256());

    assertThat(editions.compare(known)).hasSize(8).doesNotContain(editions.all().get(SAKIP));
  }

  @Test
  void refusesAFileThatChangedSinceItWasUsed() {
    assertThatThrownBy(() -> editions.compare(Map.of(SAKIP, "0".repeat(64))))
        .isInstanceOf(DataFileException.class)
        .hasMessage(
            "Berkas instruments/sakip-12-2015.yaml: isinya berubah sejak instrumen sakip 12-2015"
                + " dipakai. Pasang kembali berkas itu dari rilis yang sama; isi yang baru diberi"
                + " versi baru.");
  }

  @Test
  void refusesToStartWithoutAVersionThatWasUsed() {
    assertThatThrownBy(
            () -> editions.compare(Map.of(new InstrumentId("sakip", "1-2001"), "0".repeat(64))))
        .hasMessage(
            "Berkas instruments/sakip-1-2001.yaml: tidak ada lagi, padahal instrumen sakip 1-2001"
                + " pernah dipakai. Pasang kembali berkas itu dari rilis yang sama.");
  }

  @Test
  void refusesAFileWithProblemsAndNamesTheFirst() {
    assertThatThrownBy(
            () -> new ShippedEditions(List.of(changed("bobot: \"100\"", "bobot: seratus"))))
        .isInstanceOf(DataFileException.class)
        .hasMessageStartingWith("Berkas instruments/sakip-12-2015.yaml: ")
        .hasMessageContaining("bobot harus angka dengan titik desimal. Pasang kembali");
  }

  @Test
  void refusesTheSameVersionInTwoFiles() {
    var sakip = sakip();

    assertThatThrownBy(
            () ->
                new ShippedEditions(
                    List.of(sakip, new ShippedFile("instruments/lain.yaml", sakip.content()))))
        .hasMessageContaining(
            "instruments/lain.yaml: memuat sakip 12-2015, yang sudah ada pada"
                + " instruments/sakip-12-2015.yaml");
  }

  private ShippedFile changed(String from, String to) {
    var text = new String(sakip().content(), StandardCharsets.UTF_8);
    return new ShippedFile(
        sakip().name(), text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private ShippedFile sakip() {
    return files.stream()
        .filter(file -> file.name().endsWith("sakip-12-2015.yaml"))
        .findFirst()
        .orElseThrow();
  }
}
