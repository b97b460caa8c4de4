package id.tertib.pengaduan.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a document as JSON or XML. */
@Component
class Penulis {

  /** What XML 1.0 knows no way to write, not even as a reference. */
  private static final Pattern TAK_TERTULIS =
      Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final String PENGGANTI = "\uFFFD";

  private final ObjectMapper json;
  private final XMLOutputFactory xml = XMLOutputFactory.newDefaultFactory();

  Penulis(ObjectMapper json) {
    this.json = json;
  }

  String tulis(Dokumen dokumen, Format format) {
    try {
      return format == Format.JSON
          ? json.writeValueAsString(dokumen.sendiri() ? dokumen.isi().get(0) : dokumen.isi())
          : xml(dokumen);
    } catch (JsonProcessingException | XMLStreamException e) {
      throw new IllegalStateException("Jawaban %s tidak tertulis".formatted(dokumen.akar()), e);
    }
  }

  private String xml(Dokumen dokumen) throws XMLStreamException {
    var text = new StringWriter();
    var out = xml.createXMLStreamWriter(text);
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement(dokumen.akar());
    for (var one : dokumen.isi()) {
      if (dokumen.sendiri()) {
        fields(out, one);
      } else {
        element(out, dokumen.satu(), one);
      }
    }
    out.writeEndElement();
    out.writeEndDocument();
    out.close();
    return text.toString();
  }

  private static void element(XMLStreamWriter out, String name, @Nullable Object value)
      throws XMLStreamException {
    out.writeStartElement(name);
    if (value instanceof Map<?, ?> fields) {
      fields(out, fields);
    } else if (value instanceof List<?> several) {
      for (var one : several) {
        element(out, name.substring(0, name.length() - 1), one);
      }
    } else if (value != null) {
      out.writeCharacters(TAK_TERTULIS.matcher(value.toString()).replaceAll(PENGGANTI));
    }
    out.writeEndElement();
  }

  private static void fields(XMLStreamWriter out, Map<?, ?> fields) throws XMLStreamException {
    for (var field : fields.entrySet()) {
      element(out, String.valueOf(field.getKey()), field.getValue());
    }
  }
}
