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
    RowCheck check) {}
