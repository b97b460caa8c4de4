package id.tertib.worksheet;

import java.util.List;
import java.util.Map;

/** Votes on the rows of a list, as procedures read them. */
public interface RowVotes {

  /**
   * In one query. Whoever proposed a row agrees with it unless he voted otherwise.
   *
   * @param proposals the rows, as {@link RowLists} gives them
   * @param proposer their column with the key of who proposed them
   * @return by the row's id; rows without any are left out
   */
  Map<String, List<Vote>> of(String kind, String subject, List<ListRow> proposals, String proposer);
}
