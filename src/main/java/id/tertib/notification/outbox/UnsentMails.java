package id.tertib.notification.outbox;

import id.tertib.data.Moments;
import id.tertib.notification.UndeliveredMails;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The outbox read for what has reached nobody. */
@Component
class UnsentMails implements UndeliveredMails {

  /** A mail that was just written is on its way. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(10);

  private static final String GIVEN_UP =
      """
      keadaan = 'gagal' and not exists (
        select 1 from surel_alamat_ditolak d
        where d.akun = surel.penerima and d.alamat = surel.alamat)
      """;

  private static final String WAITING =
      "keadaan = 'menunggu' and (sebab is not null or dibuat < :sejak)";

  private final MailRows rows;
  private final RefusedAddressTable refused;
  private final Clock clock;

  UnsentMails(MailRows rows, RefusedAddressTable refused, Clock clock) {
    this.rows = rows;
    this.refused = refused;
    this.clock = clock;
  }

  @Override
  public List<Refused> refused() {
    return refused.all().stream()
        .map(one -> new Refused(one.account(), one.address(), one.since(), one.held()))
        .toList();
  }

  @Override
  public Map<String, Long> withoutAddress() {
    return rows.withoutAddress();
  }

  @Override
  public Found givenUp(int most) {
    return rows.found(GIVEN_UP, Map.of(), most);
  }

  @Override
  public Found waiting(int most) {
    return rows.found(WAITING, Map.of("sejak", Moments.sql(clock.instant().minus(PUNCTUAL))), most);
  }
}
