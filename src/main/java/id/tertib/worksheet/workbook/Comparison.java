package id.tertib.worksheet.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.sheet.Judgement;
import id.tertib.worksheet.sheet.Scales;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.sheet.StoredSheets;
import id.tertib.worksheet.work.Names;
import id.tertib.worksheet.work.OpenTask;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds a filled file against the sheet: what would change, and what is in the way. A row is a
 * change when it was changed in the file and not on the sheet; changed on both, it is refused;
 * changed on the sheet only, it stays as the sheet has it.
 */
@Component
final class Comparison {

  /** More say nothing new. */
  private static final int MOST_PROBLEMS = 200;

  private final Scales scales;
  private final Forms forms;
  private final StoredSheets sheets;
  private final WorksheetWords words;

  Comparison(Scales scales, Forms forms, StoredSheets sheets, WorksheetWords words) {
    this.scales = scales;
    this.forms = forms;
    this.sheets = sheets;
    this.words = words;
  }

  /** A row to be written, as the autosave would send it. */
  record Entry(
      String code,
      @Nullable JsonNode value,
      @Nullable String note,
      @Nullable String reason,
      int revision) {}

  record Result(List<Entry> entries, Outcome answer) {}

  /**
   * Under the sheet's lock, when the result is to be taken.
   *
   * @throws RefusedWorkbookException when the file is none of this sheet and step
   */
  Result of(ReadWorkbook workbook, OpenTask task, TaskSheet sheet, StoredSheet stored) {
    var stamp =
        Stamp.read(workbook)
            .orElseThrow(() -> RefusedWorkbookException.whole(words.of("berkas.tolak.tanpa-cap")));
    if (!stamp.head().equals(stored.head())) {
      throw RefusedWorkbookException.whole(
          words.of(
              "berkas.tolak.lembar-lain",
              PlainText.brief(stamp.place(), 120),
              PlainText.brief(stamp.head().subject(), 80),
              task.context().place(),
              stored.head().subject()));
    }
    if (!Objects.equals(stamp.layer(), sheet.layer())) {
      throw RefusedWorkbookException.whole(
          words.of("berkas.tolak.langkah-lain", task.info().name()));
    }
    var form = forms.of(sheet, stored);
    var file = FilledForm.read(workbook, stamp.columnsOf(form), form);
    if (file == null) {
      throw RefusedWorkbookException.whole(words.of("berkas.tolak.kolom"));
    }
    return of(stamp, file, form, sheet, stored);
  }

  private Result of(Stamp stamp, FilledForm file, Form form, TaskSheet sheet, StoredSheet stored) {
    var work = new Work(stamp, file, form, sheet, stored);
    form.rows().forEach(work::row);
    var known = form.rows().stream().map(row -> row.item().code()).toList();
    for (var code : new TreeSet<>(file.rows().keySet())) {
      if (!known.contains(code)) {
        work.problem(code, "berkas.baris.asing", shown(code), place(file.rows().get(code)));
      }
    }
    file.unknown()
        .forEach(
            title ->
                work.problems.add(
                    new Problem(
                        null,
                        words.of(
                            "berkas.kolom.asing", shown(title), String.join(", ", form.titles())),
                        true)));
    file.withoutCode()
        .forEach(
            place ->
                work.problems.add(
                    new Problem(
                        null, words.of("berkas.baris.tanpa-kode", Integer.toString(place)), true)));
    return new Result(work.entries, new Outcome(work.changes, few(work.problems)));
  }

  private List<Problem> few(List<Problem> problems) {
    if (problems.size() <= MOST_PROBLEMS) {
      return problems;
    }
    var few = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
    few.add(
        new Problem(
            null,
            words.of("berkas.baris.lagi", Integer.toString(problems.size() - MOST_PROBLEMS)),
            problems.stream().anyMatch(Problem::blocking)));
    return few;
  }

  private static String place(@Nullable List<FilledForm.FilledRow> rows) {
    return rows == null ? "" : Integer.toString(rows.get(0).place());
  }

  private static String shown(String typed) {
    return PlainText.brief(typed, 60);
  }

  /** One comparison and what it has found so far. */
  private final class Work {

    private final Stamp stamp;
    private final FilledForm file;
    private final Form form;
    private final Layer written;
    private final StoredSheet stored;
    private final Names names = words.names();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Work(Stamp stamp, FilledForm file, Form form, TaskSheet sheet, StoredSheet stored) {
      this.stamp = stamp;
      this.file = file;
      this.form = form;
      this.written = stored.layer(sheet);
      this.stored = stored;
    }

    private void problem(String code, String key, Object... parts) {
      problems.add(Problem.of(PlainText.brief(code, 64), words.of(key, parts)));
    }

    void row(Form.Row row) {
      var code = row.item().code();
      var found = file.rows().getOrDefault(code, List.of());
      var stamped = stamp.rows().get(code);
      if (found.isEmpty() || stamped == null) {
        problem(code, "berkas.baris.hilang", code);
      } else if (found.size() > 1) {
        var places = found.stream().map(one -> Integer.toString(one.place())).toList();
        problem(code, "berkas.baris.kembar", code, String.join(", ", places));
      } else {
        entry(row, found.get(0)).ifPresent(entry -> compare(row, stamped, entry));
      }
    }

    /** What the cells say in normal form; empty when one of them cannot be read. */
    private Optional<Map<String, String>> entry(Form.Row row, FilledForm.FilledRow filled) {
      var code = row.item().code();
      var before = problems.size();
      filled.formulas().forEach(key -> problem(code, "berkas.sel.rumus", code, form.title(key)));
      var entry = new LinkedHashMap<String, String>();
      filled
          .entry()
          .forEach(
              (key, typed) -> {
                var cell = row.cells().get(key);
                if (cell == null && !row.has(key)) {
                  problem(code, "berkas.sel.tidak-berlaku", code, form.title(key));
                } else if (cell == null) {
                  entry.put(key, typed);
                } else {
                  cell.normal(typed)
                      .ifPresentOrElse(
                          value -> entry.put(key, value), () -> wrong(code, cell, typed));
                }
              });
      return problems.size() == before ? Optional.of(entry) : Optional.empty();
    }

    private void wrong(String code, AnswerCell cell, String typed) {
      var key =
          switch (cell.kind()) {
            case COUNT -> "berkas.sel.bulat";
            case NUMBER -> "berkas.sel.angka";
            default -> "berkas.sel.pilihan";
          };
      problem(code, key, code, cell.place(), shown(typed), cell.expected());
    }

    private void compare(Form.Row row, Stamp.Stamped stamped, Map<String, String> entry) {
      var touched = !entry.equals(stamped.entry());
      var stale = stamped.revision() != row.revision();
      var current = stored.answer(row.item().code(), written);
      if (entry.equals(row.entry())) {
        return;
      }
      var outside = row.outside();
      if (outside != null) {
        // What others fill meanwhile is no news to whoever cannot write it
        if (touched) {
          problem(row.item().code(), "lembar.butir.bukan-bagian", row.item().code(), outside);
        }
      } else if (touched) {
        changed(row, entry, stale, current);
      } else if (stale) {
        stale(row, "berkas.baris.tetap", current);
      }
    }

    private void changed(
        Form.Row row, Map<String, String> entry, boolean stale, @Nullable Answer current) {
      var code = row.item().code();
      var corrects = !written.code().equals(Layer.SELF);
      var note = corrects ? current == null ? null : current.note() : entry.get(Form.NOTE);
      var reason = entry.get(Form.REASON);
      try {
        var value = value(row, entry);
        // What the scale adds by itself is no difference: a file brought twice says the same.
        if (current != null
            && Objects.equals(value, current.value())
            && Objects.equals(note, current.note())
            && Objects.equals(reason, current.reason())) {
          return;
        }
        if (stale) {
          stale(row, "berkas.baris.usang", current);
        } else if (reason == null
            && Judgement.asksReason(written, stored.standing(row.item(), written), value)) {
          problem(code, "berkas.baris.alasan", code);
        } else {
          sheets.fits(code, "lembar.butir.catatan", note);
          sheets.fits(code, "lembar.butir.alasannya", reason);
          entries.add(new Entry(code, value, note, reason, row.revision()));
          changes.add(
              new Change(
                  code,
                  forms.describe(row.item(), row.entry()),
                  forms.describe(row.item(), value, corrects ? null : note, reason)));
        }
      } catch (RefusedException refused) {
        problems.add(Problem.of(code, refused.reason()));
      }
    }

    private void stale(Form.Row row, String key, @Nullable Answer current) {
      var code = row.item().code();
      if (current == null) {
        problem(code, "berkas.baris.revisi", code);
        return;
      }
      var now = forms.describe(row.item(), current);
      var message =
          words.of(
              key,
              code,
              names.of(current.by()),
              Tanggal.waktu(current.at()),
              now == null ? words.of("lembar.butir.kosong") : now);
      problems.add(new Problem(code, message, key.equals("berkas.baris.usang")));
    }

    private @Nullable JsonNode value(Form.Row row, Map<String, String> entry) {
      var parts = new LinkedHashMap<String, String>();
      row.cells().keySet().stream()
          .filter(entry::containsKey)
          .forEach(key -> parts.put(key, entry.getOrDefault(key, "")));
      if (parts.isEmpty()) {
        return null;
      }
      var item = row.item();
      return scales.normal(
          item, scales.of(item).fromCells(parts), () -> stored.documents(item.code()));
    }
  }
}
