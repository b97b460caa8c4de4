package id.tertib.data;

/** A data file is damaged; the product does not start with it. */
public final class DataFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param line from 1, the head is line 1; 0 for the whole file
   * @param column name of the column; empty for the whole line
   * @param problem what is wrong there
   * @param mend what to do
   */
  public DataFileException(String file, int line, String column, String problem, String mend) {
    super(
        "Berkas %s%s%s: %s. %s"
            .formatted(
                file,
                line == 0 ? "" : ", baris " + line,
                column.isEmpty() ? "" : ", kolom " + column,
                problem,
                mend));
  }
}
