package id.tertib.engine.guard;

import id.tertib.engine.StartRule;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules for the process {@code penjaga} of the guard's own tests; they concern nothing else. */
@Component
final class PenjagaRules implements TaskRule, StartRule {

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals("penjaga");
  }

  @Override
  public Optional<String> refuseHolder(TaskInfo task, String userId) {
    return userId.equals("pengisi") && task.taskKey().equals("reviu")
        ? Optional.of("Anda yang mengisi, maka orang lain yang mereviu.")
        : Optional.empty();
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    return "belum".equals(variables.get("uraian") + "")
        ? Optional.of("Lembar kerja belum lengkap: RA-001 belum dijawab.")
        : Optional.empty();
  }

  @Override
  public String processKey() {
    return "penjaga";
  }

  @Override
  public Optional<String> refuseStart(String userId, Map<String, Object> variables) {
    return "2".equals(variables.get("semester"))
            && Integer.valueOf(2023).equals(variables.get("tahun"))
        ? Optional.of("Semester II 2023 sudah selesai.")
        : Optional.empty();
  }
}
