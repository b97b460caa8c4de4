package id.tertib.worksheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside an item in the tab, ready to be shown.
 *
 * @param lines each with its label, in their order
 * @param marks behind the last line: schedule, carried over, and so on
 * @param untouched what a closed row says while it has no answer; null for nothing
 * @param earlier the answer of the time before; null when there was none
 * @param proposal an answer that only waits for a word; null when there is none
 * @param wanted documents that are asked for, said beside those that are there; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemView(
    List<Line> lines,
    List<Mark> marks,
    @Nullable String untouched,
    @Nullable Earlier earlier,
    @Nullable Proposal proposal,
    @Nullable String wanted) {

  /** Without a word on documents. */
  public ItemView(
      List<Line> lines,
      List<Mark> marks,
      @Nullable String untouched,
      @Nullable Earlier earlier,
      @Nullable Proposal proposal) {
    this(lines, marks, untouched, earlier, proposal, null);
  }

  /** Nothing but these lines. */
  public static ItemView of(List<Beside> lines) {
    return new ItemView(
        lines.stream()
            .filter(line -> !line.text().isBlank())
            .map(line -> new Line(line.title(), line.text()))
            .toList(),
        List.of(),
        null,
        null,
        null);
  }

  public record Line(String label, String text) {}

  /**
   * @param icon of the tab's icons; null for plain text
   * @param tone {@code warn} or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mark(String text, @Nullable String icon, @Nullable String tone) {}

  /**
   * @param when e.g. “Semester I 2026”
   * @param words the answer in a sentence
   * @param note that can be taken over; null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Earlier(String when, String words, @Nullable String note) {}

  /**
   * @param source in words, e.g. “Terbukti dalam laporan TW III 2026”
   * @param answer in the normal form of the item's scale
   * @param documents that come along when it is agreed to
   * @param mark what stands at the option that it chooses, e.g. “tahun lalu”; null for nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Proposal(
      String source,
      JsonNode answer,
      @Nullable String note,
      List<Document> documents,
      @Nullable String mark) {

    public Proposal(
        String source, JsonNode answer, @Nullable String note, List<Document> documents) {
      this(source, answer, note, documents, null);
    }
  }

  public record Document(String id, String name) {}
}
