package id.tertib.deadline.reason;

import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.DeadlineList.Line;
import id.tertib.deadline.register.RoleNames;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Offices, holders and heads as the board calls them, many in few questions. */
@Component
class BoardWords {

  private final PerangkatDaerahRegister register;
  private final RoleNames names;
  private final Holders holders;
  private final DeadlineWords words;

  BoardWords(
      PerangkatDaerahRegister register, RoleNames names, Holders holders, DeadlineWords words) {
    this.register = register;
    this.names = names;
    this.holders = holders;
    this.words = words;
  }

  /** Every office that ever was, by its code. */
  Map<String, PerangkatDaerah> offices() {
    return register.allEver().stream()
        .collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
  }

  String office(String code, Map<String, PerangkatDaerah> offices) {
    var office = offices.get(code);
    return office == null ? code : office.namaTabel();
  }

  Map<Long, String> holders(Map<Long, String> roles) {
    return holders.called(roles);
  }

  Map<String, String> heads(List<PerangkatDaerah> offices) {
    return holders.heads(offices);
  }

  Map<String, String> people(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : names.of(ids);
  }

  /** Whose the deadlines of a line are. */
  String where(Line line, Map<String, PerangkatDaerah> offices) {
    if (line.offices().isEmpty()) {
      return Objects.requireNonNullElse(
          names.of(List.of(line.role())).get(line.role()), line.role());
    }
    return line.offices().size() == 1
        ? office(line.offices().get(0), offices)
        : words.text("daftar.banyak", line.offices().size());
  }
}
