package id.tertib.zona;

import static id.tertib.testing.Perkara.done;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.TimeTravel;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZona.Hasil;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/**
 * Disdukcapil on 13 July 2026: one area is 0.40 below the minimum of WBK, the leader of the TPI has
 * said his word to 61 of 113 items, last year the ministry gave 71.42.
 */
final class UnitDireviu {

  static final String KUNCI = "ZI-2027/dukcapil";

  /** Area 5 comes to 8.60 of at least 9.00. */
  private static final String PENGAWASAN =
      """
      {"ZI-P5.1-a":"B","ZI-P5.1-b":"C",
       "ZI-P5.2-a":"C","ZI-P5.2-b":"C","ZI-P5.2-c":"B","ZI-P5.2-d":"B",
       "ZI-P5.3-a":"B","ZI-P5.3-b":"Ya","ZI-P5.3-c":"B","ZI-P5.3-d":"B",
       "ZI-P5.4-a":"B","ZI-P5.4-b":"C","ZI-P5.4-c":"C",
       "ZI-P5.5-a":"C","ZI-P5.5-b":"C","ZI-P5.5-c":"D","ZI-P5.5-d":"C","ZI-P5.5-e":"C",
       "ZI-R5.1-a":"C","ZI-R5.2-a":{"pembilang":11,"penyebut":12},
       "ZI-R5.3-a":{"pembilang":40,"penyebut":40},"ZI-R5.3-b":{"pembilang":16,"penyebut":19},
       "ZI-H1.1-a":3.62}""";

  /** What the unit thought of itself, and its evaluator did not. */
  private static final String DIKOREKSI = "ZI-P5.1-b";

  private static final Map<String, String> BERKAS =
      Map.of(
          "ZI-P5.4-b", "Rekap triwulan WBS 2026.pdf",
          "ZI-P5.5-a", "Peta benturan kepentingan 2026.pdf",
          "ZI-P5.5-b", "Undangan sosialisasi.pdf");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApplicationContext application;
  private final Sheets sheets;
  private final Instrument instrument;
  private final SatuUnit unit;

  private UnitDireviu(ApplicationContext application, int port) {
    this.application = application;
    this.sheets = application.getBean(Sheets.class);
    this.instrument = application.getBean(Instruments.class).find(ZonaIntegritas.LKE).orElseThrow();
    this.unit = new SatuUnit(port, "dukcapil", "dukcapilkepala");
  }

  static UnitDireviu of(ApplicationContext application, int port) {
    return new UnitDireviu(application, port);
  }

  SatuUnit unit() {
    return unit;
  }

  String lembar() {
    return application.getBean(PerkaraZonaTable.class).get(KUNCI).lembar();
  }

  /** It builds since 2024, its plan stands, and nothing is answered yet. */
  UnitDireviu dibangun(TimeTravel time) {
    time.startAt("2026-06-01T08:00");
    enter(Tahap.DICANANGKAN, "2024-02-12", "Berita acara pencanangan 1/2024");
    enter(Tahap.DIBANGUN, "2024-03-04", "Keputusan Wali Kota 12/2024");
    unit.started(2027);
    unit.planned();
    return this;
  }

  private void enter(Tahap tahap, String day, String paper) {
    application
        .getBean(UnitDesk.class)
        .enter(
            "organisasi",
            "dukcapil",
            new Baru(Hal.TAHAP, tahap.name(), LocalDate.parse(day), paper, null));
  }

  UnitDireviu direviu(TimeTravel time) {
    dibangun(time);
    tahunLalu();
    done(unit.complete(unit.kepala(), unit.claimed(unit.kepala(), "Pembangunan"), ""));
    var task = unit.claimed(unit.operator(), "Penilaian mandiri");
    say("self", unit.operator(), answers(true), 113);
    documents();
    done(unit.complete(unit.operator(), task, ""));
    time.forwardTo("2026-06-15T08:00");
    say("anggota", "tpianggota", answers(false), 113);
    unit.evaluated("tpianggota");
    time.forwardTo("2026-07-08T08:00");
    unit.claimed("tpiketua", "Evaluasi ketua TPI");
    say("ketua", "tpiketua", answers(false), 61);
    conditions();
    time.forwardTo("2026-07-13T10:42");
    return this;
  }

  /** Everything is missing, and two items were returned to be mended. */
  UnitDireviu dikembalikan(TimeTravel time) {
    dibangun(time);
    done(unit.complete(unit.kepala(), unit.claimed(unit.kepala(), "Pembangunan"), ""));
    var task = unit.claimed(unit.operator(), "Penilaian mandiri");
    var answers = new HashMap<String, JsonNode>();
    instrument.items().forEach(item -> answers.put(item.code(), worst(item)));
    say("self", unit.operator(), answers, 113);
    done(unit.complete(unit.operator(), task, ""));
    time.forwardTo("2026-06-15T08:00");
    say("anggota", "tpianggota", answers, 113);
    var review = unit.claimed("tpianggota", "Evaluasi anggota TPI");
    unit.mark("tpianggota", review, "ZI-P5.4-b", "Buktinya tidak terbaca");
    unit.mark("tpianggota", review, "ZI-P5.5-a", "Petanya belum disahkan");
    done(unit.complete("tpianggota", review, SatuUnit.decision("kembali", "Perbaiki dua butir")));
    return this;
  }

  private JsonNode worst(Item item) {
    var scale = instrument.scale(item);
    if (scale.chosen()) {
      return JSON.getNodeFactory().textNode(scale.options().get(scale.options().size() - 1).code());
    }
    if (scale.kind() == AnswerScale.Kind.RATIO) {
      var kind = Objects.requireNonNull(item.formula()).kind();
      return json(
          "{\"%s\":%d,\"%s\":4}"
              .formatted(kind.first(), kind.first().equals("lalu") ? 4 : 0, kind.second()));
    }
    return json("0");
  }

  private Map<String, JsonNode> answers(boolean own) {
    var answers = new HashMap<String, JsonNode>();
    instrument.items().forEach(item -> answers.put(item.code(), best(item)));
    json(PENGAWASAN).fields().forEachRemaining(one -> answers.put(one.getKey(), one.getValue()));
    if (own) {
      answers.put(DIKOREKSI, json("\"A\""));
    }
    return answers;
  }

  private JsonNode best(Item item) {
    var scale = instrument.scale(item);
    if (scale.chosen()) {
      return JSON.getNodeFactory().textNode(scale.options().get(0).code());
    }
    if (scale.kind() == AnswerScale.Kind.RATIO) {
      var kind = Objects.requireNonNull(item.formula()).kind();
      return json(
          "{\"%s\":4,\"%s\":%d}"
              .formatted(kind.first(), kind.second(), kind.first().equals("lalu") ? 0 : 4));
    }
    return json("3.5");
  }

  private void say(String layer, String account, Map<String, JsonNode> answers, int items) {
    sheets.saveAll(
        lembar(),
        layer,
        account,
        instrument.items().stream()
            .limit(items)
            .map(
                item ->
                    new Sheets.Entry(
                        item.code(),
                        answers.get(item.code()),
                        layer.equals("self") ? "Map ZI" : null,
                        layer.equals("anggota") && item.code().equals(DIKOREKSI)
                            ? "Notula tidak menyebutnya"
                            : null))
            .toList());
  }

  private void documents() {
    var store = application.getBean(EvidenceStore.class);
    BERKAS.forEach(
        (code, name) -> {
          try {
            var content =
                new ByteArrayInputStream(
                    ("%PDF-1.4\n% " + code + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
            var kept = store.store("unit/dukcapil", KUNCI, unit.operator(), name, content);
            sheets.attach(lembar(), code, kept.id(), unit.operator());
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
  }

  private void conditions() {
    application.getBean(SyaratZona.class).propose(KUNCI, "organisasi");
    var lists = application.getBean(RowLists.class);
    Map.of("opini_bpk", "WTP", "sakip_kota", "BB", "temuan_persen", "96")
        .forEach(
            (code, value) ->
                lists.set(
                    DaftarZona.SYARAT,
                    KUNCI,
                    code,
                    Map.of("nilai", value, "tanggal", "2026-05-18"),
                    "organisasi"));
  }

  /** A finished year before. */
  private void tahunLalu() {
    var table = application.getBean(PerkaraZonaTable.class);
    var lists = application.getBean(RowLists.class);
    var key = ZonaIntegritas.key(2025, "dukcapil");
    var sheet =
        application
            .getBean(InstrumentSheets.class)
            .create(ZonaIntegritas.LKE, key, Owner.of("unit", "dukcapil"), null);
    table.create(key, 2025, "dukcapil", sheet, "organisasi");
    var parts = List.of("5,50", "4,60", "6,10", "7,00", "8,40", "6,40", "18,92", "14,50");
    for (var at = 0; at < parts.size(); at++) {
      lists.prepare(
          DaftarZona.NILAI_RESMI,
          key,
          "bagian-" + at,
          Map.of("nilai", parts.get(at)),
          "organisasi");
    }
    table.end(key, Hasil.PEMBINAAN);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
