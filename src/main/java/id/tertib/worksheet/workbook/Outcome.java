package id.tertib.worksheet.workbook;

import java.util.List;

/** The answer to a file, as CONTRACT 7 has it: what changes, and what is wrong with it. */
record Outcome(List<Change> changes, List<Problem> problems) {

  boolean blocked() {
    return problems.stream().anyMatch(Problem::blocking);
  }
}
