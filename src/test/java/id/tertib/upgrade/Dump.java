package id.tertib.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

/**
 * An installation at rest, as the city's backup would keep it: database, data directory, and the
 * moment at which it stopped. Kept as {@code pemutakhiran/<database>.zip}.
 *
 * @param url JDBC address
 * @param data the data directory
 * @param stopped by its own clock, WIB
 */
record Dump(Database database, String url, Path data, LocalDateTime stopped) {

  private static final String DATABASE = "basis-data";
  private static final String FILES = "berkas";
  private static final String MOMENT = "saat.txt";

  /** Kept where tests find it. */
  private static String resource(Database database) {
    return "pemutakhiran/%s.zip".formatted(database.name().toLowerCase(Locale.ROOT));
  }

  /**
   * @param resources folder of the tests' resources
   * @param folder empty, for what goes into the file
   * @return the file
   */
  Path keep(Path resources, Path folder) throws IOException, SQLException {
    var rows = Files.createDirectories(folder.resolve(DATABASE));
    database.write(url, rows);
    FileSystemUtils.copyRecursively(data, folder.resolve(FILES));
    for (var file : files(folder.resolve(FILES))) {
      // The database is kept by its rows
      if (file.getFileName().toString().endsWith(".db")) {
        Files.delete(file);
      }
    }
    Files.writeString(folder.resolve(MOMENT), stopped.toString());
    var kept = resources.resolve(resource(database));
    Files.createDirectories(kept.getParent());
    pack(folder, kept);
    return kept;
  }

  /**
   * Brings the kept one back.
   *
   * @param folder empty
   */
  static Dump restored(Database database, Path folder) throws IOException, SQLException {
    return restored(database, new ClassPathResource(resource(database)), folder);
  }

  static Dump restored(Database database, Resource kept, Path folder)
      throws IOException, SQLException {
    unpack(kept, folder);
    var data = folder.resolve(FILES);
    var url = database.empty(data);
    database.read(url, folder.resolve(DATABASE));
    return new Dump(
        database, url, data, LocalDateTime.parse(Files.readString(folder.resolve(MOMENT))));
  }

  private static void pack(Path folder, Path zip) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setLevel(9);
      for (var file : files(folder)) {
        var entry = new ZipEntry(folder.relativize(file).toString());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        out.putNextEntry(entry);
        Files.copy(file, out);
      }
    }
  }

  private static void unpack(Resource zip, Path folder) throws IOException {
    try (var in = new ZipInputStream(zip.getInputStream())) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
      }
    }
  }

  private static List<Path> files(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
