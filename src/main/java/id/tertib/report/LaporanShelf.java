package id.tertib.report;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.report.LaporanList.Bunch;
import id.tertib.report.LaporanList.Filter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reports as one person may see them. */
@Component
final class LaporanShelf implements NewestReports {

  /** Value of the office filter for the city's own reports. */
  static final String CITY = "kota";

  private final LaporanRegister register;
  private final LaporanList list;
  private final Visibility visibility;

  LaporanShelf(LaporanRegister register, LaporanList list, Visibility visibility) {
    this.register = register;
    this.list = list;
    this.visibility = visibility;
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
    var scope = visibility.of(userId, Matter.REPORT);
    return page(scope, filter, list.bunches(scope), number, size);
  }

  /**
   * What this person may read, folded by cycle: as much as one page holds stands there whole, of
   * more one cycle is open.
   *
   * @param open the cycle whose reports are brought; null when those of all are
   * @param found of the filter, by cycle, the newest cycle first
   */
  record Folded(@Nullable String open, Map<String, Long> found, Page page) {}

  /**
   * @param open cycle that is asked for; null or one that has nothing for the newest
   * @param number of the page of what is open, from 1
   * @param size reports on a page
   */
  Folded folded(String userId, Filter filter, @Nullable String open, int number, int size) {
    var scope = visibility.of(userId, Matter.REPORT);
    var all = list.bunches(scope);
    var found = new TreeMap<String, Long>(Comparator.reverseOrder());
    all.stream()
        .filter(filter::matches)
        .forEach(bunch -> found.merge(bunch.cycle(), bunch.count(), Long::sum));
    var together = found.values().stream().mapToLong(Long::longValue).sum();
    var chosen =
        together <= size ? null : open != null && found.containsKey(open) ? open : found.firstKey();
    return new Folded(
        chosen,
        found,
        page(
            scope,
            chosen == null ? filter : new Filter(chosen, filter.office()),
            all,
            number,
            size));
  }

  private Page page(ReadScope scope, Filter filter, List<Bunch> all, int number, int size) {
    var found = all.stream().filter(filter::matches).mapToLong(Bunch::count).sum();
    var pages = (int) Math.max(1, (found + size - 1) / size);
    var page = Math.max(1, Math.min(pages, number));
    var reports =
        found == 0 ? List.<Laporan>of() : list.page(scope, filter, (page - 1L) * size, size);
    return new Page(reports, page, pages, found, all);
  }

  @Override
  public List<Laporan> of(String userId, int most) {
    return list.page(visibility.of(userId, Matter.REPORT), Filter.of(null, null), 0, most);
  }

  @Override
  public long since(String userId, Instant moment) {
    return list.since(visibility.of(userId, Matter.REPORT), moment);
  }

  /** Empty when there is none, or when it is not this person's to read. */
  Optional<Laporan> find(String userId, String id) {
    return register
        .find(id)
        .filter(
            laporan ->
                visibility.mayRead(
                    userId,
                    new CaseSubject(
                        Matter.REPORT, laporan.kind(), laporan.office(), laporan.subject())));
  }

  static String office(Laporan laporan) {
    var office = laporan.office();
    return office == null ? CITY : office;
  }
}
