package id.tertib.evidence;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.data.FileName;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Contents on disk, their names in the table {@code bukti}. */
@Component
final class DiskEvidenceStore implements EvidenceStore {

  static final long LARGEST = 25L * 1024 * 1024;

  private final ContentFiles files;
  private final EvidenceQuota quota;
  private final DocumentCheck check;
  private final Visibility visibility;
  private final EvidenceTable table;
  private final Sentences words;
  private final Clock clock;

  DiskEvidenceStore(
      ContentFiles files,
      EvidenceQuota quota,
      DocumentCheck check,
      Visibility visibility,
      EvidenceTable table,
      Sentences words,
      Clock clock) {
    this.files = files;
    this.quota = quota;
    this.check = check;
    this.visibility = visibility;
    this.table = table;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Evidence store(CaseSubject of, String userId, String fileName, InputStream content)
      throws IOException {
    var subject = of.caseKey();
    var name = FileName.clean(fileName);
    quota.requireSome(subject);
    try (var received = files.receive(content, LARGEST)) {
      if (received.size() == 0) {
        throw RefusedException.badRequest(words.of("bukti.tolak.kosong"));
      }
      if (received.size() > LARGEST) {
        throw RefusedException.badRequest(words.of("bukti.tolak.besar"));
      }
      var kind = check.kindOf(received.file(), name);
      quota.require(subject, received.sha256(), received.size());
      // First the file, then its row: a row never points to nothing
      files.keep(received);
      return table.register(
          new Evidence(
              UUID.randomUUID().toString(),
              filed(of),
              name,
              kind.mediaType(),
              received.size(),
              received.sha256(),
              userId,
              clock.instant()));
    }
  }

  /** What is not open is filed with its case alone, so that no other case ever offers it. */
  private CaseSubject filed(CaseSubject of) {
    return visibility.open().contains(of.kind())
        ? new CaseSubject(Matter.DOCUMENT, SHARED, of.owner(), of.caseKey())
        : of.ownedByItsCase();
  }

  @Override
  public Optional<Evidence> find(String id) {
    return table.find(id);
  }

  @Override
  public Map<String, Evidence> findAll(Collection<String> ids) {
    return table.find(ids).stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
  }

  @Override
  public List<Evidence> ofOwner(String owner) {
    return table.ofOwner(owner);
  }

  @Override
  public InputStream open(Evidence evidence) {
    return files.open(evidence.sha256(), words.of("bukti.nama", evidence.name()));
  }
}
