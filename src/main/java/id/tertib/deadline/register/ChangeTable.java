package id.tertib.deadline.register;

import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

/** The table {@code tenggat_perubahan}: every date that a deadline had; rows are only added. */
@Repository
public class ChangeTable {

  private final NamedParameterJdbcTemplate jdbc;
  private final Clock clock;

  ChangeTable(NamedParameterJdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds what was changed at once. */
  public void add(Collection<NewChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        """
        insert into tenggat_perubahan (tenggat, sebab, dari, menjadi, nomor_surat, tanggal_surat,
          alasan, lampiran, oleh, pada)
        values (:tenggat, :sebab, :dari, :menjadi, :nomorSurat, :tanggalSurat, :alasan, :lampiran,
          :oleh, :pada)
        """,
        changes.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
  }

  /** Oldest first. */
  public Map<Long, List<DeadlineChange>> of(Collection<Long> deadlines) {
    return Chunks.read(
            deadlines,
            some ->
                jdbc.query(
                    "select * from tenggat_perubahan where tenggat in (:ids) order by id",
                    Map.of("ids", some),
                    ChangeTable::row))
        .stream()
        .collect(Collectors.groupingBy(DeadlineChange::deadline));
  }

  private static DeadlineChange row(ResultSet result, int number) throws SQLException {
    return new DeadlineChange(
        result.getLong("tenggat"),
        DeadlineChange.Cause.valueOf(result.getString("sebab").toUpperCase(Locale.ROOT)),
        result.getObject("dari", LocalDate.class),
        result.getObject("menjadi", LocalDate.class),
        result.getString("nomor_surat"),
        result.getObject("tanggal_surat", LocalDate.class),
        result.getString("alasan"),
        result.getString("lampiran"),
        result.getString("oleh"),
        result.getObject("pada", OffsetDateTime.class).toInstant());
  }

  private SqlParameterSource parameters(NewChange change) {
    Instant now = clock.instant();
    return new MapSqlParameterSource()
        .addValue("tenggat", change.deadline())
        .addValue("sebab", change.cause().name().toLowerCase(Locale.ROOT))
        .addValue("dari", change.from())
        .addValue("menjadi", change.to())
        .addValue("nomorSurat", change.letter() == null ? null : change.letter().number())
        .addValue("tanggalSurat", change.letter() == null ? null : change.letter().date())
        .addValue("alasan", change.reason())
        .addValue("lampiran", change.letter() == null ? null : change.letter().attachment())
        .addValue("oleh", change.by())
        .addValue("pada", Moments.sql(now));
  }

  /**
   * @param letter null unless {@code SURAT}
   */
  public record NewChange(
      long deadline,
      DeadlineChange.Cause cause,
      LocalDate from,
      LocalDate to,
      @Nullable Letter letter,
      @Nullable String reason,
      String by) {}

  /**
   * @param attachment id of the evidence; null when none was given
   */
  public record Letter(String number, @Nullable LocalDate date, @Nullable String attachment) {}
}
