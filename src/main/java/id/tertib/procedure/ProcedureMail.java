package id.tertib.procedure;

import id.tertib.engine.TaskInfo;
import id.tertib.notification.TaskMailSource;
import id.tertib.office.PerangkatDaerah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the mail says that hands out a described step. */
@Component
class ProcedureMail implements TaskMailSource {

  private final Descriptions descriptions;
  private final Procedures procedures;
  private final Returns returns;

  ProcedureMail(Descriptions descriptions, Procedures procedures, Returns returns) {
    this.descriptions = descriptions;
    this.procedures = procedures;
    this.returns = returns;
  }

  @Override
  public Optional<TaskMail> describe(TaskInfo task, @Nullable LocalDate due) {
    return descriptions
        .step(task)
        .filter(step -> !task.businessKey().isEmpty())
        .flatMap(step -> Optional.ofNullable(step.mail()))
        .map(
            title -> {
              var last = returns.standing(task);
              return new TaskMail(
                  procedures.filled(title, task),
                  procedures.office(task).map(PerangkatDaerah::nama).orElse(null),
                  returns.of(task.businessKey()).size() + 1,
                  last.map(Return::text).orElse(null),
                  last.map(Return::role).orElse(null));
            });
  }
}
