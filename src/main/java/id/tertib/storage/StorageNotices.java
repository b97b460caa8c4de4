package id.tertib.storage;

import id.tertib.access.Groups;
import id.tertib.data.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What administrators read on their front page while something is wrong with the kept files. */
@Component
public class StorageNotices {

  private final DataDirectory directory;
  private final DamagedFiles damaged;
  private final Sentences sentences;

  StorageNotices(DataDirectory directory, DamagedFiles damaged, Sentences sentences) {
    this.directory = directory;
    this.damaged = damaged;
    this.sentences = sentences;
  }

  /** Sentences for a person in these groups; empty when all is well, or not theirs to know. */
  public List<String> of(Set<String> groups) {
    if (!groups.contains(Groups.ADMIN)) {
      return List.of();
    }
    var notices = new ArrayList<String>();
    directory.trouble().ifPresent(notices::add);
    var count = damaged.count();
    if (count > 0) {
      notices.add(sentences.of("penyimpanan.peringatan", count));
    }
    return notices;
  }
}
