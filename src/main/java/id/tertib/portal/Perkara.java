package id.tertib.portal;

import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads business keys the way people say them. */
@Component
class Perkara {

  private static final Pattern SEMESTER = Pattern.compile("(\\d{4})-S([12])");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-TW([1-4])");
  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  private final PerangkatDaerahRegister register;

  Perkara(PerangkatDaerahRegister register) {
    this.register = register;
  }

  /**
   * @return {@code Dinas Kesehatan · semester II 2026} for {@code 2026-S2/dinkes}; the key itself
   *     where it reads otherwise, empty for none
   */
  String nama(@Nullable String businessKey) {
    if (businessKey == null || businessKey.isBlank()) {
      return "";
    }
    var parts = businessKey.split("/", 2);
    var words = new ArrayList<String>();
    if (parts.length == 2) {
      words.add(office(parts[1]).orElse(parts[1]));
    }
    words.add(period(parts[0]));
    return String.join(" · ", words);
  }

  private Optional<String> office(String kode) {
    return register.find(kode).map(PerangkatDaerah::nama);
  }

  private static String period(String key) {
    var semester = SEMESTER.matcher(key);
    if (semester.matches()) {
      return "semester %s %s".formatted(roman(semester.group(2)), semester.group(1));
    }
    var quarter = QUARTER.matcher(key);
    if (quarter.matches()) {
      return "triwulan %s %s".formatted(roman(quarter.group(2)), quarter.group(1));
    }
    return key;
  }

  private static String roman(String number) {
    return ROMAN[Integer.parseInt(number) - 1];
  }
}
