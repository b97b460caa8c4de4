package id.tertib.skm;

import id.tertib.data.CsvTable;
import id.tertib.data.DataFileException;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.skm.Hitungan.Jumlah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Single answers as a spreadsheet saves them: one respondent a line, one element a column. A blank
 * cell is no answer; a line without any is none at all. Only sums leave this class.
 */
@Component
class BerkasJawaban {

  static final int LARGEST = 1_000_000;
  static final int MOST = 20_000;

  private static final String NAME = "yang diunggah";

  /** A number with a sign is a wrong answer and no formula. */
  private static final Pattern FORMULA = Pattern.compile("[=@].*|[+-](?!\\d+$).*");

  private final Sentences words;

  BerkasJawaban(Sentences words) {
    this.words = words;
  }

  /** The head that the file must have. */
  static List<String> columns(Instrument instrument) {
    return instrument.items().stream().map(Item::code).toList();
  }

  /**
   * @throws RefusedException 400 naming line, column and mend of the first fault; nothing of the
   *     file is taken then
   */
  Hitungan read(byte[] content, Instrument instrument) {
    if (content.length == 0) {
      throw RefusedException.badRequest(words.of("skm.tolak.berkas.kosong"));
    }
    if (content.length > LARGEST) {
      throw RefusedException.badRequest(
          words.of("skm.tolak.berkas.besar", String.valueOf(LARGEST / 1000)));
    }
    try {
      return read(CsvTable.ofSpreadsheet(NAME, content, columns(instrument)), instrument);
    } catch (DataFileException e) {
      throw RefusedException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private Hitungan read(CsvTable table, Instrument instrument) {
    var sums = new LinkedHashMap<String, Jumlah>();
    var responden = 0;
    for (var line : table.lines()) {
      if (line.columns().stream().allMatch(column -> line.text(column).isEmpty())) {
        continue;
      }
      responden++;
      for (var item : instrument.items()) {
        answer(line, instrument, item)
            .ifPresent(
                value ->
                    sums.merge(
                        item.code(),
                        new Jumlah(value, 1),
                        (a, b) ->
                            new Jumlah(a.jumlah() + b.jumlah(), a.penjawab() + b.penjawab())));
      }
    }
    if (responden == 0) {
      throw RefusedException.badRequest(words.of("skm.tolak.berkas.tanpa-baris"));
    }
    if (responden > MOST) {
      throw RefusedException.badRequest(
          words.of("skm.tolak.berkas.banyak", Figures.words(responden), Figures.words(MOST)));
    }
    refuseUnanswered(instrument, sums);
    return new Hitungan(instrument.id(), responden, sums);
  }

  private static Optional<Integer> answer(CsvTable.Line line, Instrument instrument, Item item) {
    var cell = line.text(item.code());
    // A spreadsheet marks a text by an apostrophe.
    var typed = cell.startsWith("'") ? cell.substring(1).strip() : cell;
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var shown = typed.length() <= 20 ? typed : typed.substring(0, 19) + "…";
    if (FORMULA.matcher(typed).matches()) {
      throw line.problem(
          item.code(),
          "‘%s’ adalah rumus".formatted(shown),
          "Simpan angka hasilnya, bukan rumusnya.");
    }
    var least = Skala.least(instrument, item);
    var most = Skala.most(instrument, item).intValueExact();
    if (!typed.matches("\\d{1,3}")
        || Integer.parseInt(typed) < least
        || Integer.parseInt(typed) > most) {
      throw line.problem(
          item.code(),
          "‘%s’ bukan jawaban".formatted(shown),
          "Isi angka %d sampai %d, atau kosongkan bila tidak dijawab.".formatted(least, most));
    }
    return Optional.of(Integer.parseInt(typed));
  }

  private void refuseUnanswered(Instrument instrument, Map<String, Jumlah> sums) {
    for (var item : instrument.items()) {
      if (!sums.containsKey(item.code())) {
        throw RefusedException.badRequest(
            words.of("skm.tolak.berkas.unsur", item.code(), Skala.judul(instrument, item.code())));
      }
    }
  }
}
