package id.tertib.worksheet.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What taking a file does to one row, in words; null stands for a blank.
 *
 * @param from what stands on the sheet
 * @param to what the file says
 */
record Change(String code, @Nullable String from, @Nullable String to) {}
