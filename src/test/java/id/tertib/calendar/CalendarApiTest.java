package id.tertib.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.testing.ProcessTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@ProcessTest
class CalendarApiTest {

  @Autowired WorkingDayCalendar calendar;
  @Autowired HariLiburLoader loader;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private MockMvc mvc;

  @BeforeEach
  void open(@Autowired WebApplicationContext application) {
    mvc = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
  }

  @Test
  void countsWorkingDaysAsTheContractSays() throws Exception {
    ask("/working-days?from=2025-03-26&days=14")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .json(
                    """
                    {"from":"2025-03-26","days":14,"date":"2025-04-25","assumed":false}
                    """,
                    org.springframework.test.json.JsonCompareMode.STRICT));
    ask("/working-days?from=2026-12-24&days=0").andExpect(jsonPath("$.date").value("2026-12-28"));
  }

  @Test
  void warnsOfAYearWithoutDecree() throws Exception {
    ask("/working-days?from=2026-12-23&days=14")
        .andExpect(jsonPath("$.date").value("2027-01-15"))
        .andExpect(jsonPath("$.assumed").value(true))
        .andExpect(jsonPath("$.warning").value(containsString("Hari libur 2027 belum ditetapkan")));
  }

  @Test
  void listsTheDaysOffOfAYear() throws Exception {
    ask("/holidays?year=2026")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(25))
        .andExpect(jsonPath("$[0].tanggal").value("2026-01-01"))
        .andExpect(jsonPath("$[2].jenis").value("cuti_bersama"))
        .andExpect(jsonPath("$[2].nama").value("Cuti bersama Tahun Baru Imlek"))
        .andExpect(jsonPath("$[2].dasar").value("SKB 1497/2/5 Tahun 2025"));
    ask("/holidays?year=2027").andExpect(jsonPath("$.length()").value(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /working-days?days=3                    | Parameter from kosong
          /working-days?from=besok&days=3         | Parameter from berisi 'besok', bukan tanggal
          /working-days?from=2026-02-30&days=3    | bukan tanggal
          /working-days?from=0026-02-20&days=3    | di luar kalender
          /working-days?from=+999999999-01-01&days=3 | Parameter from berisi
          /working-days?from=2026-08-14           | Parameter days kosong
          /working-days?from=2026-08-14&days=-1   | Parameter days berisi -1, di luar batas. Isi bilangan bulat 0 sampai 400.
          /working-days?from=2026-08-14&days=401  | di luar batas
          /working-days?from=2026-08-14&days=3,5  | bukan bilangan bulat
          /working-days?from=2026-08-14&days=99999999999 | bukan bilangan bulat
          /holidays                               | Parameter year kosong
          /holidays?year=dua                      | bukan bilangan bulat
          /holidays?year=1999                     | Isi tahun dari 2000 sampai 2100
          """)
  void refusesBadInputInIndonesian(String address, String problem) throws Exception {
    ask(address)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString(problem)));
  }

  @Test
  void refusesAStranger() throws Exception {
    mvc.perform(get("/api/calendar/holidays?year=2026")).andExpect(status().isUnauthorized());
  }

  @Test
  void keepsWhatWasChangedAtTheNextStart() {
    var added = LocalDate.of(2026, 8, 18);
    jdbc.update("insert into hari_libur values (?, 'Libur daerah', 'libur_daerah', 'SK 1')", added);
    jdbc.update("delete from hari_libur where tanggal = date '2026-12-24'");
    try {
      loader.afterSingletonsInstantiated();

      assertThat(calendar.isWorkingDay(added)).isFalse();
      assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
      assertThat(calendar.between(LocalDate.of(2026, 8, 14), LocalDate.of(2026, 8, 19)))
          .isEqualTo(1);
      assertThat(calendar.onOrBefore(added)).isEqualTo("2026-08-14");
    } finally {
      jdbc.update("delete from hari_libur where tanggal = ?", added);
      jdbc.update(
          "insert into hari_libur values (date '2026-12-24', 'Cuti bersama Natal', 'cuti_bersama',"
              + " 'SKB 1497/2/5 Tahun 2025')");
    }
  }

  @Test
  void readsTheTablesOnceInATransactionAndAnewInTheNext() {
    var added = LocalDate.of(2026, 8, 18);
    try {
      transaction.executeWithoutResult(
          status -> {
            assertThat(calendar.isWorkingDay(added)).isTrue();
            jdbc.update(
                "insert into hari_libur values (?, 'Libur daerah', 'libur_daerah', 'SK 1')", added);
            assertThat(calendar.isWorkingDay(added)).as("as at its beginning").isTrue();
          });

      assertThat(calendar.isWorkingDay(added)).isFalse();
      assertThat(transaction.<Boolean>execute(status -> calendar.isWorkingDay(added))).isFalse();
    } finally {
      jdbc.update("delete from hari_libur where tanggal = ?", added);
    }
  }

  private ResultActions ask(String address) throws Exception {
    return mvc.perform(get("/api/calendar" + address).with(user("dinkesasesor")));
  }
}
