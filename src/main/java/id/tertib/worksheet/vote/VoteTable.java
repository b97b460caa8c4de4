package id.tertib.worksheet.vote;

import id.tertib.data.Moments;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowVotes;
import id.tertib.worksheet.Vote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code suara_baris}. */
@Component
class VoteTable implements RowVotes {

  private final JdbcClient jdbc;

  VoteTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, List<Vote>> of(
      String kind, String subject, List<ListRow> proposals, String proposer) {
    var given = of(kind, subject);
    var votes = new HashMap<String, List<Vote>>();
    for (var row : proposals) {
      var own = with(row.value(proposer), given.getOrDefault(row.id(), List.of()));
      if (!own.isEmpty()) {
        votes.put(row.id(), own);
      }
    }
    return votes;
  }

  private static List<Vote> with(String proposer, List<Vote> given) {
    if (proposer.isEmpty() || given.stream().anyMatch(vote -> vote.voter().equals(proposer))) {
      return given;
    }
    var votes = new ArrayList<>(given);
    votes.add(0, new Vote(proposer, true, null, null, null));
    return List.copyOf(votes);
  }

  /** Of all rows of a list, those that were entered. */
  private Map<String, List<Vote>> of(String kind, String subject) {
    var votes = new HashMap<String, List<Vote>>();
    jdbc.sql(
            """
            select s.* from suara_baris s join daftar_baris b on b.id = s.baris_id
            where b.jenis = :kind and b.perkara = :subject and not b.dihapus
            order by s.pemilih
            """)
        .param("kind", kind)
        .param("subject", subject)
        .query(
            (ResultSet row) -> {
              votes
                  .computeIfAbsent(row.getString("baris_id"), id -> new ArrayList<>())
                  .add(vote(row, 0));
            });
    return votes;
  }

  Optional<Vote> find(String rowId, String voter) {
    return jdbc.sql("select * from suara_baris where baris_id = :row and pemilih = :voter")
        .param("row", rowId)
        .param("voter", voter)
        .query(VoteTable::vote)
        .optional();
  }

  /** Under the list's lock. */
  void put(String rowId, Vote vote) {
    remove(rowId, vote.voter());
    jdbc.sql(
            """
            insert into suara_baris (baris_id, pemilih, setuju, alasan, oleh, waktu)
            values (:row, :voter, :agrees, :reason, :by, :at)
            """)
        .param("row", rowId)
        .param("voter", vote.voter())
        .param("agrees", vote.agrees())
        .param("reason", vote.reason())
        .param("by", vote.by())
        .param("at", vote.at() == null ? null : Moments.sql(vote.at()))
        .update();
  }

  void remove(String rowId, String voter) {
    jdbc.sql("delete from suara_baris where baris_id = :row and pemilih = :voter")
        .param("row", rowId)
        .param("voter", voter)
        .update();
  }

  private static Vote vote(ResultSet row, int number) throws SQLException {
    return new Vote(
        row.getString("pemilih"),
        row.getBoolean("setuju"),
        row.getString("alasan"),
        row.getString("oleh"),
        Moments.find(row, "waktu"));
  }
}
