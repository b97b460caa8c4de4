package id.tertib.training;

import java.time.LocalDate;
import java.util.Map;

/** What no table can say: acts beside the tasks. One bean for each procedure that has any. */
public interface SpecialActs {

  /** The acts, by their word in the column {@code apa}. */
  Map<String, Act> acts();

  /** Does one thing, or nothing when it was done before. */
  @FunctionalInterface
  interface Act {

    /**
     * @return whether there was anything to do
     */
    boolean play(Occasion occasion);
  }

  /**
   * @param subject business key of the case
   * @param account who acts
   * @param values what the line of the table says, by key
   */
  record Occasion(LocalDate day, String subject, String account, Map<String, String> values) {

    /**
     * @throws IllegalArgumentException when the line does not say it
     */
    public String value(String key) {
      var value = values.get(key);
      if (value == null) {
        throw new IllegalArgumentException(
            "Adegan %s %s: isi tanpa %s".formatted(day, subject, key));
      }
      return value;
    }
  }
}
