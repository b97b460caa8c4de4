package id.tertib.procedure;

import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.Authors.Part;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.TaskContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user task as its model describes it. Sentences may hold {@code {perkara}}, {@code {periode}}
 * and {@code {langkah}}.
 *
 * @param id of the user task
 * @param name what the model calls it
 * @param title of the tab, and what people call the step
 * @param button ends the task in the tab; null when it is ended in its form
 * @param state what its case is called on a board of progress while it is open; null for nothing
 * @param sheet null when the step has none
 * @param deadline null when it owes none
 * @param returns the step that opens again, by the value of the decision
 * @param returnsRows whether single rows can be returned, with a comment each
 * @param mail title of the mail that hands it out; null for no mail
 */
public record Step(
    String id,
    String name,
    String title,
    List<String> hints,
    List<TaskContext.Link> links,
    @Nullable String button,
    @Nullable String state,
    @Nullable SheetUse sheet,
    List<ListUse> lists,
    @Nullable Owed deadline,
    FourEyes fourEyes,
    Map<String, String> returns,
    boolean returnsRows,
    Holder holder,
    Words trail,
    @Nullable String mail) {

  /** Whether it writes the first layer of a sheet that is owed with this kind of deadline. */
  boolean fills(String kind) {
    return deadline != null
        && deadline.kind().equals(kind)
        && sheet != null
        && Layer.SELF.equals(sheet.layer());
  }

  /**
   * @param name whose sheet, as the procedure knows it
   * @param layer that is written; null when the sheet is read
   * @param locked why it is not written; empty for none
   * @param mendsOnly whether a return that names rows opens only these
   */
  public record SheetUse(String name, @Nullable String layer, String locked, boolean mendsOnly) {}

  /**
   * @param onlyWithRows whether it is shown only once it has rows
   */
  public record ListUse(String kind, boolean writes, boolean onlyWithRows) {}

  /**
   * @param title what is owed
   * @param days working days from the beginning of the step; 0 when the model or the procedure says
   *     the date
   * @param met whether completing the step meets it
   * @param meets decisions that meet it; empty for any
   * @param superior group that hears of it first when it is late; null for none
   */
  public record Owed(
      String kind,
      String title,
      @Nullable String basis,
      int days,
      boolean met,
      Set<String> meets,
      @Nullable String superior) {}

  /**
   * @param barred who had a part in one of these does not hold the step
   * @param sentence told to him
   * @param office what people of the office cannot do, e.g. “menilainya”; null when they may
   */
  public record FourEyes(Set<Part> barred, String sentence, @Nullable String office) {}

  /**
   * Whose step it is by the model.
   *
   * @param jabatan role of the office; null for a group of the city, or a person
   * @param group of the city; null for an office's, or a person
   */
  public record Holder(@Nullable Jabatan jabatan, @Nullable String group) {

    /** The group that the step is offered to; empty where it is a person's own. */
    public Optional<String> group(PerangkatDaerah office) {
      return jabatan != null ? Optional.of(office.group(jabatan)) : Optional.ofNullable(group);
    }
  }

  /**
   * What the trail calls the end of the step.
   *
   * @param done empty when the procedure writes it by itself
   * @param decided in its place, by the value of the decision
   */
  public record Words(String done, String returned, Map<String, String> decided) {

    String of(String decision) {
      return decided.getOrDefault(decision, done);
    }
  }
}
