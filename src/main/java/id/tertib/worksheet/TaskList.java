package id.tertib.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row list of a task: plans, observations, questions, findings, follow-ups.
 *
 * @param kind e.g. {@code observasi}; kind and subject name the list
 * @param subject business key
 * @param office whose work it is; null for the city's lists
 * @param title heading
 * @param help one sentence under it; empty for none
 * @param rowName what a row is called, e.g. “temuan”: for “Tambah temuan”, “Belum ada temuan”
 * @param fixedRows true when rows are neither added nor removed by people
 * @param minimumRows how many rows the task needs before it can end
 * @param bulkColumns columns that can be set for several rows at once; empty for none
 * @param groupBy column whose value groups the rows under headings; null for none
 * @param documents what documents of a row are called, e.g. “Foto dan berkas”; null where rows
 *     carry none
 * @param writable whether the task's holder writes it
 * @param draft whether its rows are a draft of its holder's, of which the trail says nothing
 * @param check a row's own rules beyond its columns
 * @param attendance how its rows say who is there; null where they say nothing of the kind
 * @param voting how its rows are voted on; null where nobody votes
 */
public record TaskList(
    String kind,
    String subject,
    @Nullable String office,
    String title,
    String help,
    String rowName,
    boolean fixedRows,
    int minimumRows,
    List<Column> columns,
    List<String> bulkColumns,
    @Nullable String groupBy,
    @Nullable String documents,
    boolean writable,
    boolean draft,
    RowCheck check,
    @Nullable Attendance attendance,
    @Nullable Voting voting) {

  /** A list on whose rows nobody votes, and that counts nobody. */
  public TaskList(
      String kind,
      String subject,
      @Nullable String office,
      String title,
      String help,
      String rowName,
      boolean fixedRows,
      int minimumRows,
      List<Column> columns,
      List<String> bulkColumns,
      @Nullable String groupBy,
      @Nullable String documents,
      boolean writable,
      boolean draft,
      RowCheck check) {
    this(
        kind,
        subject,
        office,
        title,
        help,
        rowName,
        fixedRows,
        minimumRows,
        columns,
        bulkColumns,
        groupBy,
        documents,
        writable,
        draft,
        check,
        null,
        null);
  }

  /**
   * Each row is somebody who may be there.
   *
   * @param who what they are called, e.g. “anggota”
   * @param name column that names them
   * @param column that says whether somebody is there
   * @param present its value for those who are, {@code absent} for those who are not
   * @param time column with the time since when; null for none
   * @param quorum how many must be there for a decision
   */
  public record Attendance(
      String who,
      String name,
      String column,
      String present,
      String absent,
      @Nullable String time,
      int quorum) {

    public boolean counts(ListRow row) {
      return row.value(column).equals(present);
    }
  }

  /**
   * Each row is a proposal.
   *
   * @param from kind of the list whose rows may vote
   * @param voters how those rows say who is there
   * @param value column with what is proposed
   * @param proposer column with the key of the row that proposed it
   */
  public record Voting(String from, Attendance voters, String value, String proposer) {}
}
