package id.tertib.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A report as an XHTML tree. It is built as nodes and never as text, so what people typed cannot
 * become markup.
 */
final class ReportXhtml {

  private static final String CSS = read("report/laporan.css");

  /** Text on the two kinds of pages and in the cells, in points, as laporan.css has it. */
  private static final double UPRIGHT = points(210 - 25 - 18);

  private static final double LANDSCAPE = points(297 - 15 - 15);

  private final Fonts fonts;
  private final Columns widths;
  private final Document document;
  private final List<Chart> charts = new ArrayList<>();
  private int headings;

  ReportXhtml(Fonts fonts) {
    this.fonts = fonts;
    this.widths = new Columns(fonts);
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  Document document(ReportDocument report) {
    var html = document.createElement("html");
    document.appendChild(html);
    html.setAttribute("lang", "id");
    var head = add(html, "head", "");
    var title = String.join(" ", report.title());
    text(add(head, "title", ""), title);
    meta(head, "description", title);
    meta(head, "subject", report.number());
    add(head, "style", "").appendChild(document.createTextNode(CSS));
    var bookmarks = add(head, "bookmarks", "");

    var body = add(html, "body", "");
    text(add(body, "div", "kaki"), report.footer());
    letterhead(body, report.letterhead());
    title(body, report.title(), report.number(), bookmarks);
    write(body, report.body(), UPRIGHT, bookmarks);
    for (var annex : report.annexes()) {
      var part = add(body, "div", "lam");
      title(part, List.of(annex.title()), annex.subtitle(), bookmarks);
      write(part, annex.body(), LANDSCAPE, bookmarks);
    }
    return document;
  }

  private void meta(Element head, String name, String content) {
    var meta = add(head, "meta", "");
    meta.setAttribute("name", name);
    meta.setAttribute("content", Letters.clean(content));
  }

  private void letterhead(Element body, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var head = add(body, "div", "kop");
    IntStream.range(0, lines.size())
        .forEach(line -> text(add(head, "p", line == 1 ? "k2" : ""), lines.get(line)));
  }

  private void title(Element parent, List<String> lines, String below, Element bookmarks) {
    var heading = add(parent, "h1", "");
    text(heading, String.join("\n", lines));
    bookmark(bookmarks, heading, String.join(" ", lines));
    if (!below.isBlank()) {
      text(add(parent, "p", "no"), below);
    }
  }

  private void write(Element parent, List<Block> blocks, double width, Element bookmarks) {
    for (var index = 0; index < blocks.size(); index++) {
      var block = blocks.get(index);
      write(parent, block, width, bookmarks);
      if (block instanceof Block.Paragraph
          && index + 1 < blocks.size()
          && blocks.get(index + 1) instanceof Block.Table) {
        // Kept with its table; a table that moves to the next page alone would tear rows there.
        ((Element) parent.getLastChild()).setAttribute("class", "lanjut");
      }
    }
  }

  private void write(Element parent, Block block, double width, Element bookmarks) {
    if (block instanceof Block.Heading heading) {
      var element = add(parent, "h2", "");
      text(element, heading.text());
      bookmark(bookmarks, element, heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      spans(add(parent, "p", ""), paragraph.text());
    } else if (block instanceof Block.Remark remark) {
      spans(add(parent, "p", "ket"), remark.text());
    } else if (block instanceof Block.Box box) {
      var element = add(parent, "div", "box");
      text(add(element, "h2", ""), box.title());
      spans(add(element, "p", ""), box.text());
    } else if (block instanceof Block.Numbered numbered) {
      var list = add(parent, "ol", "");
      numbered.items().forEach(item -> spans(add(list, "li", ""), item));
    } else if (block instanceof Block.Table table) {
      table(parent, table, width);
    } else if (block instanceof Block.Drawing drawing) {
      drawing(parent, drawing, width * drawing.share());
    } else if (block instanceof Block.Signatures signatures) {
      signatures(parent, signatures);
    }
  }

  private void drawing(Element parent, Block.Drawing drawing, double width) {
    var chart = drawing.chart();
    var object = add(add(parent, "div", "grafik"), "object", "");
    object.setAttribute("type", Shapes.CHART);
    object.setAttribute("alt", Letters.clean(chart.description()));
    object.setAttribute("data-chart", String.valueOf(charts.size()));
    object.setAttribute(
        "style",
        "width: %.1fpt; height: %.1fpt"
            .formatted(width, width * chart.height() / chart.width())
            .replace(',', '.'));
    charts.add(chart);
  }

  /** The drawings, by the number that their element carries. */
  List<Chart> charts() {
    return charts;
  }

  private void table(Element parent, Block.Table table, double width) {
    var element = add(parent, "table", table.small() ? "rt t11" : "rt");
    var columns = table.columns();
    var group = add(element, "colgroup", "");
    var cells = table.small() ? widths.fit(table, width, 8, 9) : widths.fit(table, width, 9, 11);
    for (var cell : cells) {
      add(group, "col", "").setAttribute("style", "width: " + cell * 100 / width + "%");
    }
    var head = add(element, "thead", "");
    var names = add(head, "tr", "");
    for (var column : columns) {
      var cell = add(names, "th", column.right() ? "n" : "");
      cell.setAttribute("scope", "col");
      text(cell, column.text());
    }
    if (table.numbered()) {
      var numbers = add(head, "tr", "nr");
      IntStream.rangeClosed(1, columns.size())
          .forEach(number -> text(add(numbers, "th", ""), String.valueOf(number)));
    }
    var rows = table.rows();
    for (var start = 0; start < rows.size(); ) {
      var end = endOfGroup(rows, start);
      var body = add(element, "tbody", isSection(rows.get(start)) ? "ikat" : "");
      rows.subList(start, end).forEach(row -> row(body, row, table));
      start = end;
    }
  }

  /**
   * A section and the first row under it are a group of their own, so that no page parts them. To
   * keep the section with what follows by its own style would cost a page that begins with it the
   * table's head.
   */
  private static int endOfGroup(List<Block.Row> rows, int start) {
    var end = start;
    while (end < rows.size() && isSection(rows.get(end))) {
      end++;
    }
    if (end > start) {
      return Math.min(end + 1, rows.size());
    }
    while (end < rows.size() && !isSection(rows.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSection(Block.Row row) {
    return row.kind() == Block.Row.Kind.SECTION;
  }

  private void row(Element body, Block.Row row, Block.Table table) {
    var columns = table.columns();
    var element =
        add(
            body,
            "tr",
            switch (row.kind()) {
              case NORMAL -> "";
              case SECTION -> "ar";
              case TOTAL -> "tot";
            });
    if (isSection(row)) {
      var heading = add(element, "th", "");
      heading.setAttribute("colspan", String.valueOf(columns.size()));
      heading.setAttribute("scope", "rowgroup");
      text(heading, row.cells().get(0).text());
      return;
    }
    var wide = Cells.columnsOfFirst(row, columns.size());
    for (var index = 0; index < row.cells().size(); index++) {
      var cell = row.cells().get(index);
      var isWide = index == 0 && wide > 1;
      var td = add(element, "td", isWide ? "" : style(table, index + wide - 1, cell));
      if (isWide) {
        td.setAttribute("colspan", String.valueOf(wide));
      }
      cell(td, cell);
    }
    if (row.kind() == Block.Row.Kind.NORMAL) {
      IntStream.range(row.cells().size(), columns.size()).forEach(i -> add(element, "td", ""));
    }
  }

  private static String style(Block.Table table, int column, Block.Cell cell) {
    return (table.columns().get(column).right() ? "n " : "")
        + (Cells.isKeptTogether(table, column, cell) ? "nw" : "");
  }

  private void cell(Element parent, Block.Cell cell) {
    var bar = cell.bar();
    if (bar != null) {
      var object = add(parent, "object", Cells.hasFigure(cell) ? "bar pendek" : "bar");
      object.setAttribute("alt", Cells.words(bar, cell));
      Shapes.describe(object, bar);
      if (Cells.hasFigure(cell)) {
        text(add(parent, "span", "angka"), cell.text());
      }
      return;
    }
    var disc = cell.disc();
    if (disc == null) {
      text(parent, cell.text());
      return;
    }
    var object = add(parent, "object", "disc");
    object.setAttribute("alt", disc(disc));
    Shapes.describe(object, disc);
    text(parent, " " + cell.text());
  }

  private static String disc(Block.Disc disc) {
    return switch (disc) {
      case FULL -> "penuh";
      case HALF -> "separuh";
      case EMPTY -> "kosong";
    };
  }

  private void signatures(Element parent, Block.Signatures signatures) {
    var table = add(parent, "table", "ttd");
    var group = add(table, "colgroup", "");
    for (var width : List.of(42, 16, 42)) {
      add(group, "col", "").setAttribute("style", "width: " + width + "%");
    }
    var body = add(table, "tbody", "");
    var above = add(body, "tr", "");
    var line = add(body, "tr", "");
    var below = add(body, "tr", "");
    for (var side : List.of(signatures.left(), List.<String>of(), signatures.right())) {
      text(add(above, "td", ""), Cells.aboveLine(side));
      add(line, "td", side.isEmpty() ? "" : "gr");
      text(add(below, "td", "nip"), Cells.belowLine(side));
    }
  }

  private void bookmark(Element bookmarks, Element heading, String name) {
    var id = "bagian-" + ++headings;
    heading.setAttribute("id", id);
    var bookmark = add(bookmarks, "bookmark", "");
    bookmark.setAttribute("name", Letters.clean(name).replace('\n', ' '));
    bookmark.setAttribute("href", "#" + id);
  }

  /**
   * Plain letters between others get an element of their own: the layout draws a parent's letters
   * before those of its children, and a line would be copied and read aloud in that order.
   */
  private void spans(Element parent, String text) {
    for (var span : Letters.spans(text)) {
      var element =
          span.bold() ? add(parent, "b", "") : add(parent, "span", span.code() ? "kode" : "");
      lines(element, span.text());
    }
  }

  private void text(Element parent, String text) {
    lines(parent, Letters.clean(text));
  }

  private void lines(Element parent, String clean) {
    var lines = fonts.drawable(clean).split("\n", -1);
    for (var index = 0; index < lines.length; index++) {
      if (index > 0) {
        add(parent, "br", "");
      }
      parent.appendChild(document.createTextNode(lines[index]));
    }
  }

  private Element add(Node parent, String name, String style) {
    var element = document.createElement(name);
    if (!style.isEmpty()) {
      element.setAttribute("class", style);
    }
    parent.appendChild(element);
    return element;
  }

  private static double points(double millimetres) {
    return millimetres * 72 / 25.4;
  }

  private static String read(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
