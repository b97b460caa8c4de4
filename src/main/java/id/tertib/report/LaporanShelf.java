package id.tertib.report;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.PerangkatDaerah;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The reports as one person may see them. */
@Component
final class LaporanShelf {

  /** Value of the office filter for the city's own reports. */
  static final String CITY = "kota";

  private static final Set<String> SEE_ALL =
      Set.of(Groups.ADMIN, Groups.WALI_KOTA, Groups.SEKDA, Groups.INSPEKTUR, Groups.ORGANISASI);

  private final LaporanRegister register;
  private final People people;
  private final ObjectProvider<LaporanReaders> readers;

  LaporanShelf(LaporanRegister register, People people, ObjectProvider<LaporanReaders> readers) {
    this.register = register;
    this.people = people;
    this.readers = readers;
  }

  /** What this person may read, newest first. */
  List<Laporan> of(String userId) {
    return register.all().stream().filter(readableBy(userId)).toList();
  }

  /**
   * @param cycle e.g. {@code 2026-S2}; null or blank for all
   * @param office a code, {@link #CITY}, null or blank for all
   */
  static List<Laporan> filter(List<Laporan> all, @Nullable String cycle, @Nullable String office) {
    return all.stream()
        .filter(laporan -> isBlank(cycle) || laporan.cycle().equals(cycle))
        .filter(laporan -> isBlank(office) || office(laporan).equals(office))
        .toList();
  }

  /** Empty when there is none, or when it is not this person's to read. */
  Optional<Laporan> find(String userId, String id) {
    return register.find(id).filter(readableBy(userId));
  }

  static String office(Laporan laporan) {
    var office = laporan.office();
    return office == null ? CITY : office;
  }

  private Predicate<Laporan> readableBy(String userId) {
    if (!Collections.disjoint(people.groupsOf(userId), SEE_ALL)) {
      return laporan -> true;
    }
    var offices =
        people.perangkatDaerahOf(userId).stream()
            .map(PerangkatDaerah::kode)
            .collect(Collectors.toSet());
    Predicate<Laporan> own =
        laporan ->
            !offices.isEmpty() && (laporan.office() == null || offices.contains(laporan.office()));
    return own.or(
        laporan -> readers.orderedStream().anyMatch(reader -> reader.mayRead(userId, laporan)));
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
