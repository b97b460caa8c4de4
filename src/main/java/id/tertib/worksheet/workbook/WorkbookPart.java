package id.tertib.worksheet.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** One XML part of an uploaded workbook, read forward within a budget; knows no DTD. */
final class WorkbookPart extends StreamReaderDelegate {

  private final ReadingBudget budget;
  private int depth;

  /**
   * @param content closed by whoever opened it
   */
  WorkbookPart(InputStream content, ReadingBudget budget) throws XMLStreamException {
    super(parser(new Counted(content, budget)));
    this.budget = budget;
  }

  private static XMLStreamReader parser(InputStream content) throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(content);
  }

  @Override
  public int next() throws XMLStreamException {
    var event = super.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> budget.element(++depth);
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          budget.letters(getTextLength());
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException("DTD dan entitas tidak dibaca");
      default -> {}
    }
    return event;
  }

  /** Goes to the next start of an element; false when there is none any more. */
  boolean nextElement() throws XMLStreamException {
    while (hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes to the next element inside the one called {@code parent}, at any depth.
   *
   * @return false at its end
   */
  boolean nextWithin(String parent) throws XMLStreamException {
    while (hasNext()) {
      var event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT && getLocalName().equals(parent)) {
        return false;
      }
    }
    return false;
  }

  boolean at(String element) {
    return getLocalName().equals(element);
  }

  /** An attribute without a namespace; empty when it is missing. */
  String attribute(String name) {
    var value = getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    var text = super.getElementText();
    depth--;
    budget.letters(text.length());
    return text;
  }

  private static final class Counted extends FilterInputStream {

    private final ReadingBudget budget;

    Counted(InputStream content, ReadingBudget budget) {
      super(content);
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      var read = super.read();
      budget.bytes(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
      var read = super.read(buffer, from, most);
      budget.bytes(Math.max(read, 0));
      return read;
    }
  }
}
