package id.tertib.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Real files of every kind, made by the libraries that people's programs resemble. */
final class Documents {

  private Documents() {}

  static byte[] pdf() {
    return bytes(
        out -> {
          try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
          }
        });
  }

  static byte[] docx() {
    return bytes(
        out -> {
          try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Surat keputusan");
            document.write(out);
          }
        });
  }

  static byte[] xlsx() {
    return bytes(
        out -> {
          try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("SOP");
            workbook.write(out);
          }
        });
  }

  static byte[] pptx() {
    return bytes(
        out -> {
          try (var slides = new XMLSlideShow()) {
            slides.createSlide();
            slides.write(out);
          }
        });
  }

  static byte[] xls() {
    return bytes(
        out -> {
          try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(out);
          }
        });
  }

  /** An OLE2 container with these streams. */
  static byte[] ole(String... streams) {
    return bytes(
        out -> {
          try (var container = new POIFSFileSystem()) {
            for (var stream : streams) {
              container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            }
            container.writeFilesystem(out);
          }
        });
  }

  static byte[] openDocument(String type, String... more) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "mimetype",
        ("application/vnd.oasis.opendocument." + type).getBytes(StandardCharsets.US_ASCII));
    parts.put("content.xml", "<office:document-content/>".getBytes(StandardCharsets.UTF_8));
    for (var part : more) {
      parts.put(part, new byte[] {1});
    }
    return zip(parts);
  }

  static byte[] image(String format) {
    return bytes(
        out -> ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out));
  }

  static byte[] webp() {
    return "RIFF\u001a\0\0\0WEBPVP8L\r\0\0\0/\0\0\0\u0010\u0007\u0010\u0011\u0011\b\b\u0007\0"
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    return bytes(
        out -> {
          try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
              zip.putNextEntry(new ZipEntry(part.getKey()));
              zip.write(part.getValue());
            }
          }
        });
  }

  /** The archive with one more part. */
  static byte[] with(byte[] archive, String name, byte[] content) {
    return copied(archive, Map.of(name, content));
  }

  /** The archive with another text in its index of content types. */
  static byte[] withTypes(byte[] archive, String from, String to) {
    try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("[Content_Types].xml")) {
          var types = new String(zip.readAllBytes(), StandardCharsets.UTF_8).replace(from, to);
          return copied(archive, Map.of(entry.getName(), types.getBytes(StandardCharsets.UTF_8)));
        }
      }
      throw new IllegalArgumentException("no index");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] copied(byte[] archive, Map<String, byte[]> changes) {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.putAll(changes);
    return zip(parts);
  }

  private static byte[] bytes(Writing writing) {
    try (var out = new ByteArrayOutputStream()) {
      writing.to(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }
}
