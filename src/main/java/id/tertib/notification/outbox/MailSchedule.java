package id.tertib.notification.outbox;

import id.tertib.engine.Beat;
import id.tertib.notification.MailSettings;
import id.tertib.notification.outbox.JdbcOutbox.MailWaiting;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Wakes the relay: at once after a mail was committed, and every few seconds for the rest. */
@Component
class MailSchedule extends Beat {

  private final MailRelay relay;

  MailSchedule(MailRelay relay, MailSettings settings) {
    super("surel", settings.mail().relay(), settings.mail().interval(), settings.mail().timeout());
    this.relay = relay;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void wake(MailWaiting event) {
    soon();
  }

  @Override
  protected void work(BooleanSupplier wanted) {
    relay.runDue(wanted);
  }
}
