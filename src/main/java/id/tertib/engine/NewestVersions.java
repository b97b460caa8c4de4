package id.tertib.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of each process is its newest, on every node as soon as it is deployed. */
@Component
public class NewestVersions {

  private static final String NEWEST =
      """
      select v.ID_ from ACT_RE_PROCDEF v
      where not exists (select 1 from ACT_RE_PROCDEF n
        where n.KEY_ = v.KEY_ and n.VERSION_ > v.VERSION_)
      order by v.KEY_
      """;

  private final JdbcClient jdbc;

  NewestVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of their definitions, by key. */
  public List<String> ids() {
    return jdbc.sql(NEWEST).query(String.class).list();
  }
}
