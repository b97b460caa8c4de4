package id.tertib.testing;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import id.tertib.office.ShippedOffices;
import id.tertib.zona.ShippedUnits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.util.FileSystemUtils;

/**
 * Before each test: no instances, no rows of ours but the data that came with the product, and the
 * real time.
 */
final class CleanSlate implements BeforeEachCallback {

  /** Filled by the product itself when it starts; tests leave these as they are. */
  private static final Set<String> SHIPPED =
      Set.of(
          "flyway_schema_history",
          "perangkat_daerah",
          "perangkat_daerah_alias",
          "perangkat_daerah_perubahan",
          "perangkat_daerah_anggota",
          "perangkat_daerah_kunci",
          "unit_layanan",
          "hari_libur",
          "tahun_libur",
          "kalender_kunci",
          "akun_kunci",
          "monitoring_parameter",
          "rencana_aksi",
          "rencana_aksi_perangkat_daerah",
          "rencana_aksi_jadwal",
          "pengingat_giliran",
          "jadwal_pengingat",
          "jadwal_pengingat_bagian",
          "jadwal_pengingat_bulanan",
          "surel_berkala");

  @Override
  public void beforeEach(ExtensionContext context) {
    var application = SpringExtension.getApplicationContext(context);
    var engine = application.getBean(ProcessEngine.class);
    var jdbc = application.getBean(JdbcTemplate.class);
    ClockUtil.reset();
    engine.getIdentityService().clearAuthentication();
    engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .list()
        .forEach(
            instance -> {
              if (engine
                      .getRuntimeService()
                      .createProcessInstanceQuery()
                      .processInstanceId(instance.getId())
                      .singleResult()
                  != null) {
                engine
                    .getRuntimeService()
                    .deleteProcessInstance(instance.getId(), "test", true, true);
              }
            });
    engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .list()
        .forEach(
            instance -> engine.getHistoryService().deleteHistoricProcessInstance(instance.getId()));
    emptyTables(jdbc);
    forgetSentMails(application);
    ShippedOffices.of(application).restore();
    ShippedUnits.of(application).restore();
    init(engine);
  }

  /** Copies of sent mails prove to the product that a mail went out, of an earlier test too. */
  private static void forgetSentMails(ApplicationContext application) {
    var data = Path.of(application.getEnvironment().getRequiredProperty("tertib.data-dir"));
    try {
      FileSystemUtils.deleteRecursively(data.resolve("surel-terkirim"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes in as many rounds as foreign keys need. */
  private static void emptyTables(JdbcTemplate jdbc) {
    var tables =
        jdbc
            .queryForList(
                """
                select table_name from information_schema.tables
                where table_type = 'BASE TABLE' and lower(table_schema) = 'public'
                """,
                String.class)
            .stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> !name.startsWith("act_") && !SHIPPED.contains(name))
            .toList();
    if (tables.isEmpty()) {
      return;
    }
    if (jdbc.execute(
            (org.springframework.jdbc.core.ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName())
        .equals("PostgreSQL")) {
      jdbc.execute("truncate table " + String.join(", ", tables) + " restart identity cascade");
      return;
    }
    jdbc.execute("set referential_integrity false");
    tables.forEach(table -> jdbc.execute("truncate table " + table));
    jdbc.execute("set referential_integrity true");
  }
}
