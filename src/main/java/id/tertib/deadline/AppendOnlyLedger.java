package id.tertib.deadline;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL keep the ledger as proof, whoever asks: what was told to somebody is never
 * removed, given to another deadline, stage or person, nor taken for unsent; moves of a deadline
 * are only added. H2, which only the demo and tests use, has no such trigger without code of its
 * own.
 */
@Component
final class AppendOnlyLedger implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("151");
  }

  @Override
  public String getDescription() {
    return "buku pengingat append-only";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create function pengingat_tetap() returns trigger language plpgsql as $$
          begin
            if tg_op = 'DELETE' then
              if old.keadaan = 'direncanakan' and old.penerima is null then
                return old;
              end if;
              raise exception 'Buku pengingat: baris yang sudah diputuskan tidak dapat dihapus';
            end if;
            if old.surel is not null and (new.surel is distinct from old.surel
                or new.keadaan not in ('diserahkan', 'batal')) then
              raise exception 'Buku pengingat: baris yang sudah diserahkan tidak dapat diubah';
            end if;
            if (new.tenggat, new.jatuh_tempo, new.tahap) is distinct from
                (old.tenggat, old.jatuh_tempo, old.tahap)
                or old.penerima is not null and new.penerima is distinct from old.penerima then
              raise exception 'Buku pengingat: tenggat, tahap, dan penerima tidak dapat diubah';
            end if;
            return new;
          end $$
          """);
      statement.execute(
          """
          create trigger pengingat_tetap before update or delete on pengingat
          for each row execute function pengingat_tetap()
          """);
      statement.execute(
          """
          create function tenggat_perubahan_tetap() returns trigger language plpgsql as $$
          begin
            raise exception 'Riwayat tenggat hanya dapat ditambah, tidak diubah atau dihapus';
          end $$
          """);
      statement.execute(
          """
          create trigger tenggat_perubahan_tetap before update or delete on tenggat_perubahan
          for each row execute function tenggat_perubahan_tetap()
          """);
    }
  }
}
