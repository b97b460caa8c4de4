package id.tertib.account;

import id.tertib.office.Peran;
import id.tertib.office.PerangkatDaerah;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Roles as people write them into one cell: {@code Asesor + Pegawai}, and with its office in
 * brackets what is not of the office beside it: {@code Asesor + Pegawai + Pegawai (dinsos)}.
 */
final class RoleWords {

  private static final String AND = " + ";
  private static final Pattern ELSEWHERE = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");

  private final List<Peran> all;
  private final Function<String, Optional<PerangkatDaerah>> offices;

  /**
   * @param all every role there is
   * @param offices finds an office by what people call it
   */
  RoleWords(List<Peran> all, Function<String, Optional<PerangkatDaerah>> offices) {
    this.all = all;
    this.offices = offices;
  }

  static String write(List<Peran> roles, @Nullable PerangkatDaerah office) {
    return roles.stream().map(role -> write(role, office)).collect(Collectors.joining(AND));
  }

  /** Each with its office, for reading: “Asesor Dinas Kesehatan, Tim asesor”. */
  static String full(List<Peran> roles) {
    return roles.stream().map(Peran::lengkap).collect(Collectors.joining(", "));
  }

  private static String write(Peran role, @Nullable PerangkatDaerah office) {
    var own = role.kantor();
    return own == null || office != null && own.kode().equals(office.kode())
        ? role.nama()
        : "%s (%s)".formatted(role.nama(), own.kode());
  }

  /**
   * @param office the one that roles without brackets are of; null for none
   * @return in the order in which roles stand everywhere, each once
   * @throws IllegalArgumentException with a sentence naming the first word that is no role
   */
  List<Peran> read(String words, @Nullable PerangkatDaerah office) {
    var meant =
        Arrays.stream(words.split("\\+", -1))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .map(word -> readOne(word, office))
            .collect(Collectors.toSet());
    return all.stream().filter(meant::contains).toList();
  }

  private Peran readOne(String word, @Nullable PerangkatDaerah office) {
    var elsewhere = ELSEWHERE.matcher(word);
    if (elsewhere.matches()) {
      var other =
          offices
              .apply(elsewhere.group(2))
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "perangkat daerah '%s' tidak dikenal".formatted(elsewhere.group(2))));
      return find(elsewhere.group(1), other)
          .filter(role -> role.kantor() != null)
          .orElseThrow(() -> unknown(elsewhere.group(1)));
    }
    return find(word, office)
        .orElseThrow(
            () ->
                all.stream().noneMatch(role -> named(role, word))
                    ? unknown(word)
                    : new IllegalArgumentException(
                        office == null
                            ? "peran '%s' memerlukan perangkat daerah, sedangkan kolom itu kosong"
                                .formatted(word)
                            : "peran '%s' tidak ada di %s".formatted(word, office.nama())));
  }

  private static IllegalArgumentException unknown(String word) {
    return new IllegalArgumentException("peran '%s' tidak dikenal".formatted(word));
  }

  /** One of the office, else one of the city. */
  private Optional<Peran> find(String word, @Nullable PerangkatDaerah office) {
    return Stream.concat(
            all.stream()
                .filter(role -> office != null && role.kantor() != null)
                .filter(
                    role ->
                        Objects.requireNonNull(role.kantor())
                            .kode()
                            .equals(Objects.requireNonNull(office).kode())),
            all.stream().filter(role -> role.kantor() == null))
        .filter(role -> named(role, word))
        .findFirst();
  }

  private static boolean named(Peran role, String word) {
    return role.nama().equalsIgnoreCase(word);
  }
}
