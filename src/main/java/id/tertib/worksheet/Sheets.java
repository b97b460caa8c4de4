package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sheets and their answers; all writing happens in the caller's transaction. */
public interface Sheets {

  /**
   * Makes the sheet, or leaves the one that instrument and subject already have.
   *
   * @return its id
   */
  String create(NewSheet sheet);

  /**
   * @throws IllegalArgumentException when there is none
   */
  Sheet read(String id);

  Optional<Sheet> find(String instrument, String subject);

  /** Ids of the sheets that these subjects have, by subject; asked for all of them together. */
  Map<String, String> ids(String instrument, Collection<String> subjects);

  /**
   * Saves one answer and writes it to the trail. The pages go through their own address; this is
   * for prefilled answers and tests of procedures.
   *
   * @param layer code of one of the sheet's layers
   * @param value null clears it
   * @param revision the one that the caller saw, 0 while blank
   * @throws id.tertib.engine.RefusedException 400 when the scale refuses it or its reason is
   *     missing, 409 when it is older
   */
  Answer save(
      String sheetId,
      String code,
      String layer,
      String userId,
      @Nullable JsonNode value,
      @Nullable String note,
      @Nullable String reason,
      int revision);

  /**
   * What a layer says to an item that it left blank.
   *
   * @param value null says nothing but the note
   */
  record Entry(
      String code, @Nullable JsonNode value, @Nullable String note, @Nullable String reason) {}

  /**
   * Saves what a layer says to many blank items in one write, each with its line in the trail; all
   * of them or none.
   *
   * @throws id.tertib.engine.RefusedException as {@link #save}; 409 when one is not blank any more
   */
  void saveAll(String sheetId, String layer, String userId, Collection<Entry> entries);

  /** Shows a stored document as the office's proof of an item as well; a second time is nothing. */
  void attach(String sheetId, String code, String evidenceId, String userId);

  /**
   * Puts something new beside an item, for whoever fills it: the question itself never changes.
   *
   * @param key of the item's context; what stood there is replaced
   */
  void addContext(String sheetId, String code, String key, String text);

  /** How far each of these sheets is filled, by id; read for all of them together. */
  Map<String, Progress> progress(Collection<String> sheetIds);

  /** How far the part of a sheet is that a task writes. */
  Progress progress(TaskSheet part);

  /**
   * @param answered items with a value of the first layer
   * @param required items that must have one
   * @param complete of the answered ones, those that lack nothing: no note, reason or document
   * @param lastAt when that layer was last saved; null while it never was
   */
  record Progress(int answered, int required, int complete, @Nullable Instant lastAt) {

    /** Of a sheet without items. */
    public static final Progress NONE = new Progress(0, 0, 0, null);

    /** Answered items that still lack something. */
    public int lacking() {
      return answered - complete;
    }

    /** {@code 7 dari 24 butir terisi}, or {@code 5 dari 24 butir terisi, 2 perlu dilengkapi}. */
    public String text() {
      return text(" terisi");
    }

    /** {@code 7 dari 24 butir}, or {@code 5 dari 24 butir, 2 perlu dilengkapi}. */
    public String brief() {
      return text("");
    }

    private String text(String filled) {
      var far = "%d dari %d butir%s".formatted(complete, required, filled);
      return lacking() == 0 ? far : far + ", %d perlu dilengkapi".formatted(lacking());
    }
  }

  /**
   * All items of each of these sheets, in their order, by its id; read for all of them together.
   */
  Map<String, List<AnsweredItem>> items(Collection<String> sheetIds);

  /** Ids of those among these sheets that hold an item with one of these codes. */
  Set<String> holding(Collection<String> sheetIds, Collection<String> codes);

  /**
   * Moves the sheets of a subject aside to another one, so that a new start of the same case makes
   * a new sheet; their ids stay, nothing is lost.
   */
  void archive(String subject, String archived);

  /** SHA-256 over items, answers of all layers and the hashes of their evidence, in fixed order. */
  String checksum(String sheetId);
}
