package id.tertib.deadline.web;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.KindNames;
import id.tertib.deadline.register.RoleNames;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** What pages say of a deadline: whose it is, its state, and what is extended with it. */
@Component
class DeadlineText {

  private final DeadlineWords words;
  private final KindNames kinds;
  private final RoleNames names;
  private final PerangkatDaerahRegister offices;

  DeadlineText(
      DeadlineWords words, KindNames kinds, RoleNames names, PerangkatDaerahRegister offices) {
    this.words = words;
    this.kinds = kinds;
    this.names = names;
    this.offices = offices;
  }

  /** A group or an account. */
  String name(String role) {
    return names.of(List.of(role)).getOrDefault(role, role);
  }

  /** The office in full; who owes it when it is the city's own. */
  String office(Deadline deadline) {
    var code = deadline.office();
    return code == null
        ? name(deadline.role())
        : offices.find(code).map(PerangkatDaerah::nama).orElse(code);
  }

  /** Words of this page by their key. */
  String of(String key, Object... values) {
    return words.text(key, values);
  }

  /** Of a link to the step that met a deadline. */
  String metBy(String step) {
    return words.text("terpenuhi.langkah", step);
  }

  String together(Deadline deadline) {
    return words.text(
        "perpanjang.semua", kinds.kind(deadline.kind()), kinds.cycle(deadline.cycle()));
  }

  DeadlineWords.Word state(Deadline deadline) {
    return words
        .today()
        .of(
            deadline.state(),
            deadline.paused(),
            deadline.outsider(),
            deadline.due(),
            deadline.metAt());
  }
}
