package id.tertib.report;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.Workplaces;
import id.tertib.report.LaporanList.Bunch;
import id.tertib.report.LaporanList.Filter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final LaporanList list;
  private final People people;
  private final Workplaces workplaces;
  private final ObjectProvider<LaporanReaders> readers;

  LaporanShelf(
      LaporanRegister register,
      LaporanList list,
      People people,
      Workplaces workplaces,
      ObjectProvider<LaporanReaders> readers) {
    this.register = register;
    this.list = list;
    this.people = people;
    this.workplaces = workplaces;
    this.readers = readers;
  }

  /**
   * One page of what this person may read.
   *
   * @param reports newest first
   * @param number from 1
   * @param pages at least 1
   * @param found on all pages
   * @param all whatever the filter says, by cycle and office
   */
  record Page(List<Laporan> reports, int number, int pages, long found, List<Bunch> all) {

    long readable() {
      return all.stream().mapToLong(Bunch::count).sum();
    }
  }

  /**
   * @param number of the page, from 1; one that is not there is the nearest that is
   * @param size reports on a page
   */
  Page page(String userId, Filter filter, int number, int size) {
    var scope = scope(userId);
    var all = list.bunches(scope);
    var found = all.stream().filter(filter::matches).mapToLong(Bunch::count).sum();
    var pages = (int) Math.max(1, (found + size - 1) / size);
    var page = Math.max(1, Math.min(pages, number));
    var reports =
        found == 0 ? List.<Laporan>of() : list.page(scope, filter, (page - 1L) * size, size);
    return new Page(reports, page, pages, found, all);
  }

  /** Empty when there is none, or when it is not this person's to read. */
  Optional<Laporan> find(String userId, String id) {
    return register.find(id).filter(scope(userId)::covers);
  }

  static String office(Laporan laporan) {
    var office = laporan.office();
    return office == null ? CITY : office;
  }

  private LaporanScope scope(String userId) {
    if (!Collections.disjoint(people.groupsOf(userId), SEE_ALL)) {
      return LaporanScope.EVERYTHING;
    }
    var offices =
        workplaces.of(userId).stream().map(PerangkatDaerah::kode).collect(Collectors.toSet());
    var own = new LaporanScope(false, offices, !offices.isEmpty(), Set.of());
    return readers.orderedStream().map(each -> each.of(userId)).reduce(own, LaporanScope::or);
  }
}
