package id.tertib.training;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing that somebody does at one moment of the history. It is all done or not at all, and does
 * nothing when it was done before: after an interruption the scenes of the moment at which the
 * clock stood are played again.
 *
 * @param subject business key of the case; scenes of different cases may be played side by side
 * @param step id of the user task in its model; empty when it happens beside the tasks
 * @param account role in the office of the case, an account, or empty for whoever holds the task
 * @param what {@link #BEGIN}, {@link #COMPLETE}, a word of {@link SpecialActs}, else the decision
 * @param values what the table says about forms and lists, by key
 */
record Scene(
    ZonedDateTime at,
    String subject,
    String step,
    String account,
    String what,
    Map<String, String> values) {

  /** Some of the work is done, the task stays with its holder. */
  static final String BEGIN = "isi";

  static final String COMPLETE = "selesai";

  /** Percent of a sheet, from the top. */
  static final String SHARE = "bagian";

  /** How many rows a list has afterwards. */
  static final String ROWS = "baris";

  /** An answer of an earlier layer is corrected. */
  static final String CORRECTION = "koreksi";

  /** The sheet is written in one write, as from a file, and not item by item. */
  static final String AT_ONCE = "sekaligus";

  /** Each item that needs a proof has its own, also of a sheet that is written in one write. */
  static final String OWN_PROOFS = "berkasTiapButir";

  /** Answers that are not drawn, by item: {@code lembar.jawaban@ZI-P1.1-b ZI-P1.2-b=B}. */
  static final String SHEET = "lembar";

  private static final List<String> OF_THE_WORK =
      List.of(SHARE, ROWS, CORRECTION, AT_ONCE, OWN_PROOFS);

  boolean completes() {
    return !what.equals(BEGIN);
  }

  boolean atOnce() {
    return values.containsKey(AT_ONCE);
  }

  int number(String key, int otherwise) {
    return Integer.parseInt(values.getOrDefault(key, String.valueOf(otherwise)));
  }

  /** What is sent with the form. */
  Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    values.forEach(
        (key, value) -> {
          if (!OF_THE_WORK.contains(key) && !key.contains(".")) {
            form.put(key, value);
          }
        });
    if (completes() && !what.equals(COMPLETE)) {
      form.put("keputusan", what);
    }
    return form;
  }

  /**
   * What the table says about a row of a list: {@code temuan.tenggat} of any row, {@code
   * rencana.ikut@dinkes rsud} of some, {@code rencana.ikut@bukan dinkes rsud} of all others.
   *
   * @return by column
   */
  Map<String, String> ofRow(String list, String row) {
    var found = new LinkedHashMap<String, String>();
    values.forEach(
        (key, value) -> {
          var parts = key.split("@", 2);
          if (parts[0].startsWith(list + ".") && (parts.length == 1 || names(parts[1], row))) {
            found.put(parts[0].substring(list.length() + 1), value);
          }
        });
    return found;
  }

  /** As {@link #ofRow}, only what names this very row. */
  Map<String, String> ofNamedRow(String list, String row) {
    var found = ofRow(list, row);
    found
        .keySet()
        .removeIf(
            column ->
                values.keySet().stream()
                    .filter(key -> key.startsWith(list + "." + column + "@"))
                    .map(key -> key.split("@", 2)[1])
                    .noneMatch(rows -> !rows.startsWith("bukan ") && names(rows, row)));
    return found;
  }

  private static boolean names(String rows, String row) {
    var keys = Arrays.asList(rows.split(" +"));
    return keys.get(0).equals("bukan") != keys.contains(row);
  }
}
