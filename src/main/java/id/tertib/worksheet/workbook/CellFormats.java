package id.tertib.worksheet.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/**
 * How a workbook shows numbers, as far as dates are concerned.
 *
 * @param numbers of the formats, by the style of a cell
 * @param own codes of the formats that the workbook adds, by their number
 * @param since1904 whether days are counted from 1904
 */
record CellFormats(List<Integer> numbers, Map<Integer, String> own, boolean since1904) {

  static final CellFormats NONE = new CellFormats(List.of(), Map.of(), false);

  /** What spreadsheet programs allow. */
  private static final int LONGEST_CODE = 255;

  static CellFormats read(WorkbookPart styles, boolean since1904) throws XMLStreamException {
    var numbers = new ArrayList<Integer>();
    var own = new HashMap<Integer, String>();
    while (styles.nextElement()) {
      if (styles.at("numFmt") && styles.attribute("formatCode").length() <= LONGEST_CODE) {
        own.put(number(styles.attribute("numFmtId")), styles.attribute("formatCode"));
      } else if (styles.at("cellXfs")) {
        while (styles.nextWithin("cellXfs")) {
          if (styles.at("xf")) {
            numbers.add(number(styles.attribute("numFmtId")));
          }
        }
      }
    }
    return new CellFormats(numbers, own, since1904);
  }

  /** A date as the program shows it, any other number with all its decimals. */
  String shown(double value, int style) {
    var number = number(style);
    return isDate(value, number)
        ? new DataFormatter().formatRawCellContents(value, number, code(number), since1904)
        : NumberToTextConverter.toText(value);
  }

  /** The day of a date; null of any other number, and of a time alone. */
  @Nullable LocalDate day(double value, int style) {
    return value >= 1 && isDate(value, number(style))
        ? DateUtil.getLocalDateTime(value, since1904).toLocalDate()
        : null;
  }

  private boolean isDate(double value, int number) {
    var code = code(number);
    return code != null && DateUtil.isValidExcelDate(value) && DateUtil.isADateFormat(number, code);
  }

  private int number(int style) {
    return style >= 0 && style < numbers.size() ? numbers.get(style) : 0;
  }

  private @Nullable String code(int number) {
    return own.getOrDefault(number, BuiltinFormats.getBuiltinFormat(number));
  }

  private static int number(String said) {
    return said.isEmpty() ? 0 : Integer.parseInt(said);
  }
}
