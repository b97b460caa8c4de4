package id.tertib.notification.outbox;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Batalkan surel”. */
@Component(SurelGagal.BATALKAN)
final class CancelMailTask implements JavaDelegate {

  private final FailedMails mails;
  private final IdentityService identity;

  CancelMailTask(FailedMails mails, IdentityService identity) {
    this.mails = mails;
    this.identity = identity;
  }

  @Override
  public void execute(DelegateExecution execution) {
    mails.drop(
        Long.parseLong(SurelGagal.SUREL.get(execution)), SurelGagalTasks.decidedBy(identity));
  }
}
