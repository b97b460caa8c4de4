package id.tertib.pengaduan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What somebody holds who got hold of a dump, a disk or a log, and whether words can be read in it:
 * as they stand, in two bytes a letter, written as Base64, or packed.
 */
final class SimpananUji {

  private static final Set<Integer> BINARY =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}");
  private static final int DEEPEST = 3;
  private static final int LARGEST = 4 << 20;

  private SimpananUji() {}

  /**
   * One thing that is kept.
   *
   * @param tempat its table or file
   */
  record Benda(String tempat, byte[] isi) {}

  /** Every row of every table of ours and of the engine. */
  static List<Benda> tables(JdbcTemplate jdbc) {
    var all = new ArrayList<Benda>();
    jdbc.queryForList(
            "select table_name from information_schema.tables where lower(table_schema) = 'public'",
            String.class)
        .forEach(
            table ->
                jdbc.query(
                    "select * from \"%s\"".formatted(table),
                    row -> {
                      read(table, row, all);
                    }));
    return all;
  }

  private static void read(String table, ResultSet row, List<Benda> all) throws SQLException {
    var text = new StringBuilder();
    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
      if (BINARY.contains(row.getMetaData().getColumnType(column))) {
        var bytes = row.getBytes(column);
        if (bytes != null) {
          all.add(new Benda(table, bytes));
        }
      } else {
        text.append(row.getString(column)).append('\n');
      }
    }
    all.add(new Benda(table, text.toString().getBytes(UTF_8)));
  }

  /** Every file with its name. */
  static List<Benda> files(Path root) throws IOException {
    var all = new ArrayList<Benda>();
    if (Files.exists(root)) {
      try (var found = Files.walk(root)) {
        for (var file : found.filter(Files::isRegularFile).toList()) {
          all.add(new Benda(file.toString(), file.getFileName().toString().getBytes(UTF_8)));
          all.add(new Benda(file.toString(), Files.readAllBytes(file)));
        }
      }
    }
    return all;
  }

  /**
   * @return each word that can be read, with its place; of letters, their size does not matter
   */
  static List<String> terbaca(Collection<Benda> all, Collection<String> words) {
    var found = new ArrayList<String>();
    for (var one : all) {
      for (var bytes : unpacked(one.isi())) {
        var plain = new String(bytes, ISO_8859_1).toLowerCase(Locale.ROOT);
        words.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(
                word -> plain.contains(word) || plain.contains(String.join("\0", word.split(""))))
            .forEach(word -> found.add("%s: %s".formatted(one.tempat(), word)));
      }
    }
    return found.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<byte[]> unpacked(byte[] bytes) {
    var all = new ArrayList<byte[]>();
    unpack(bytes, 0, all);
    var lines = new String(bytes, ISO_8859_1).replaceAll("=?\\r?\\n", "");
    all.add(lines.getBytes(ISO_8859_1));
    var run = BASE64.matcher(lines);
    while (run.find()) {
      for (var from = 0; from < 4; from++) {
        var letters = run.group().substring(from).replace('-', '+').replace('_', '/');
        unpack(Base64.getDecoder().decode(letters.substring(0, letters.length() / 4 * 4)), 0, all);
      }
    }
    return all;
  }

  private static void unpack(byte[] bytes, int depth, List<byte[]> all) {
    all.add(bytes);
    for (var at = 0; depth < DEEPEST && at + 2 < bytes.length; at++) {
      var head = (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
      var rest = new ByteArrayInputStream(bytes, at, bytes.length - at);
      if (head == 0x1F8B && bytes[at + 2] == 8) {
        open(() -> new GZIPInputStream(rest), depth, all);
      } else if (head == 0x504B && bytes[at + 2] == 3) {
        open(() -> entry(new ZipInputStream(rest)), depth, all);
      } else if (head >> 8 == 0x78 && head % 31 == 0) {
        open(() -> new InflaterInputStream(rest), depth, all);
      }
    }
  }

  private interface Packed {
    InputStream open() throws IOException;
  }

  /** What breaks off is kept as far as it went. */
  private static void open(Packed packed, int depth, List<byte[]> all) {
    var to = new ByteArrayOutputStream();
    try (var from = packed.open()) {
      var piece = new byte[8192];
      for (var read = from.read(piece); read > 0 && to.size() < LARGEST; read = from.read(piece)) {
        to.write(piece, 0, read);
      }
    } catch (IOException e) {
      // It only looked like something packed.
    }
    if (to.size() > 2) {
      unpack(to.toByteArray(), depth + 1, all);
    }
  }

  private static InputStream entry(ZipInputStream zip) throws IOException {
    zip.getNextEntry();
    return zip;
  }
}
