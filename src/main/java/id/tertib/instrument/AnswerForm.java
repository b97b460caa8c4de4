package id.tertib.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer of several parts, e.g. how far the work is and how many documents show it. It is
 * recorded and scores nothing.
 *
 * @param parts in the order in which they are asked; the first is the only {@link Choice}
 * @param contradictions what somebody should look at; none of them refuses an answer
 * @param blank what is said of an item without an answer, e.g. “belum diisi”
 * @param noteHint behind the label of the note; null for none
 * @param oneLine whether it is answered on the line of its item
 * @param dropped keys that programs may send as well and that are not kept
 */
public record AnswerForm(
    List<Part> parts,
    List<Contradiction> contradictions,
    String blank,
    @Nullable String noteHint,
    boolean oneLine,
    List<String> dropped) {

  /** In a contradiction: how many files are attached. */
  public static final String FILES = "berkas";

  /** One of {@link Choice}, {@link Count}, {@link Day} and {@link Ratio}. */
  public sealed interface Part {
    String key();

    Words words();

    /** As it stands in a file, e.g. {@code bilangan}. */
    String kind();
  }

  /**
   * How people read a part.
   *
   * @param label in front of it, e.g. “Dok. dibutuhkan”
   * @param name in sentences of the screen, e.g. “Dokumen yang dibutuhkan”; null where the label
   *     will do
   * @param called in refusals, e.g. “Dokumen dibutuhkan”
   * @param hint behind the label; null for none
   */
  public record Words(String label, @Nullable String name, String called, @Nullable String hint) {}

  /** One of a few words. */
  public record Choice(String key, Words words, List<Option> options) implements Part {

    public static final String KIND = "pilihan";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * @param progress what it says of the work
   * @param note what is said while the note is blank that it needs; null when it needs none
   */
  public record Option(String code, String text, Progress progress, @Nullable String note) {}

  /** How far the work is that an option tells of. */
  public enum Progress {
    DONE("selesai"),
    PARTLY("sebagian"),
    OPEN("belum"),
    NOT_ASKED("tidak-ditanya");

    private final String code;

    Progress(String code) {
      this.code = code;
    }

    /** As it stands in a file. */
    public String code() {
      return code;
    }

    public static Optional<Progress> of(String code) {
      return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }
  }

  /**
   * A whole number; it is the least until somebody says another one.
   *
   * @param except options beside which it is not asked; what it holds stays in the answer
   * @param documents whether it counts documents: it proposes how many the item has, and more than
   *     nought wants one of them or a note
   */
  public record Count(
      String key, Words words, int least, int most, List<String> except, boolean documents)
      implements Part {

    public static final String KIND = "bilangan";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * A day to come.
   *
   * @param only options beside which it is asked; beside others it is refused
   * @param onlyFor these options in words, e.g. “yang belum dilaksanakan”
   * @param years how far ahead at most
   */
  public record Day(String key, Words words, List<String> only, String onlyFor, int years)
      implements Part {

    public static final String KIND = "tanggal";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Two counts set against one another: only shown.
   *
   * @param part key of the smaller count, {@code whole} of the larger
   * @param unit behind the two in a closed row, e.g. “dok.”
   * @param unitInSentence e.g. “dokumen”
   */
  public record Ratio(
      String key, Words words, String part, String whole, String unit, String unitInSentence)
      implements Part {

    public static final String KIND = "nisbah";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /**
   * Counts that do not fit together.
   *
   * @param beside options; none for all
   * @param more key of a count, or {@link #FILES}; it contradicts when it is larger
   * @param than another one
   * @param sentence with the counts in braces, to go on a sentence
   * @param unproven added where there is neither a file nor a note; null for nothing
   */
  public record Contradiction(
      List<String> beside, String more, String than, String sentence, @Nullable String unproven) {}

  /** What the first part asks. */
  public Choice choice() {
    if (parts.isEmpty() || !(parts.get(0) instanceof Choice choice)) {
      throw new IllegalStateException("Isian tidak dimulai dengan sebuah pilihan");
    }
    return choice;
  }

  public <T extends Part> List<T> parts(Class<T> kind) {
    var found = new ArrayList<T>();
    parts.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
    return found;
  }
}
