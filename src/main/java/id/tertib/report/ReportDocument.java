package id.tertib.report;

import java.util.List;

/**
 * A document before it is written.
 *
 * @param letterhead lines at the top of the first page, the second one large
 * @param title lines of the title
 * @param number the line under the title: number and date
 * @param footer left side of every page's foot; the right one counts the pages
 * @param body upright A4
 * @param annexes each begins a new page in landscape
 */
public record ReportDocument(
    List<String> letterhead,
    List<String> title,
    String number,
    String footer,
    List<Block> body,
    List<Annex> annexes) {

  public record Annex(String title, String subtitle, List<Block> body) {}
}
