package id.tertib.portal.leader;

import id.tertib.deadline.DeadlineBoard;
import id.tertib.deadline.Reasons;
import id.tertib.office.Leaders;
import id.tertib.report.LaporanFile;
import id.tertib.report.NewestReports;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the front page shows to whoever leads the city or an office. */
@Component
public class LeaderFront {

  private static final int MOST_LATE = 30;
  private static final int MOST_WEEK = 6;
  private static final int MOST_REPORTS = 4;
  private static final int WIDE = 590;
  private static final int NARROW = 330;

  private final Leaders leaders;
  private final LeaderScope scopes;
  private final DeadlineBoard deadlines;
  private final Reasons reasons;
  private final RunningCycles cycles;
  private final NewestReports reports;

  LeaderFront(
      Leaders leaders,
      LeaderScope scopes,
      DeadlineBoard deadlines,
      Reasons reasons,
      RunningCycles cycles,
      NewestReports reports) {
    this.leaders = leaders;
    this.scopes = scopes;
    this.deadlines = deadlines;
    this.reasons = reasons;
    this.cycles = cycles;
    this.reports = reports;
  }

  public boolean isFor(Set<String> groups) {
    return leaders.areIn(groups);
  }

  public void add(String userId, Set<String> groups, Model model) {
    var board = deadlines.of(userId, MOST_LATE, MOST_WEEK);
    model.addAttribute("cakupan", scopes.of(userId, groups));
    model.addAttribute("papan", board);
    model.addAttribute("alamatSemester", "/kemajuan/selesai");
    model.addAttribute("ditepati", share(board.months()));
    model.addAttribute("siklus", cycles.of(userId));
    model.addAttribute("laporan", reports.of(userId, MOST_REPORTS));
    model.addAttribute("xlsx", LaporanFile.XLSX);
    model.addAttribute(
        "grafik",
        List.of(MonthChart.of(board.months(), WIDE), MonthChart.of(board.months(), NARROW)));
    model.addAttribute("jawab", reasons.answerBy());
    model.addAttribute("hariJawab", Reasons.DAYS);
  }

  /** {@code 94,2 %}; a dash when nothing fell due. */
  static String share(DeadlineBoard.Months months) {
    return months.all() == 0
        ? "–"
        : String.format(
            Locale.forLanguageTag("id-ID"), "%.1f %%", 100.0 * months.kept() / months.all());
  }
}
