package id.tertib.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account of the training mode, named by its role.
 *
 * @param id letters and digits
 * @param nama what pages call this person
 * @param peran the role in one or two words
 * @param perangkatDaerah code of the office; null for those above the offices
 * @param groups all groups of this person
 */
public record DemoAccount(
    String id, String nama, String peran, @Nullable String perangkatDaerah, List<String> groups) {

  static final String CSV_HEAD = "id,nama,peran,perangkat_daerah,email";

  String email() {
    return id + "@tangselkota.example";
  }

  /** First word of the name; the engine keeps two parts. */
  String firstName() {
    return nama.split(" ", 2)[0];
  }

  /** The rest; never empty, since Camunda's pages would write “null”. */
  String lastName() {
    return nama.split(" ", 2)[1];
  }

  /** A line of {@code docs/demo-accounts.csv}: {@code id,nama,peran,perangkat_daerah,email}. */
  String csv() {
    return String.join(
        ",",
        id,
        quoted(nama),
        quoted(peran),
        perangkatDaerah == null ? "" : perangkatDaerah,
        email());
  }

  private static String quoted(String value) {
    return value.contains(",") ? '"' + value + '"' : value;
  }
}
