package id.tertib.worksheet.sheet;

import id.tertib.engine.RefusedException;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What modules know beside the items of a task's sheet, for whoever sees the task. */
@Component
class BesideDesk {

  private final OpenTasks tasks;
  private final SheetTables tables;
  private final ObjectProvider<BesideAnswers> modules;
  private final Contributions contributions;
  private final OtherCounts counts;
  private final OtherRows rows;
  private final WorksheetWords words;

  BesideDesk(
      OpenTasks tasks,
      SheetTables tables,
      ObjectProvider<BesideAnswers> modules,
      Contributions contributions,
      OtherCounts counts,
      OtherRows rows,
      WorksheetWords words) {
    this.tasks = tasks;
    this.tables = tables;
    this.modules = modules;
    this.contributions = contributions;
    this.counts = counts;
    this.rows = rows;
    this.words = words;
  }

  /**
   * Of all items at once.
   *
   * @throws RefusedException 404 when this person does not see the task, or it has no sheet
   */
  @Transactional(readOnly = true)
  BesidePage summary(String userId, String taskId) {
    var head = head(userId, taskId);
    var items = tables.items(head.id()).stream().filter(counts::scored).toList();
    if (items.isEmpty()) {
      return new BesidePage(List.of());
    }
    var codes = items.stream().map(SheetItem::code).toList();
    var groups = new HashMap<String, List<BesidePage.Group>>();
    groups(head)
        .forEach(
            group ->
                counts
                    .of(group, codes)
                    .forEach(
                        (code, counted) ->
                            groups.computeIfAbsent(code, one -> new ArrayList<>()).add(counted)));
    var facts = facts(head);
    return new BesidePage(
        codes.stream()
            .filter(code -> groups.containsKey(code) || facts.containsKey(code))
            .map(
                code ->
                    new BesidePage.Item(
                        code,
                        groups.getOrDefault(code, List.of()),
                        facts.getOrDefault(code, List.of())))
            .toList());
  }

  /**
   * Who answered one item.
   *
   * @throws RefusedException 404 as above, and when the sheet has no such item
   */
  @Transactional(readOnly = true)
  BesidePage.Detail detail(String userId, String taskId, String code) {
    var head = head(userId, taskId);
    var item =
        tables
            .item(head.id(), code)
            .orElseThrow(() -> RefusedException.notFound(words.of("lembar.butir.tidak-ada", code)));
    return new BesidePage.Detail(
        code,
        counts.scored(item)
            ? groups(head).stream().flatMap(group -> rows.of(group, code, userId).stream()).toList()
            : List.of());
  }

  private List<BesideAnswers.Group> groups(StoredSheet.Head head) {
    return contributions.of(modules, module -> module.groups(head.asked()));
  }

  private Map<String, List<BesidePage.Fact>> facts(StoredSheet.Head head) {
    return contributions.of(modules, module -> module.facts(head.asked())).stream()
        .collect(
            Collectors.groupingBy(
                BesideAnswers.Fact::code,
                Collectors.mapping(
                    fact ->
                        new BesidePage.Fact(fact.label(), fact.value(), fact.source(), fact.page()),
                    Collectors.toList())));
  }

  private StoredSheet.Head head(String userId, String taskId) {
    var task = tasks.withWork(userId, taskId);
    return task.sheet()
        .flatMap(sheet -> tables.head(sheet.sheetId()))
        .orElseThrow(
            () -> RefusedException.notFound(words.of("tugas.tanpa-lembar", task.info().name())));
  }
}
