package id.tertib.pmprb;

import id.tertib.worksheet.Scale.Option;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The follow-up plan of a year: what its panels found becomes actions of offices. */
@Component
class Ratl {

  /** Key of the row list. */
  static final String KIND = "ratl";

  private static final int QUARTERS = 4;

  /** Those of the year of submission and the next. */
  static List<Option> quarters(int year) {
    return IntStream.range(0, 2 * QUARTERS)
        .mapToObj(
            at -> {
              var quarter = at % QUARTERS + 1;
              var of = year + at / QUARTERS;
              return new Option(
                  "%d-TW%d".formatted(of, quarter), "Triwulan %d %d".formatted(quarter, of));
            })
        .toList();
  }

  /** The rows of the plan are asked of their offices from now on. */
  void adopt(String key, String by) {}
}
