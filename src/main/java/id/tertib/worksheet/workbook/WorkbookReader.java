package id.tertib.worksheet.workbook;

import id.tertib.worksheet.work.PlainText;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a workbook as a stream: of the archive only the parts that hold text, each
 * element once, all of them within one {@link ReadingBudget}. Formulas are never worked out.
 */
final class WorkbookReader {

  static final String WORKBOOK = "xl/workbook.xml";

  private static final int LAST_COLUMN = 16_383;
  private static final int LAST_ROW = 1_048_576;

  /** How a carriage return and its like stand in a text. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts;
  private final ReadingBudget budget = new ReadingBudget();
  private final List<String> strings = new ArrayList<>();
  private CellFormats formats = CellFormats.NONE;

  private WorkbookReader(ZipFile zip, Map<String, ZipEntry> parts) {
    this.zip = zip;
    this.parts = parts;
  }

  /** It carries programs, whatever its name says. */
  static final class Macros extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Macros() {
      super("Buku kerja dengan makro", null, false, false);
    }
  }

  private record Relation(String type, String target) {}

  private record NamedPage(String name, String relation) {}

  /**
   * @param parts of the archive by name, in lower case
   * @throws ReadingBudget.Exceeded when it holds more than a sheet of ours can
   * @throws Macros when it says that it carries some
   * @throws XMLStreamException when a part is damaged
   */
  static ReadWorkbook read(ZipFile zip, Map<String, ZipEntry> parts)
      throws IOException, XMLStreamException {
    return new WorkbookReader(zip, parts).workbook();
  }

  private interface Reading {
    void of(WorkbookPart part) throws XMLStreamException;
  }

  private void each(String name, Reading reading) throws IOException, XMLStreamException {
    var entry = parts.get(name.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return;
    }
    try (var content = zip.getInputStream(entry)) {
      reading.of(new WorkbookPart(content, budget));
    }
  }

  private ReadWorkbook workbook() throws IOException, XMLStreamException {
    each("[Content_Types].xml", WorkbookReader::refuseMacros);
    var relations = new HashMap<String, Relation>();
    each("xl/_rels/workbook.xml.rels", part -> relations(part, relations));
    var named = new ArrayList<NamedPage>();
    var since1904 = new boolean[1];
    each(WORKBOOK, part -> since1904[0] = pages(part, named));
    for (var relation : relations.values()) {
      if (relation.type().endsWith("/sharedStrings")) {
        each(relation.target(), this::strings);
      } else if (relation.type().endsWith("/styles")) {
        each(relation.target(), part -> formats = CellFormats.read(part, since1904[0]));
      }
    }
    var pages = new ArrayList<ReadWorkbook.Page>();
    for (var page : named) {
      var relation = relations.get(page.relation());
      if (relation != null && relation.type().endsWith("/worksheet")) {
        var rows = new TreeMap<Integer, ReadWorkbook.Row>();
        each(relation.target(), part -> rows(part, rows));
        pages.add(new ReadWorkbook.Page(page.name(), rows));
      }
    }
    return new ReadWorkbook(pages);
  }

  /** A workbook may be called XLSX and still say that it carries some. */
  private static void refuseMacros(WorkbookPart types) throws XMLStreamException {
    while (types.nextElement()) {
      var type = types.attribute("ContentType").toLowerCase(Locale.ROOT);
      if (type.contains("macroenabled") || type.contains("vbaproject")) {
        throw new Macros();
      }
    }
  }

  private static void relations(WorkbookPart part, Map<String, Relation> relations)
      throws XMLStreamException {
    while (part.nextElement()) {
      if (part.at("Relationship")) {
        var target = part.attribute("Target");
        relations.put(
            part.attribute("Id"),
            new Relation(
                part.attribute("Type"),
                target.startsWith("/") ? target.substring(1) : "xl/" + target));
      }
    }
  }

  /**
   * @return whether its days are counted from 1904
   */
  private boolean pages(WorkbookPart part, List<NamedPage> named) throws XMLStreamException {
    var since1904 = false;
    while (part.nextElement()) {
      if (part.at("workbookPr")) {
        var said = part.attribute("date1904");
        since1904 = said.equals("1") || said.equals("true");
      } else if (part.at("sheet")) {
        budget.page();
        named.add(new NamedPage(part.attribute("name"), relationOf(part)));
      }
    }
    return since1904;
  }

  /** The attribute {@code r:id}; its namespace differs between the two kinds of the format. */
  private static String relationOf(WorkbookPart part) {
    for (int at = 0; at < part.getAttributeCount(); at++) {
      var namespace = part.getAttributeNamespace(at);
      if (part.getAttributeLocalName(at).equals("id")
          && namespace != null
          && namespace.endsWith("/relationships")) {
        return part.getAttributeValue(at);
      }
    }
    return "";
  }

  private void strings(WorkbookPart part) throws XMLStreamException {
    while (part.nextElement()) {
      if (part.at("si")) {
        strings.add(text(part, "si"));
      }
    }
  }

  /** The runs of a text, without what tells how to pronounce it. */
  private static String text(WorkbookPart part, String parent) throws XMLStreamException {
    var text = new StringBuilder();
    while (part.nextWithin(parent)) {
      if (part.at("rPh")) {
        skip(part, "rPh");
      } else if (part.at("t")) {
        text.append(part.getElementText());
      }
    }
    return text.toString();
  }

  private static void skip(WorkbookPart part, String element) throws XMLStreamException {
    while (part.nextWithin(element)) {
      // Only to its end
    }
  }

  private void rows(WorkbookPart part, Map<Integer, ReadWorkbook.Row> rows)
      throws XMLStreamException {
    var place = 0;
    while (part.nextElement()) {
      if (part.at("row")) {
        budget.row();
        var said = part.attribute("r");
        place = said.isEmpty() ? place + 1 : Integer.parseInt(said);
        if (place < 1 || place > LAST_ROW) {
          throw new XMLStreamException("Baris %d tidak ada".formatted(place));
        }
        var cells = cells(part);
        if (!cells.isEmpty()) {
          rows.put(place, new ReadWorkbook.Row(cells));
        }
      }
    }
  }

  private Map<Integer, ReadWorkbook.Cell> cells(WorkbookPart part) throws XMLStreamException {
    var cells = new HashMap<Integer, ReadWorkbook.Cell>();
    var column = -1;
    while (part.nextWithin("row")) {
      if (part.at("c")) {
        budget.cell();
        var address = part.attribute("r");
        column = address.isEmpty() ? column + 1 : column(address);
        var cell = cell(part);
        if (cell != null) {
          cells.put(column, cell);
        }
      }
    }
    return cells;
  }

  private static int column(String address) throws XMLStreamException {
    var column = 0;
    for (int at = 0; at < address.length() && Character.isLetter(address.charAt(at)); at++) {
      column = column * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
      if (column < 1 || column > LAST_COLUMN + 1) {
        throw new XMLStreamException("Kolom tidak ada");
      }
    }
    return column - 1;
  }

  private ReadWorkbook.@Nullable Cell cell(WorkbookPart part) throws XMLStreamException {
    var type = part.attribute("t");
    var style = part.attribute("s");
    String formula = null;
    var value = "";
    while (part.nextWithin("c")) {
      switch (part.getLocalName()) {
        case "f" -> formula = part.getElementText();
        case "v" -> value = part.getElementText();
        case "is" -> value = text(part, "is");
        default -> {}
      }
    }
    if (formula != null || type.equals("e")) {
      return new ReadWorkbook.Cell(formula == null ? "" : "=" + formula, true, null);
    }
    if (value.isEmpty()) {
      return null;
    }
    var text = PlainText.clean(unescaped(shown(type, style, value)));
    budget.letters(text.length());
    return text.isEmpty() ? null : new ReadWorkbook.Cell(text, false, day(type, style, value));
  }

  /** A number with all its decimals; a date and the like as the program shows it. */
  private String shown(String type, String style, String value) throws XMLStreamException {
    return switch (type) {
      case "s" -> shared(Integer.parseInt(value.strip()));
      case "b" -> value.strip().equals("1") ? "Ya" : "Tidak";
      case "", "n" ->
          formats.shown(Double.parseDouble(value), style.isEmpty() ? 0 : Integer.parseInt(style));
      default -> value;
    };
  }

  private @Nullable LocalDate day(String type, String style, String value) {
    return type.isEmpty() || type.equals("n")
        ? formats.day(Double.parseDouble(value), style.isEmpty() ? 0 : Integer.parseInt(style))
        : null;
  }

  private String shared(int number) throws XMLStreamException {
    if (number < 0 || number >= strings.size()) {
      throw new XMLStreamException("Teks nomor %d tidak ada".formatted(number));
    }
    return strings.get(number);
  }

  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                sign ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(sign.group(1), 16))))
        : text;
  }
}
