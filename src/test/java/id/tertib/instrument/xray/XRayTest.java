package id.tertib.instrument.xray;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Shipped;
import id.tertib.instrument.file.InstrumentFile;
import id.tertib.instrument.score.BadAnswerException;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.xray.Facts.Cycle;
import id.tertib.instrument.xray.Facts.Document;
import id.tertib.instrument.xray.Facts.ItemFacts;
import id.tertib.instrument.xray.Facts.KnownCount;
import id.tertib.instrument.xray.Facts.TwoScores;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XRayTest {

  private static final JsonNodeFactory JSON = new ObjectMapper().getNodeFactory();
  private static final String WHERE = "Disimpan di lemari arsip subbagian umum.";

  private final Instrument zi = Shipped.instrument("zi-lke", "90-2021");
  private final Map<String, ItemFacts> items = new HashMap<>();
  private final List<KnownCount> known = new ArrayList<>();
  private final List<Cycle> cycles = new ArrayList<>();

  @Test
  void findsFullMarksWithoutADocument() {
    fill("ZI-P5.4-b", text("A"), "");

    assertThat(findings()).hasSize(1);
    var finding = findings().get(0);
    assertThat(finding.rule()).isEqualTo("R-01");
    assertThat(finding.severity()).isEqualTo(Severity.BERAT);
    assertThat(finding.code()).isEqualTo("ZI-P5.4-b");
    assertThat(finding.sentence()).isEqualTo("Nilai penuh tanpa dokumen dan tanpa catatan.");
    assertThat(finding.look()).isEqualTo("Diminta: Laporan monev WBS");

    fill("ZI-P5.4-b", text("A"), WHERE);
    assertThat(findings()).extracting(Finding::severity).containsExactly(Severity.RINGAN);

    fill("ZI-P5.4-b", text("A"), "", document("satu"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void asksWhereTheDocumentLies() {
    fill("ZI-P5.4-b", text("B"), "ada");
    assertThat(findings()).extracting(Finding::rule).containsExactly("R-03");

    fill("ZI-P5.4-b", text("B"), WHERE);
    assertThat(findings()).isEmpty();

    fill("ZI-P5.4-b", text("C"), "");
    assertThat(findings()).as("nothing is claimed").isEmpty();
  }

  @Test
  void findsOneDocumentForTwentyItems() {
    var codes = zi.items().stream().map(Item::code).limit(20).toList();
    codes.forEach(code -> items.put(code, new ItemFacts(null, "", List.of(document("satu")))));

    assertThat(findings()).extracting(Finding::code).containsExactlyElementsOf(codes);
    assertThat(findings().get(3).rule()).isEqualTo("R-07");
    assertThat(findings().get(3).sentence())
        .isEqualTo("Berkas yang sama, satu.pdf, menjadi bukti 20 butir.");
    assertThat(findings().get(3).items()).hasSize(19).doesNotContain(codes.get(3));

    items.remove(codes.get(0));
    assertThat(findings()).as("nineteen are not too many").isEmpty();
  }

  @Test
  void takesThresholdsFromTheInstrument() {
    for (var code : zi.items().stream().map(Item::code).limit(3).toList()) {
      items.put(code, new ItemFacts(null, "", List.of(document("satu"))));
    }

    assertThat(findings(with(zi, Map.of("berkasSama", "3")))).hasSize(3);
    assertThat(findings(with(zi, Map.of("berkasSama", "banyak")))).isEmpty();
    assertThat(findings(with(zi, Map.of("berkasSama", "4")))).isEmpty();
  }

  @Test
  void findsAnOwnScoreFarAboveThreeCyclesRunning() {
    cycle("2024", "8.00", "6.00");
    cycle("2025", "9.00", "6.00");
    assertThat(findings()).as("two cycles").isEmpty();

    cycle("2026", "7.99", "6.00");
    assertThat(findings()).as("just below a third").isEmpty();

    cycle("2024", "8.00", "6.00");
    cycle("2025", "9.00", "6.00");
    cycle("2026", "8.00", "6.00");
    assertThat(findings()).hasSize(1);
    assertThat(findings().get(0).rule()).isEqualTo("R-02");
    assertThat(findings().get(0).code()).isEqualTo("ZI-P5");
    assertThat(findings().get(0).sentence())
        .isEqualTo(
            "Nilai mandiri 3 siklus berturut-turut jauh di atas nilai penilai: 2024 8,00 menjadi"
                + " 6,00; 2025 9,00 menjadi 6,00; 2026 8,00 menjadi 6,00.");
  }

  @Test
  void neverCallsNoughtAgainstNoughtFarAbove() {
    for (var year : List.of("2024", "2025", "2026")) {
      cycle(year, "0", "0");
    }

    assertThat(findings()).isEmpty();
  }

  @Test
  void findsACountThatIsAnotherElsewhere() {
    fill("ZI-R1.1-a", counts(5, 5), "", document("satu"));
    fill("ZI-R1.1-b", counts(4, 4), "", document("satu"));

    assertThat(findings()).extracting(Finding::rule).containsExactly("R-04");
    assertThat(findings().get(0).code()).isEqualTo("ZI-R1.1-b");
    assertThat(findings().get(0).sentence())
        .isEqualTo(
            "Perubahan karya agen di sini 4, padahal perubahan nyata setahun pada ZI-R1.1-a 5.");
    assertThat(findings().get(0).items()).containsExactly("ZI-R1.1-a");

    fill("ZI-R1.1-b", counts(4, 5), "", document("satu"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void findsACountThatAnotherRegisterKnowsBetter() {
    known.add(new KnownCount("ZI-R5.2-a", "pembilang", 11, "Modul pengaduan"));
    fill("ZI-R5.2-a", counts(12, 12), "", document("satu"));

    assertThat(findings())
        .extracting(Finding::sentence)
        .containsExactly("Pengaduan tuntas di sini 12, padahal Modul pengaduan mencatat 11.");
  }

  @Test
  void findsALevelThatSaysAllBesideARatioThatDoesNot() {
    var beside =
        InstrumentFile.read(
                """
                kunci: contoh
                versi: "1"
                judul: Contoh
                dasar: Tidak ada
                bukti: tidak
                bobot: "2"
                skala:
                  AB: {jenis: tingkat, pilihan: [{kode: A, nilai: 1}, {kode: B, nilai: 0}]}
                  RASIO: {jenis: rasio}
                lapis:
                  - {kode: self, nama: Penilaian mandiri}
                simpul:
                  - kode: S
                    judul: Sub-area
                    bobot: "2"
                    butir:
                      - kode: S-a
                        teks: Seberapa banyak layanan yang dipermudah?
                        skala: AB
                        tingkat: {A: Semua layanan dipermudah., B: Belum semua layanan.}
                      - kode: S-b
                        teks: Berapa bagian layanan yang dipermudah?
                        skala: RASIO
                        rumus: {pembilang: dipermudah, penyebut: layanan, nolPerNol: 0}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .instrument();
    fill(beside, "S-a", text("A"), "");
    fill(beside, "S-b", counts(3, 4), "");

    assertThat(findings(beside)).extracting(Finding::rule).containsExactly("R-05");
    assertThat(findings(beside).get(0).sentence())
        .isEqualTo(
            "Tingkat A berbunyi “Semua layanan dipermudah.”, padahal hitungan S-b baru 75,00 %.");

    fill(beside, "S-b", counts(4, 4), "");
    assertThat(findings(beside)).isEmpty();

    fill(beside, "S-a", text("B"), "");
    fill(beside, "S-b", counts(3, 4), "");
    assertThat(findings(beside)).as("not all is not all").isEmpty();
  }

  @Test
  void findsTheSameInAnyOrderOfTheFacts() {
    for (var item : zi.items()) {
      if (zi.scale(item).chosen()) {
        fill(item.code(), text(zi.scale(item).options().get(0).code()), "", document("satu"));
      }
    }
    cycle("2024", "8", "6");
    cycle("2025", "8", "6");
    cycle("2026", "8", "6");
    var first = findings();

    var codes = new ArrayList<>(items.keySet());
    Collections.shuffle(codes, new Random(7));
    var shuffled = new LinkedHashMap<String, ItemFacts>();
    codes.forEach(code -> shuffled.put(code, items.get(code)));

    assertThat(first).hasSizeGreaterThan(50);
    assertThat(first.get(0).code()).as("a node before its items").isEqualTo("ZI-P5");
    assertThat(new XRay(zi).findings(new Facts(shuffled, known, cycles))).isEqualTo(first);
  }

  private List<Finding> findings() {
    return findings(zi);
  }

  private List<Finding> findings(Instrument instrument) {
    return new XRay(instrument).findings(new Facts(items, known, cycles));
  }

  private void fill(String code, JsonNode answer, String note, Document... documents) {
    fill(zi, code, answer, note, documents);
  }

  private void fill(
      Instrument instrument, String code, JsonNode answer, String note, Document... documents) {
    items.put(code, new ItemFacts(read(instrument, code, answer), note, List.of(documents)));
  }

  private static GivenAnswer read(Instrument instrument, String code, JsonNode answer) {
    try {
      return new Scoring(instrument).read(code, answer);
    } catch (BadAnswerException bad) {
      throw new IllegalArgumentException(bad);
    }
  }

  private void cycle(String name, String self, String reviewer) {
    cycles.add(new Cycle(name, Map.of("ZI-P5", new TwoScores(points(self), points(reviewer)))));
  }

  private static Fraction points(String points) {
    return Fraction.of(new BigDecimal(points));
  }

  private static JsonNode text(String code) {
    return JSON.textNode(code);
  }

  private static JsonNode counts(int first, int second) {
    return JSON.objectNode().put("pembilang", first).put("penyebut", second);
  }

  private static Document document(String name) {
    return new Document(name, name + ".pdf");
  }

  private static Instrument with(Instrument same, Map<String, String> xray) {
    return new Instrument(
        same.id(),
        same.title(),
        same.basis(),
        same.level(),
        same.open(),
        same.openPoints(),
        same.validity(),
        same.rows(),
        same.evidenceWanted(),
        same.places(),
        same.weight(),
        same.rollUp(),
        same.parameters(),
        same.scales(),
        same.layers(),
        same.nodes(),
        same.groups(),
        same.categories(),
        same.gates(),
        xray);
  }
}
