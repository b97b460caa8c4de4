package id.tertib.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which cases a person holds an open step: his own, or his group's while nobody has taken it.
 */
@Component
public class HeldCases {

  /** Two questions that each have an index, asked as one; a list in SQL is never empty. */
  private static final String HELD =
      """
      select p.BUSINESS_KEY_ as perkara, t.PROC_DEF_ID_ as proses
      from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
      where t.ASSIGNEE_ = :orang and p.BUSINESS_KEY_ is not null
      union
      select p.BUSINESS_KEY_ as perkara, t.PROC_DEF_ID_ as proses
      from ACT_RU_IDENTITYLINK l join ACT_RU_TASK t on t.ID_ = l.TASK_ID_
        join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
      where l.TYPE_ = 'candidate' and (l.USER_ID_ = :orang or l.GROUP_ID_ in (:kelompok))
        and t.ASSIGNEE_ is null and p.BUSINESS_KEY_ is not null
      """;

  private final JdbcClient jdbc;
  private final EngineTasks engine;
  private final OwnProcesses own;

  HeldCases(JdbcClient jdbc, EngineTasks engine, OwnProcesses own) {
    this.jdbc = jdbc;
    this.engine = engine;
    this.own = own;
  }

  /**
   * A case of ours.
   *
   * @param caseKey business key
   */
  public record Held(String processKey, String caseKey) {}

  /**
   * @param groups of this person
   */
  public Set<Held> of(String userId, Set<String> groups) {
    var keys = new HashMap<String, String>();
    return jdbc
        .sql(HELD)
        .param("orang", userId)
        .param("kelompok", groups.isEmpty() ? List.of("") : groups)
        .query(
            (row, number) -> {
              var definition = row.getString("proses");
              var process = keys.computeIfAbsent(definition, engine::keyOf);
              var key = row.getString("perkara");
              return new Held(process, own.isCase(definition, process, key) ? key : "");
            })
        .list()
        .stream()
        .filter(held -> !held.caseKey().isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
