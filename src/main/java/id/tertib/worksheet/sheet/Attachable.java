package id.tertib.worksheet.sheet;

import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.evidence.ReadableDocuments;
import id.tertib.worksheet.Layer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which documents prove an item: those of the sheet's owner, and in the owner's own layer those of
 * others that whoever fills it reads. A reviewer reads more than the owner, who would read along.
 */
@Component
class Attachable {

  private final EvidenceStore evidence;
  private final ReadableDocuments readable;

  Attachable(EvidenceStore evidence, ReadableDocuments readable) {
    this.evidence = evidence;
    this.readable = readable;
  }

  Optional<Evidence> find(String id, StoredSheet.Head head, String layer, String userId) {
    return evidence
        .find(id)
        .filter(found -> found.isOf(head.owner().code(), head.subject()))
        .or(() -> layer.equals(Layer.SELF) ? readable.find(userId, id) : Optional.empty());
  }
}
