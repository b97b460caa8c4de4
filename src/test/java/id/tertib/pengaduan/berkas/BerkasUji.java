package id.tertib.pengaduan.berkas;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Files as people send them, and as others do. */
public final class BerkasUji {

  /** Stands in everything that a file tells of its maker. */
  public static final String JEJAK = "KAMERA-WARGA-6.3123S-106.7123E";

  private BerkasUji() {}

  /** A photo whose left half is red, with EXIF of camera and place. */
  public static byte[] foto(int lebar, int tinggi, int orientasi) {
    return with(jpeg(merahKiri(lebar, tinggi)), exif(orientasi));
  }

  static BufferedImage merahKiri(int lebar, int tinggi) {
    var image = new BufferedImage(lebar, tinggi, BufferedImage.TYPE_3BYTE_BGR);
    var pen = image.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, lebar, tinggi);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, lebar / 2, tinggi);
    pen.dispose();
    return image;
  }

  /** As a sensor sees: no pixel is like its neighbour. */
  static byte[] fotoBesar(int lebar, int tinggi) {
    var image = new BufferedImage(lebar, tinggi, BufferedImage.TYPE_3BYTE_BGR);
    var random = new Random(7);
    for (var y = 0; y < tinggi; y++) {
      for (var x = 0; x < lebar; x++) {
        var grey = (x / 16 + y / 16) % 200 + random.nextInt(12);
        image.setRGB(x, y, grey << 16 | grey / 2 << 8 | grey / 3);
      }
    }
    return with(jpeg(image), exif(6));
  }

  static byte[] jpeg(BufferedImage image) {
    return written(image, "jpg");
  }

  static byte[] png(BufferedImage image) {
    return written(image, "png");
  }

  private static byte[] written(BufferedImage image, String format) {
    var to = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to.toByteArray();
  }

  /** Puts a segment right behind the beginning of a JPEG. */
  static byte[] with(byte[] jpeg, byte[] segment) {
    return joined(Arrays.copyOf(jpeg, 2), segment, Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** APP1 with the camera's name, orientation and a place. */
  static byte[] exif(int orientasi) {
    var name = (JEJAK + "\0").getBytes(StandardCharsets.US_ASCII);
    var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + name.length);
    tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(name.length).putInt(8 + 2 + 24 + 4);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientasi).putShort((short) 0);
    tiff.putInt(0).put(name);
    var content = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
    return ByteBuffer.allocate(4 + content.length)
        .putShort((short) 0xFFE1)
        .putShort((short) (2 + content.length))
        .put(content)
        .array();
  }

  /** 20,000 × 20,000 pixels in less than 60 kB. */
  public static byte[] bomPng() {
    return png(20_000, 20_000, 1, 0);
  }

  /** Black pixels, as many as one likes. */
  static byte[] png(int lebar, int tinggi, int bit, int warna) {
    var head =
        ByteBuffer.allocate(13).putInt(lebar).putInt(tinggi).put((byte) bit).put((byte) warna);
    var parts = warna == 0 ? 1 : warna == 2 ? 3 : 4;
    var row = new byte[1 + (lebar * bit * parts + 7) / 8];
    var data = new ByteArrayOutputStream();
    try (var to = new DeflaterOutputStream(data, new Deflater(9), 65_536)) {
      for (var y = 0; y < tinggi; y++) {
        to.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return joined(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        chunk("IHDR", head.array()),
        chunk("tEXt", ("Author\0" + JEJAK).getBytes(StandardCharsets.ISO_8859_1)),
        chunk("IDAT", data.toByteArray()),
        chunk("IEND", new byte[0]));
  }

  static byte[] chunk(String name, byte[] content) {
    var named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
    var sum = new CRC32();
    sum.update(named);
    return ByteBuffer.allocate(8 + named.length)
        .putInt(content.length)
        .put(named)
        .putInt((int) sum.getValue())
        .array();
  }

  static byte[] zip() {
    var to = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(to)) {
      zip.putNextEntry(new ZipEntry("program.exe"));
      zip.write("MZ".repeat(100).getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return to.toByteArray();
  }

  /** What makes a PDF of its own of an empty one. */
  public interface Isian {
    void into(PDDocument document, PDPage page) throws IOException;
  }

  /** With the maker's name in information, XMP and document id. */
  public static byte[] pdf(Isian... some) {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      document.getDocumentInformation().setAuthor(JEJAK);
      var xmp = new PDMetadata(document);
      xmp.importXMPMetadata(JEJAK.getBytes(StandardCharsets.US_ASCII));
      document.getDocumentCatalog().setMetadata(xmp);
      page.setMetadata(xmp);
      for (var one : some) {
        one.into(document, page);
      }
      var to = new ByteArrayOutputStream();
      document.save(to);
      return to.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A letter, its words packed as programs pack them. */
  public static Isian tulisan(String kata) {
    return (document, page) -> {
      try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(kata);
        content.endText();
      }
    };
  }

  public static Isian foto(byte[] jpeg) {
    return (document, page) -> {
      var image = PDImageXObject.createFromByteArray(document, jpeg, "foto.jpg");
      try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
        content.drawImage(image, 50, 50, 200, 100);
      }
    };
  }

  static Isian skripSaatDibuka() {
    return (document, page) ->
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
  }

  static Isian jalankanProgram() {
    return (document, page) -> {
      var link = new PDAnnotationLink();
      link.setAction(new PDActionLaunch());
      page.getAnnotations().add(link);
    };
  }

  static Isian berkasDiDalam() {
    return (document, page) -> {
      var file = new PDComplexFileSpecification();
      file.setFile("program.exe");
      file.setEmbeddedFile(new PDEmbeddedFile(document));
      var tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(java.util.Map.of("program.exe", file));
      var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
    };
  }

  static Isian sandi(String pemilik, String pembaca) {
    return (document, page) ->
        document.protect(new StandardProtectionPolicy(pemilik, pembaca, new AccessPermission()));
  }

  /** An object stream, some kB, which unpacks to as many bytes of empty arrays. */
  static byte[] bomPdf(int megabytes) {
    var packed = new ByteArrayOutputStream();
    try (var to = new DeflaterOutputStream(packed, new Deflater(9), 65_536)) {
      to.write("2 0 [".getBytes(StandardCharsets.US_ASCII));
      var piece = "[]".repeat(512 * 1024).getBytes(StandardCharsets.US_ASCII);
      for (var count = 0; count < megabytes; count++) {
        to.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var stream = packed.toByteArray();
    var head = "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ";
    var before = head + stream.length + ">>\nstream\n";
    var after = "\nendstream\nendobj\n";
    // The table of objects: 0 free, 1 in the file, 2 in object 1, 3 this table
    var at = before.length() + stream.length + after.length();
    var table =
        ByteBuffer.allocate(4 * 7)
            .put((byte) 0)
            .putInt(0)
            .putShort((short) -1)
            .put((byte) 1)
            .putInt(9)
            .putShort((short) 0)
            .put((byte) 2)
            .putInt(1)
            .putShort((short) 0)
            .put((byte) 1)
            .putInt(at)
            .putShort((short) 0)
            .array();
    return joined(
        before.getBytes(StandardCharsets.US_ASCII),
        stream,
        after.getBytes(StandardCharsets.US_ASCII),
        ("3 0 obj\n<</Type/XRef/Size 4/W[1 4 2]/Root 2 0 R/Length 28>>\nstream\n")
            .getBytes(StandardCharsets.US_ASCII),
        table,
        ("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] joined(byte[]... some) {
    var to = new ByteArrayOutputStream();
    for (var one : some) {
      to.writeBytes(one);
    }
    return to.toByteArray();
  }

  /** Whether the bytes of a text stand somewhere. */
  static boolean holds(byte[] content, String text) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(text);
  }

  /** The trailer's and the catalogue's own keys of a PDF. */
  static boolean names(byte[] pdf, COSName... keys) throws IOException {
    try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      return Arrays.stream(keys)
          .anyMatch(
              key ->
                  document.getDocument().getTrailer().containsKey(key)
                      || document.getDocumentCatalog().getCOSObject().containsKey(key)
                      || document.getPage(0).getCOSObject().containsKey(key));
    }
  }
}
