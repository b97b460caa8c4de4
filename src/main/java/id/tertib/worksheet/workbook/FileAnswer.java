package id.tertib.worksheet.workbook;

import java.util.List;

/** The answer to a file, as CONTRACT 7 has it: what changes, and what is wrong with it. */
record FileAnswer(List<FileChange> changes, List<FileProblem> problems) {

  boolean blocked() {
    return problems.stream().anyMatch(FileProblem::blocking);
  }
}
