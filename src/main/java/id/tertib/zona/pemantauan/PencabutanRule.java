package id.tertib.zona.pemantauan;

import id.tertib.data.Sentences;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A predicate is taken away by a document. */
@Component
class PencabutanRule implements TaskRule {

  private final BerkasPencabutan berkas;
  private final Sentences words;

  PencabutanRule(BerkasPencabutan berkas, Sentences words) {
    this.berkas = berkas;
    this.words = words;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(PencabutanZona.KEY)
        && task.taskKey().equals(PencabutanZona.PUTUSKAN);
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    var decision = berkas.decision(task.businessKey());
    return decision.dicabut() && decision.bukti().isEmpty()
        ? Optional.of(words.of("zona.cabut.tolak.tanpa-dokumen"))
        : Optional.empty();
  }
}
