package id.tertib.notification.outbox;

import id.tertib.audit.AuditEntry;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The task “Perbaiki surel yang gagal” ends with one of its two decisions only. */
@Component
class SurelGagalTasks implements TaskRule {

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(SurelGagal.KEY);
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    var decision = variables.get(SurelGagal.KEPUTUSAN.name());
    return Arrays.stream(SurelGagal.Keputusan.values())
            .anyMatch(known -> known.name().equals(decision))
        ? Optional.empty()
        : Optional.of(
            "Keputusan untuk surel nomor %s belum ada. Pilih Kirim ulang atau Batalkan."
                .formatted(task.businessKey()));
  }

  /** Who completed the task; the delegates run in that very command. */
  static String decidedBy(IdentityService identity) {
    return Optional.ofNullable(identity.getCurrentAuthentication())
        .map(authentication -> authentication.getUserId())
        .orElse(AuditEntry.SYSTEM);
  }
}
