package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.deadline.BukuPengingat.Row;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that knows less than what went out. */
@ProcessTest
class PemulihanTest {

  @Autowired TimeTravel clock;
  @Autowired JdbcTemplate jdbc;

  private BukuPengingat buku;

  @BeforeEach
  void openTheLedger(@Autowired ApplicationContext application) {
    buku = new BukuPengingat(application);
    clock.startAt("2026-12-01T07:00");
  }

  @Test
  void findsADigestOfAnEarlierDayAmongTheCopiesInsteadOfSendingItLate() {
    var tenggat = buku.owes("dlh", "2026-12-31");
    clock.forwardTo("2026-12-17T08:00");
    // last night's copy: H-14 is still planned, its mail unknown
    jdbc.update(
        """
        update pengingat set keadaan = 'direncanakan', surel = null, penerima = null,
          peran_rencana = peran, diputuskan = null where tahap = 'H-14'
        """);
    jdbc.update("delete from surel");

    clock.startAt("2026-12-18T10:00");
    clock.runDue();

    assertThat(buku.of(tenggat))
        .extracting(Row::stage, Row::state)
        .contains(tuple("H-14", "terkirim"));
    assertThat(
            jdbc.queryForObject(
                "select jawaban from surel where kunci = 'ringkasan/2026-12-17'", String.class))
        .contains("salinan");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from surel where kunci = 'ringkasan/2026-12-18'", Integer.class))
        .isZero();
  }
}
