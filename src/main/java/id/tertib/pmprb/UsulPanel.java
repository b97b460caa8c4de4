package id.tertib.pmprb;

import id.tertib.report.Block;
import id.tertib.report.Block.Row;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A value that was proposed in panel 2, and what the pokja said to it.
 *
 * @param pengusul as people call who proposed it
 * @param suara in a sentence: how many agreed, who did not and why, who was not there
 */
record UsulPanel(String butir, String usul, String pengusul, String alasan, String suara) {

  /**
   * @param names of the pokja, in their order
   * @param present groups that were there
   */
  static UsulPanel of(
      ListRow row, List<Vote> votes, Map<String, String> names, Set<String> present) {
    var pengusul = row.value(PanelPmprb.PENGUSUL);
    return new UsulPanel(
        row.value(PanelPmprb.BUTIR),
        row.value("usul"),
        names.getOrDefault(pengusul, pengusul),
        row.value("alasan"),
        sentence(votes, names, present));
  }

  private static String sentence(List<Vote> votes, Map<String, String> names, Set<String> present) {
    var parts = new ArrayList<String>();
    var against = votes.stream().filter(vote -> !vote.agrees()).toList();
    parts.add("%d setuju".formatted(votes.size() - against.size()));
    if (!against.isEmpty()) {
      parts.add(
          "%d tidak setuju: %s"
              .formatted(
                  against.size(),
                  against.stream()
                      .map(vote -> said(vote, names))
                      .collect(Collectors.joining(", "))));
    }
    var voted = votes.stream().map(Vote::voter).collect(Collectors.toSet());
    var silent = names.keySet().stream().filter(group -> !voted.contains(group)).toList();
    var there = silent.stream().filter(present::contains).count();
    if (there > 0) {
      parts.add("%d tidak memberi suara".formatted(there));
    }
    if (silent.size() > there) {
      parts.add("%d tidak hadir".formatted(silent.size() - there));
    }
    return String.join("; ", parts);
  }

  private static String said(Vote vote, Map<String, String> names) {
    var name = names.getOrDefault(vote.voter(), vote.voter());
    return vote.reason() == null ? name : "%s (%s)".formatted(name, vote.reason());
  }

  /** As the minutes tell them. */
  static Block table(List<UsulPanel> proposals) {
    return proposals.isEmpty()
        ? new Block.Paragraph("Tidak ada usul yang dicatat.")
        : Block.Table.of(
            List.of("Butir", "Usul", "Pengusul", "Alasan", "Suara dan keberatan"),
            List.of(11, 8, 19, 32, 30),
            proposals.stream()
                .map(
                    one ->
                        Row.of(one.butir(), one.usul(), one.pengusul(), one.alasan(), one.suara()))
                .toList());
  }
}
