package id.tertib.procedure;

import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import org.springframework.stereotype.Component;

/** Puts a case aside that was started by mistake: what was written stays, its key is free. */
@Component
public class CaseArchive {

  private final Sheets sheets;
  private final RowLists lists;
  private final Returns returns;

  CaseArchive(Sheets sheets, RowLists lists, Returns returns) {
    this.sheets = sheets;
    this.lists = lists;
    this.returns = returns;
  }

  /**
   * @param to the key under which it is kept
   */
  public void move(String caseKey, String to) {
    sheets.archive(caseKey, to);
    lists.archive(caseKey, to);
    returns.move(caseKey, to);
  }
}
