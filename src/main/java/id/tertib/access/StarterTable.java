package id.tertib.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starters that were let in by their process's model, and not in Camunda Admin. */
@Component
final class StarterTable {

  private final JdbcClient jdbc;

  StarterTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Starter> all() {
    return jdbc
        .sql("select proses, jenis, penerima from mulai_proses")
        .query(
            (row, number) ->
                new Starter(
                    row.getString("proses"),
                    Starter.Kind.valueOf(row.getString("jenis")),
                    row.getString("penerima")))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  void add(Starter starter) {
    jdbc.sql("insert into mulai_proses (proses, jenis, penerima) values (?, ?, ?)")
        .params(starter.process(), starter.kind().name(), starter.id())
        .update();
  }

  void remove(Starter starter) {
    jdbc.sql("delete from mulai_proses where proses = ? and jenis = ? and penerima = ?")
        .params(starter.process(), starter.kind().name(), starter.id())
        .update();
  }
}
