package id.tertib.worksheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/**
 * Opens a workbook that somebody sent. The archive is unpacked once within limits and looked
 * through for macros before the library reads it, which builds the whole workbook in memory.
 */
@Component
final class UploadedWorkbook {

  static final int LARGEST = 10 * 1024 * 1024;

  /** A checklist of ours unpacks to well under one megabyte. */
  static final long MOST_UNPACKED = 24L * 1024 * 1024;

  static final int MOST_PARTS = 500;

  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");

  /** Of old workbooks, and of new ones behind a password. */
  private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0");

  private final WorksheetWords words;

  UploadedWorkbook(WorksheetWords words) {
    this.words = words;
    // The library counts for itself as well, should it see other entries than we do.
    ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
  }

  /**
   * @throws RefusedFileException when it is no workbook, damaged, a bomb, or carries macros
   */
  XSSFWorkbook open(byte[] content) {
    if (content.length == 0) {
      throw refused("kosong");
    }
    if (content.length > LARGEST) {
      throw refused("besar");
    }
    if (startsWith(content, OLE)) {
      throw refused("lama");
    }
    if (!startsWith(content, ZIP)) {
      throw refused("bukan");
    }
    lookThrough(content);
    try {
      var workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
      if (workbook.isMacroEnabled()) {
        throw refused("makro");
      }
      return workbook;
    } catch (RefusedFileException known) {
      throw known;
    } catch (IOException | RuntimeException damaged) {
      // The library throws what it likes at a workbook that is not whole.
      throw refused("rusak");
    }
  }

  private void lookThrough(byte[] content) {
    var workbook = false;
    var left = MOST_UNPACKED;
    var parts = 0;
    var buffer = new byte[16 * 1024];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
          throw refused("makro");
        }
        workbook |= name.equals("xl/workbook.xml");
        if (++parts > MOST_PARTS) {
          throw refused("bom");
        }
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          left -= read;
          if (left < 0) {
            throw refused("bom");
          }
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw refused("rusak");
    }
    if (!workbook) {
      throw refused(parts == 0 ? "rusak" : "bukan");
    }
  }

  private RefusedFileException refused(String why) {
    return RefusedFileException.whole(words.of("berkas.tolak." + why));
  }

  private static boolean startsWith(byte[] content, byte[] signature) {
    return content.length >= signature.length
        && java.util.Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
  }
}
