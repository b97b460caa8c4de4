package id.tertib.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open steps that nobody has taken, and who may take them. */
@Component
public class FreeSteps {

  private static final String FREE =
      """
      select t.ID_ as tugas, t.PROC_DEF_ID_ as proses, t.TASK_DEF_KEY_ as langkah,
        t.PROC_INST_ID_ as instansi, coalesce(t.NAME_, t.TASK_DEF_KEY_) as nama,
        p.BUSINESS_KEY_ as perkara, l.GROUP_ID_ as kelompok, l.USER_ID_ as orang
      from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
        left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
      where t.ASSIGNEE_ is null and t.SUSPENSION_STATE_ = 1
      order by t.CREATE_TIME_, t.ID_, l.GROUP_ID_
      """;

  private static final String MEMBERS =
      """
      select GROUP_ID_ as kelompok, USER_ID_ as orang from ACT_ID_MEMBERSHIP
      where GROUP_ID_ in (:kelompok)
      """;

  private final JdbcClient jdbc;
  private final EngineTasks engine;

  FreeSteps(JdbcClient jdbc, EngineTasks engine) {
    this.jdbc = jdbc;
    this.engine = engine;
  }

  /**
   * @param groups that it is offered to
   * @param people whom it is offered to by name
   */
  public record FreeStep(TaskInfo task, List<String> groups, List<String> people) {}

  private record Offer(TaskInfo task, @Nullable String group, @Nullable String person) {}

  /** Oldest first. */
  public List<FreeStep> all() {
    var steps = new LinkedHashMap<String, FreeStep>();
    for (var offer : offers()) {
      var step =
          steps.computeIfAbsent(
              offer.task().id(),
              id -> new FreeStep(offer.task(), new ArrayList<>(), new ArrayList<>()));
      if (offer.group() != null) {
        step.groups().add(offer.group());
      }
      if (offer.person() != null) {
        step.people().add(offer.person());
      }
    }
    return List.copyOf(steps.values());
  }

  private List<Offer> offers() {
    return jdbc.sql(FREE)
        .query(
            (row, number) ->
                new Offer(
                    new TaskInfo(
                        row.getString("tugas"),
                        row.getString("proses"),
                        engine.keyOf(row.getString("proses")),
                        row.getString("langkah"),
                        engine.caseOf(row.getString("proses"), row.getString("perkara")),
                        row.getString("instansi"),
                        row.getString("nama"),
                        null),
                    row.getString("kelompok"),
                    row.getString("orang")))
        .list();
  }

  /** Accounts in these groups; a group without any is absent. */
  public Map<String, Set<String>> members(Collection<String> groups) {
    var members = new HashMap<String, Set<String>>();
    if (!groups.isEmpty()) {
      jdbc.sql(MEMBERS)
          .param("kelompok", groups)
          .query(
              row -> {
                members
                    .computeIfAbsent(row.getString("kelompok"), group -> new HashSet<>())
                    .add(row.getString("orang"));
              });
    }
    return members;
  }
}
