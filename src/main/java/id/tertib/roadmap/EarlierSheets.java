package id.tertib.roadmap;

import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was asked of an office before, by whichever procedure, and of those merged into it. */
@Component
public class EarlierSheets {

  private final ObjectProvider<ProofSource> sources;
  private final OfficeLine line;
  private final EarlierAnswers answers;
  private final Sheets sheets;

  EarlierSheets(
      ObjectProvider<ProofSource> sources, OfficeLine line, EarlierAnswers answers, Sheets sheets) {
    this.sources = sources;
    this.line = line;
    this.answers = answers;
    this.sheets = sheets;
  }

  /**
   * Predecessors first, the office itself last.
   *
   * @param ownCase whether an office has a case of its own in the cycle that is asked about
   */
  public List<EarlierSheet> of(String office, Predicate<String> ownCase) {
    var asked =
        line.of(office, ownCase).stream()
            .flatMap(one -> sources.orderedStream().flatMap(source -> source.of(one).stream()))
            .toList();
    var items = sheets.items(asked.stream().map(AskedSheet::id).toList());
    return asked.stream()
        .map(sheet -> new EarlierSheet(sheet, items.getOrDefault(sheet.id(), List.of())))
        .toList();
  }

  /**
   * For each office with a past its sheets, and after its last those of its successor.
   *
   * @param summary of one office's sheets, in the order of {@code at}
   */
  public <T, S extends Comparable<? super S>> List<List<T>> timelines(
      String office,
      List<EarlierSheet> sheets,
      Function<List<PastSheet>, List<T>> summary,
      Function<T, S> at) {
    var byOffice = new LinkedHashMap<String, List<PastSheet>>();
    sheets.forEach(
        sheet ->
            byOffice.computeIfAbsent(sheet.office(), one -> new ArrayList<>()).add(sheet.proof()));
    var past = new LinkedHashMap<String, List<T>>();
    byOffice.forEach((one, proofs) -> past.put(one, summary.apply(proofs)));
    return line.timelines(office, past, at);
  }

  /**
   * What stands beside an action on the office's next sheet, with its last answer on these.
   *
   * @param quarters that the next sheet is about
   * @param sheets predecessors' first, the office's own last
   */
  public Map<String, String> context(
      ButirComposition.Butir row,
      List<Triwulan> quarters,
      PerangkatDaerah office,
      List<EarlierSheet> sheets) {
    var context = AksiContext.of(row, quarters, office.nama());
    answer(row, office, sheets).ifPresent(answer -> context.put("lalu", answer));
    return context;
  }

  private Optional<String> answer(
      ButirComposition.Butir row, PerangkatDaerah office, List<EarlierSheet> sheets) {
    return answers.of(
        row.aksi().kode(), office.kode(), sheets.stream().sorted(EarlierSheet.BY_CYCLE).toList());
  }
}
