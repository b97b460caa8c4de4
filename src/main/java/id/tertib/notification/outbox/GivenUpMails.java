package id.tertib.notification.outbox;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailRow;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A mail that does not arrive: an administrator is asked. */
@Component
class GivenUpMails {

  private final RuntimeService runtime;
  private final EngineTasks engine;
  private final AuditTrail trail;

  GivenUpMails(RuntimeService runtime, EngineTasks engine, AuditTrail trail) {
    this.runtime = runtime;
    this.engine = engine;
    this.trail = trail;
  }

  /** In the transaction that marks it: the trail, and an instance that Cockpit shows. */
  void add(MailRow mail, FailureReason reason) {
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "surel gagal", mail.businessKey())
            .detail(FailedMails.detail(mail))
            .because(reason.label()));
    var number = Long.toString(mail.number());
    Map<String, Object> variables =
        Map.of(
            SurelGagal.SUREL.name(), SurelGagal.SUREL.encode(number),
            SurelGagal.ALASAN.name(), SurelGagal.ALASAN.encode(reason.label()));
    engine.asSystem(() -> runtime.startProcessInstanceByKey(SurelGagal.KEY, number, variables));
  }
}
