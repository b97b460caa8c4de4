package id.tertib.worksheet.vote;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The votes on a list's rows, as {@code GET /api/tasks/{taskId}/votes} answers them.
 *
 * @param kind of the list
 * @param who what voters are called
 * @param voters in their fixed order
 * @param quorum how many must be there for a decision
 * @param votes by the row's id
 */
record VotePage(
    String kind, String who, List<Voter> voters, int quorum, Map<String, List<Ballot>> votes) {

  /**
   * @param present whether he is there, so that his vote is taken
   */
  record Voter(String code, String name, boolean present) {}

  /**
   * @param by display name of who entered it; null for the proposer, who agrees with himself
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ballot(
      String voter,
      String vote,
      @Nullable String reason,
      @Nullable String by,
      @Nullable OffsetDateTime at) {}

  /**
   * What was taken back.
   *
   * @param what in a sentence
   * @param code of the item that it was about; null for a vote
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Undone(String what, @Nullable String code) {}
}
