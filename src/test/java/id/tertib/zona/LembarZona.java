package id.tertib.zona;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/** A sheet of zona integritas, filled and judged without a process, for tests. */
public final class LembarZona {

  private static final String OPERATOR = "rsudoperator";

  private final Sheets sheets;
  private final Instrument instrument;
  private final String id;
  private final Map<String, JsonNode> standing = new HashMap<>();

  private LembarZona(Sheets sheets, Instrument instrument, String id) {
    this.sheets = sheets;
    this.instrument = instrument;
    this.id = id;
  }

  public static LembarZona opened(ApplicationContext application, int tahun, String unit) {
    var id =
        application
            .getBean(InstrumentSheets.class)
            .create(
                ZonaIntegritas.LKE, ZonaIntegritas.key(tahun, unit), Owner.of("unit", unit), null);
    application
        .getBean(PerkaraZonaTable.class)
        .create(ZonaIntegritas.key(tahun, unit), tahun, unit, id, "organisasi");
    return new LembarZona(
        application.getBean(Sheets.class),
        application.getBean(Instruments.class).find(ZonaIntegritas.LKE).orElseThrow(),
        id);
  }

  public String id() {
    return id;
  }

  /**
   * Fills every item.
   *
   * @param every which item in a row falls one level below the best; 0 for none
   */
  public LembarZona filled(int every) {
    var place = 0;
    for (var item : instrument.items()) {
      place++;
      standing.put(item.code(), answer(item, every > 0 && place % every == 0 ? 1 : 0));
    }
    sheets.saveAll(
        id,
        "self",
        OPERATOR,
        instrument.items().stream()
            .map(item -> new Sheets.Entry(item.code(), standing.get(item.code()), "Map ZI", null))
            .toList());
    return this;
  }

  /**
   * Judges every item: these otherwise, each with its reason, the others as they stand.
   *
   * @param level by code of an item, 0 for the best
   */
  LembarZona judged(String layer, String by, Map<String, Integer> level, String reason) {
    var entries = new ArrayList<Sheets.Entry>();
    for (var item : instrument.items()) {
      var changed = level.get(item.code());
      if (changed != null) {
        standing.put(item.code(), answer(item, changed));
      }
      entries.add(
          new Sheets.Entry(
              item.code(), standing.get(item.code()), null, changed == null ? null : reason));
    }
    sheets.saveAll(id, layer, by, entries);
    return this;
  }

  /** All three layers of the TPI; the first two change answers. */
  public LembarZona evaluated() {
    return judged(
            "anggota",
            "tpianggota",
            Map.of("ZI-P1.1-b", 2, "ZI-P2.1-a", 1, "ZI-P5.1-b", 1, "ZI-H1.2-a", 3, "ZI-H2.1-a", 1),
            "Dokumen yang dilampirkan belum menunjukkan pelaksanaan pada seluruh layanan.")
        .judged("ketua", "tpiketua", Map.of("ZI-P1.1-b", 1), "Notula menunjukkan seleksi sebagian.")
        .judged("dalnis", "tpidalnis", Map.of(), "");
  }

  private JsonNode answer(Item item, int level) {
    var scale = instrument.scale(item);
    return switch (scale.kind()) {
      case LEVEL, CHOICE ->
          TextNode.valueOf(scale.options().get(Math.min(level, scale.options().size() - 1)).code());
      case RATIO -> {
        var kind = Objects.requireNonNull(item.formula()).kind();
        yield JsonNodeFactory.instance
            .objectNode()
            .put(kind.keys().get(0), level == 0 ? 10 : 8)
            .put(kind.keys().get(1), kind == Formula.Kind.DECREASE ? level * 4 : 10);
      }
      default ->
          DecimalNode.valueOf(List.of(new BigDecimal("3.70"), new BigDecimal("3.15")).get(level));
    };
  }
}
