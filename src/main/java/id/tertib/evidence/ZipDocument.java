package id.tertib.evidence;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Office documents that are ZIP archives: Office Open XML with its real parts, OpenDocument. The
 * whole archive is read once, within limits, so that neither a bomb nor a damaged file comes in.
 */
final class ZipDocument {

  static final int MOST_PARTS = 10_000;

  /** Far above what 25 MB of honest sheets unpack to. */
  static final long MOST_UNPACKED = 400L * 1024 * 1024;

  private static final int LONGEST_INDEX = 2 * 1024 * 1024;
  private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

  private static final Map<String, DocumentKind> MAIN_PARTS =
      Map.of(
          DocumentKind.DOCX.mediaType() + ".main+xml", DocumentKind.DOCX,
          DocumentKind.XLSX.mediaType() + ".main+xml", DocumentKind.XLSX,
          DocumentKind.PPTX.mediaType() + ".main+xml", DocumentKind.PPTX);

  private ZipDocument() {}

  static boolean isZip(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      return Arrays.equals(content.readNBytes(SIGNATURE.length), SIGNATURE);
    }
  }

  /**
   * @return empty when it is an archive but no office document
   * @throws UnacceptableDocument when it is damaged, a bomb, or carries macros
   */
  static Optional<DocumentKind> kindOf(Path file) throws IOException, UnacceptableDocument {
    try (var zip = new ZipFile(file.toFile())) {
      readWithinLimits(zip);
      var types = zip.getEntry("[Content_Types].xml");
      if (types != null) {
        return openXml(zip, types);
      }
      var mimetype = zip.getEntry("mimetype");
      return mimetype == null ? Optional.empty() : openDocument(zip, mimetype);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw new UnacceptableDocument(UnacceptableDocument.DAMAGED);
    }
  }

  /** Sizes that an archive tells about itself may lie, so they are counted. */
  private static void readWithinLimits(ZipFile zip) throws IOException, UnacceptableDocument {
    if (zip.size() > MOST_PARTS) {
      throw new UnacceptableDocument(UnacceptableDocument.BOMB);
    }
    var left = MOST_UNPACKED;
    var buffer = new byte[64 * 1024];
    for (var entry : zip.stream().toList()) {
      try (var content = zip.getInputStream(entry)) {
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw new UnacceptableDocument(UnacceptableDocument.BOMB);
          }
        }
      }
    }
  }

  private static Optional<DocumentKind> openXml(ZipFile zip, ZipEntry types)
      throws IOException, UnacceptableDocument {
    var overrides = overrides(index(zip, types));
    var macros =
        overrides.values().stream()
                .map(type -> type.toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.contains("macroenabled") || type.contains("vbaproject"))
            || zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin"));
    if (macros) {
      throw new UnacceptableDocument(UnacceptableDocument.MACROS);
    }
    if (zip.getEntry("_rels/.rels") == null) {
      return Optional.empty();
    }
    return overrides.entrySet().stream()
        .filter(part -> MAIN_PARTS.containsKey(part.getValue()))
        .filter(part -> zip.getEntry(part.getKey().replaceFirst("^/", "")) != null)
        .map(part -> MAIN_PARTS.get(part.getValue()))
        .findFirst();
  }

  private static Optional<DocumentKind> openDocument(ZipFile zip, ZipEntry mimetype)
      throws IOException, UnacceptableDocument {
    var type = new String(index(zip, mimetype), StandardCharsets.US_ASCII).strip();
    var kind = DocumentKind.ofMediaType(type);
    if (kind.isEmpty() || zip.getEntry("content.xml") == null) {
      return Optional.empty();
    }
    if (zip.stream()
        .map(ZipEntry::getName)
        .anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
      throw new UnacceptableDocument(UnacceptableDocument.MACROS);
    }
    return kind;
  }

  private static byte[] index(ZipFile zip, ZipEntry entry)
      throws IOException, UnacceptableDocument {
    try (var content = zip.getInputStream(entry)) {
      var bytes = content.readNBytes(LONGEST_INDEX + 1);
      if (bytes.length > LONGEST_INDEX) {
        throw new UnacceptableDocument(UnacceptableDocument.BOMB);
      }
      return bytes;
    }
  }

  /** Content type by part name; no DTD, no entity is read. */
  private static Map<String, String> overrides(byte[] types) throws UnacceptableDocument {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    var result = new HashMap<String, String>();
    try {
      var reader = factory.createXMLStreamReader(new ByteArrayInputStream(types));
      while (reader.hasNext()) {
        if (reader.next() == javax.xml.stream.XMLStreamConstants.START_ELEMENT
            && (reader.getLocalName().equals("Override")
                || reader.getLocalName().equals("Default"))) {
          var part = reader.getAttributeValue(null, "PartName");
          var extension = reader.getAttributeValue(null, "Extension");
          var type = reader.getAttributeValue(null, "ContentType");
          if (type != null) {
            result.put(part == null ? "*." + extension : part, type);
          }
        }
      }
      reader.close();
    } catch (XMLStreamException damaged) {
      throw new UnacceptableDocument(UnacceptableDocument.DAMAGED);
    }
    return result;
  }
}
