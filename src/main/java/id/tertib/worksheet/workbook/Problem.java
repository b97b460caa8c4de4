package id.tertib.worksheet.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Something about a file that its sender must know.
 *
 * @param code of the row; null when it is about the file or a row without a code
 * @param message names thing, place and mend
 * @param blocking whether nothing is taken before it is mended; false for a row that the sheet
 *     keeps as it is, because only the sheet changed
 */
record Problem(@Nullable String code, String message, boolean blocking) {

  static Problem of(String code, String message) {
    return new Problem(code, message, true);
  }
}
