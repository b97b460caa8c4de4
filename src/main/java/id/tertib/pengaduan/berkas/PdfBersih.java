package id.tertib.pengaduan.berkas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Writes a PDF anew without what acts and without what tells of its maker. A program of its own,
 * from standard input to standard output: a PDF can be built so that reading it takes all memory or
 * never ends, and then only this ends.
 */
final class PdfBersih {

  /** What makes a reader do something that nobody asked for. */
  private static final Set<String> ACTS =
      Set.of(
          "javascript",
          "launch",
          "submitform",
          "importdata",
          "rendition",
          "gotoe",
          "movie",
          "sound",
          "richmediaexecute");

  private static final Set<COSName> CARRIES =
      Set.of(
          COSName.getPDFName("JS"),
          COSName.getPDFName("EmbeddedFiles"),
          COSName.getPDFName("EmbeddedFile"),
          COSName.getPDFName("EF"),
          COSName.getPDFName("XFA"),
          COSName.getPDFName("RichMediaContent"));

  private static final List<COSName> TELLS =
      List.of(
          COSName.METADATA,
          COSName.getPDFName("PieceInfo"),
          COSName.getPDFName("LastModified"),
          COSName.getPDFName("OpenAction"),
          COSName.AA,
          COSName.getPDFName("Thumb"),
          COSName.getPDFName("SpiderInfo"));

  private static final List<String> PHOTO = List.of("DCTDecode", "DCT");

  private PdfBersih() {}

  /** What became of it; its order is the exit status. */
  enum Akhir {
    BERSIH,
    TERKUNCI,
    BERTINDAK,
    RUSAK,
    /** It took too much memory or time; never said by the program itself. */
    BERAT;

    /** Apart from what a Java that fails by itself says. */
    int status() {
      return this == BERSIH ? 0 : 40 + ordinal();
    }
  }

  public static void main(String[] none) throws IOException {
    var answer = System.out;
    // Nothing that a library logs gets between the bytes
    System.setOut(System.err);
    var cleaned = new ByteArrayOutputStream();
    var end = clean(System.in.readAllBytes(), cleaned);
    if (end == Akhir.BERSIH) {
      cleaned.writeTo(answer);
      answer.flush();
    }
    System.exit(end.status());
  }

  static Akhir clean(byte[] pdf, ByteArrayOutputStream to) {
    try (var document = Loader.loadPDF(pdf)) {
      if (document.isEncrypted()) {
        return Akhir.TERKUNCI;
      }
      if (document.getNumberOfPages() == 0) {
        return Akhir.RUSAK;
      }
      if (acts(document)) {
        return Akhir.BERTINDAK;
      }
      document.setDocumentInformation(new PDDocumentInformation());
      document.getDocument().getTrailer().removeItem(COSName.INFO);
      document.getDocument().getTrailer().removeItem(COSName.ID);
      document.setAllSecurityToBeRemoved(true);
      // In place of the moment: the same file always comes out the same.
      document.setDocumentId(0L);
      document.save(to);
      return Akhir.BERSIH;
    } catch (InvalidPasswordException locked) {
      return Akhir.TERKUNCI;
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return Akhir.RUSAK;
    }
  }

  /** Walks through all that would be written, and takes from it what tells. */
  private static boolean acts(PDDocument document) throws IOException {
    var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
    var open = new ArrayDeque<COSBase>();
    open.add(document.getDocument().getTrailer());
    while (!open.isEmpty()) {
      var next = open.poll();
      var one = next instanceof COSObject reference ? reference.getObject() : next;
      if (one == null || !seen.add(one)) {
        continue;
      }
      if (one instanceof COSArray array) {
        array.forEach(open::add);
      } else if (one instanceof COSDictionary dictionary) {
        TELLS.forEach(dictionary::removeItem);
        if (acts(dictionary)) {
          return true;
        }
        if (one instanceof COSStream stream) {
          plain(stream);
        }
        open.addAll(dictionary.getValues());
      }
    }
    return false;
  }

  private static boolean acts(COSDictionary dictionary) {
    var action = dictionary.getNameAsString(COSName.S);
    return action != null && ACTS.contains(action.toLowerCase(Locale.ROOT))
        || dictionary.keySet().stream().anyMatch(CARRIES::contains);
  }

  /** Photos inside carry what the camera told, as photos outside do. */
  private static void plain(COSStream stream) throws IOException {
    var filters = new PDStream(stream).getFilters();
    if (filters.isEmpty() || !PHOTO.contains(filters.get(filters.size() - 1).getName())) {
      return;
    }
    byte[] photo;
    try (var content = new PDStream(stream).createInputStream(PHOTO)) {
      photo = content.readAllBytes();
    }
    byte[] plain;
    try {
      plain = JpegPolos.of(photo).isi();
    } catch (GambarRusak fromNoCamera) {
      return;
    }
    stream.removeItem(COSName.DECODE_PARMS);
    stream.setItem(COSName.FILTER, COSName.DCT_DECODE);
    try (var content = stream.createRawOutputStream()) {
      new ByteArrayInputStream(plain).transferTo(content);
    }
  }
}
