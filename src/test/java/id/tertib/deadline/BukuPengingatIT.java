package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger on PostgreSQL: what was told stays told. */
@PostgresTest
class BukuPengingatIT {

  @Autowired TimeTravel clock;
  @Autowired JdbcTemplate jdbc;

  private BukuPengingat buku;

  @BeforeEach
  void openTheLedger(@Autowired ApplicationContext application) {
    buku = new BukuPengingat(application);
    clock.startAt("2026-12-01T07:00");
  }

  @Test
  void sendsMovesAndCancelsAsOnTheDemosDatabase() {
    var tenggat = buku.owes("dinkes", "2026-12-31");
    clock.forwardTo("2026-12-17T08:00");
    buku.extend(tenggat, "2027-01-15");
    clock.forwardTo("2027-01-04T08:00");
    buku.meets("dinkes");

    assertThat(buku.of(tenggat))
        .extracting(Row::due, Row::stage, Row::who, Row::state)
        .contains(
            tuple("2026-12-31", "H-14", "dinkesasesor", "terkirim"),
            tuple("2026-12-31", "H-7", "dinkesasesor", "batal"),
            tuple("2027-01-15", "Pemberitahuan", "dinkeskepala", "terkirim"),
            tuple("2027-01-15", "H-7", "dinkesasesor", "batal"));
  }

  @Test
  void refusesToRemoveOrRewriteWhatWasTold() {
    var tenggat = buku.owes("dinkes", "2026-12-31");
    buku.extend(tenggat, "2027-01-15");

    refuses("delete from pengingat where keadaan = 'batal'");
    refuses("delete from pengingat where keadaan = 'diserahkan'");
    refuses("update pengingat set penerima = 'admin' where keadaan = 'diserahkan'");
    refuses("update pengingat set keadaan = 'direncanakan' where keadaan = 'diserahkan'");
    refuses("update pengingat set jatuh_tempo = date '2026-12-01'");
    refuses("update tenggat_perubahan set alasan = 'lain'");
    refuses("delete from tenggat_perubahan");
    buku.pauses(tenggat, "Menunggu data");
    refuses("update tenggat_jeda set tanggal = date '2026-11-01'");
    refuses("delete from tenggat_jeda");
  }

  private void refuses(String sql) {
    assertThatThrownBy(() -> jdbc.update(sql))
        .isInstanceOf(DataAccessException.class)
        .hasMessageMatching("(?s).*(Buku pengingat|Riwayat tenggat|Jeda tenggat).*");
  }
}
