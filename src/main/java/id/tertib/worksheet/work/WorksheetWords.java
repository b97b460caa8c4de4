package id.tertib.worksheet.work;

import id.tertib.access.People;
import id.tertib.data.Sentences;
import org.springframework.stereotype.Component;

/** Sentences of this module, from {@code messages/worksheet.properties}, and people's names. */
@Component
public final class WorksheetWords {

  private final Sentences sentences;
  private final People people;

  public WorksheetWords(Sentences sentences, People people) {
    this.sentences = sentences;
    this.people = people;
  }

  /** Numbers are given as text, so that no grouping is added. */
  public String of(String key, Object... parts) {
    return sentences.of(key, parts);
  }

  public String nameOf(String userId) {
    return people.nameOf(userId);
  }

  /** For one answer that names many. */
  public Names names() {
    return new Names(people, of("riwayat.sistem"));
  }
}
