package id.tertib.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a head: UTF-8, comma, quotes where needed, exactly the columns expected. */
public record CsvTable(String file, List<Line> lines) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  /**
   * @param file path on the classpath, e.g. {@code data/perangkat-daerah.csv}
   * @param columns the head, in order
   * @throws DataFileException when the file is missing or damaged
   */
  public static CsvTable ofClasspath(String file, List<String> columns) {
    try (var stream = CsvTable.class.getClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new DataFileException(
            file, 0, "", "tidak ada", "Pasang kembali berkas itu dari rilis yang sama.");
      }
      return of(file, stream.readAllBytes(), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #ofClasspath}, of any content; {@code file} is its name in messages. */
  public static CsvTable of(String file, byte[] bytes, List<String> columns) {
    return of(file, bytes, columns, ',');
  }

  /** As {@link #of(String, byte[], List)}, of a file that a spreadsheet may have written. */
  public static CsvTable ofSpreadsheet(String file, byte[] bytes, List<String> columns) {
    return of(file, bytes, columns, semicolonsComeFirst(bytes) ? ';' : ',');
  }

  /** Spreadsheets that are set to Indonesian part cells by semicolons. */
  private static boolean semicolonsComeFirst(byte[] bytes) {
    for (var each : bytes) {
      if (each == ';' || each == ',' || each == '\n') {
        return each == ';';
      }
    }
    return false;
  }

  private static CsvTable of(String file, byte[] bytes, List<String> columns, char separator) {
    var text = decode(file, bytes, columns, separator);
    CsvQuotes.check(file, text, columns, separator);
    var lines = new ArrayList<Line>();
    var format = FORMAT.builder().setDelimiter(separator).get();
    try (var parser = format.parse(new StringReader(text))) {
      var head = true;
      for (CSVRecord row : parser) {
        var number = (int) parser.getCurrentLineNumber();
        if (head) {
          checkHead(file, row, columns);
          head = false;
        } else {
          checkWidth(file, number, row, columns, separator);
          lines.add(new Line(file, number, columns, row));
        }
      }
      if (head) {
        throw new DataFileException(
            file, 0, "", "kosong", "Baris pertama harus berisi nama kolom: " + columns + ".");
      }
    } catch (UncheckedIOException | IOException e) {
      throw damaged(file, e);
    }
    return new CsvTable(file, List.copyOf(lines));
  }

  private static String decode(String file, byte[] bytes, List<String> columns, char separator) {
    var source = ByteBuffer.wrap(bytes);
    var target = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(source, target, true);
    var text = target.flip().toString();
    if (result.isError()) {
      var place = CsvPlace.endOf(text, separator);
      throw new DataFileException(
          file,
          place.line(),
          place.column(columns),
          "bukan teks UTF-8",
          "Simpan ulang sebagai CSV UTF-8.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static DataFileException damaged(String file, Exception cause) {
    return new DataFileException(
        file,
        0,
        "",
        "tidak terbaca sebagai CSV (%s)".formatted(cause.getMessage()),
        "Periksa tanda kutip yang tidak ditutup.");
  }

  private static void checkHead(String file, CSVRecord row, List<String> columns) {
    for (int i = 0; i < Math.max(row.size(), columns.size()); i++) {
      var expected = i < columns.size() ? columns.get(i) : "(tidak ada)";
      var found = i < row.size() ? row.get(i) : "(tidak ada)";
      if (!expected.equals(found)) {
        throw new DataFileException(
            file,
            1,
            found,
            "kolom ke-%d seharusnya '%s'".formatted(i + 1, expected),
            "Nama kolom menurut urutan: %s.".formatted(String.join(",", columns)));
      }
    }
  }

  private static void checkWidth(
      String file, int number, CSVRecord row, List<String> columns, char separator) {
    if (row.size() != columns.size()) {
      throw new DataFileException(
          file,
          number,
          "",
          "berisi %d kolom, seharusnya %d".formatted(row.size(), columns.size()),
          "Beri tanda kutip pada isi yang mengandung %s."
              .formatted(separator == ';' ? "titik koma" : "koma"));
    }
  }

  /**
   * One line below the head.
   *
   * @param number of the line's end in the file, from 1
   */
  public record Line(String file, int number, List<String> columns, CSVRecord row) {

    public String text(String column) {
      return row.get(columns.indexOf(column)).strip();
    }

    /**
     * @throws DataFileException when the cell is blank
     */
    public String required(String column) {
      var value = text(column);
      if (value.isEmpty()) {
        throw problem(column, "kosong", "Isi kolom ini.");
      }
      return value;
    }

    /**
     * @param mend said when {@code parser} throws an {@link IllegalArgumentException}
     */
    public <T> T parsed(String column, Function<String, T> parser, String mend) {
      var value = required(column);
      try {
        return parser.apply(value);
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        throw problem(column, "'%s' tidak dikenal".formatted(value), mend);
      }
    }

    public DataFileException problem(String column, String what, String mend) {
      return new DataFileException(file, number, column, what, mend);
    }
  }
}
