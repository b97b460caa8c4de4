package id.tertib.worksheet.workbook;

import id.tertib.worksheet.work.WorksheetWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.springframework.stereotype.Component;

/**
 * Opens a workbook that somebody sent: looked through for macros, then read as a stream within the
 * limits of a {@link ReadingBudget}. No library builds a model of it, since a small archive may
 * unpack to more than the memory there is.
 */
@Component
final class UploadedWorkbook {

  static final int LARGEST = 10 * 1024 * 1024;

  static final int MOST_PARTS = 500;

  /** As the archive says, pictures and all; what is read is counted besides. */
  static final long MOST_UNPACKED = 24L * 1024 * 1024;

  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");

  /** Of old workbooks, and of new ones behind a password. */
  private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0");

  private final WorksheetWords words;

  UploadedWorkbook(WorksheetWords words) {
    this.words = words;
  }

  /**
   * @throws RefusedWorkbookException when it is no workbook, damaged, a bomb, or carries macros
   * @throws IOException when the file cannot be read at all
   */
  ReadWorkbook open(Path file) throws IOException {
    var size = Files.size(file);
    if (size == 0) {
      throw refused("kosong");
    }
    if (size > LARGEST) {
      throw refused("besar");
    }
    var begin = begin(file);
    if (Arrays.equals(begin, OLE)) {
      throw refused("lama");
    }
    if (!Arrays.equals(begin, ZIP)) {
      throw refused("bukan");
    }
    try (var zip = new ZipFile(file.toFile())) {
      return WorkbookReader.read(zip, parts(zip));
    } catch (RefusedWorkbookException known) {
      throw known;
    } catch (WorkbookReader.Macros programs) {
      throw refused("makro");
    } catch (ReadingBudget.Exceeded bomb) {
      throw refused("bom");
    } catch (IOException | XMLStreamException | RuntimeException damaged) {
      // Archives and formats that are not whole end in many kinds of exceptions
      throw refused("rusak");
    }
  }

  private static byte[] begin(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      return content.readNBytes(ZIP.length);
    }
  }

  private Map<String, ZipEntry> parts(ZipFile zip) {
    if (zip.size() > MOST_PARTS) {
      throw refused("bom");
    }
    var parts = new HashMap<String, ZipEntry>();
    var unpacked = 0L;
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
      if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
        throw refused("makro");
      }
      unpacked += Math.max(entry.getSize(), 0);
      parts.put(name, entry);
    }
    if (unpacked > MOST_UNPACKED) {
      throw refused("bom");
    }
    if (!parts.containsKey(WorkbookReader.WORKBOOK)) {
      throw refused("bukan");
    }
    return parts;
  }

  private RefusedWorkbookException refused(String why) {
    return RefusedWorkbookException.whole(words.of("berkas.tolak." + why));
  }
}
