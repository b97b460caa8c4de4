package id.tertib.notification;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Moments;
import id.tertib.engine.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which mails people turned off; the table {@code surel_dimatikan}. */
@Component
public class MailChoices {

  private final ObjectProvider<OptionalMail> mails;
  private final People people;
  private final JdbcClient jdbc;
  private final AuditTrail trail;
  private final Clock clock;

  MailChoices(
      ObjectProvider<OptionalMail> mails,
      People people,
      JdbcClient jdbc,
      AuditTrail trail,
      Clock clock) {
    this.mails = mails;
    this.people = people;
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /** A mail that somebody may turn off. */
  public record Choice(String kind, boolean wanted) {}

  /** What this person has to choose from; mostly nothing. */
  public List<Choice> of(String userId) {
    return offered(userId)
        .map(mail -> new Choice(mail.kind(), !refusers(mail.kind()).contains(userId)))
        .toList();
  }

  /** Accounts that turned it off. */
  public Set<String> refusers(String kind) {
    return Set.copyOf(
        jdbc.sql("select pengguna from surel_dimatikan where jenis = ?")
            .param(kind)
            .query(String.class)
            .list());
  }

  /**
   * @throws RefusedException 404 when this person gets no such mail
   */
  @Transactional
  public void choose(String userId, String kind, boolean wanted) {
    if (offered(userId).noneMatch(mail -> mail.kind().equals(kind))) {
      throw RefusedException.notFound("Surel ini tidak dikirim kepada Anda.");
    }
    var refused = refusers(kind).contains(userId);
    if (refused != wanted) {
      return;
    }
    if (wanted) {
      jdbc.sql("delete from surel_dimatikan where jenis = ? and pengguna = ?")
          .params(kind, userId)
          .update();
    } else {
      jdbc.sql("insert into surel_dimatikan (jenis, pengguna, sejak) values (?, ?, ?)")
          .params(kind, userId, Moments.sql(clock.instant()))
          .update();
    }
    trail.record(
        AuditEntry.of(userId, wanted ? "menyalakan surel" : "mematikan surel", "").detail(kind));
  }

  private Stream<OptionalMail> offered(String userId) {
    var groups = people.groupsOf(userId);
    return mails.orderedStream().filter(mail -> mail.isFor(groups));
  }
}
