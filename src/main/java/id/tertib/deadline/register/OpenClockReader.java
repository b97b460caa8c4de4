package id.tertib.deadline.register;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.OpenClocks;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register and its ledger for many cases at once. */
@Repository
class OpenClockReader implements OpenClocks {

  private static final String OPEN =
      "select * from tenggat where keadaan = 'terbuka' and perkara in (:perkara) and jenis in (:jenis)";

  private static final String SENT =
      """
      select p.tenggat, p.tahap, p.sasaran, max(p.diputuskan) as pada
      from pengingat p join tenggat t on t.id = p.tenggat
      where p.tenggat in (:tenggat) and p.keadaan = 'diserahkan'
        and cast(p.diputuskan as date) >= t.hitung_dari
      group by p.tenggat, p.tahap, p.sasaran
      """;

  private final JdbcClient jdbc;

  OpenClockReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Sent(long deadline, Reminded reminded) {}

  @Override
  public List<Deadline> of(Collection<String> kinds, Collection<String> caseKeys) {
    return Chunks.read(
            caseKeys,
            some ->
                jdbc.sql(OPEN)
                    .param("perkara", some)
                    .param("jenis", List.copyOf(kinds))
                    .query(DeadlineTable::row)
                    .list())
        .stream()
        .sorted(Comparator.comparing(Deadline::due).thenComparingLong(Deadline::id))
        .toList();
  }

  @Override
  public Map<Long, Reminded> lastReminders(Collection<Long> deadlines) {
    var newest = new HashMap<Long, Reminded>();
    Chunks.read(
            deadlines,
            some ->
                jdbc.sql(SENT)
                    .param("tenggat", some)
                    .query(
                        (row, number) ->
                            new Sent(
                                row.getLong("tenggat"),
                                new Reminded(
                                    row.getString("tahap"),
                                    Set.of(row.getString("sasaran")),
                                    row.getTimestamp("pada").toInstant())))
                    .list())
        .forEach(sent -> newest.merge(sent.deadline(), sent.reminded(), OpenClockReader::later));
    return newest;
  }

  /** Of one stage everybody who heard of it; else the stage that went out later. */
  private static Reminded later(Reminded one, Reminded other) {
    var last = other.at().isAfter(one.at()) ? other : one;
    if (!one.stage().equals(other.stage())) {
      return last;
    }
    var all = new HashSet<>(one.targets());
    all.addAll(other.targets());
    return new Reminded(one.stage(), Set.copyOf(all), last.at());
  }
}
