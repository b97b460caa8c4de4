package id.tertib.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office documents of the years before 2007: OLE2 containers, told apart by their streams. */
final class OleDocument {

  private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA");

  private OleDocument() {}

  /**
   * @return empty when it is a container but no office document
   * @throws UnacceptableDocument when it is damaged, locked by a password, or carries macros
   */
  static Optional<DocumentKind> kindOf(Path file) throws UnacceptableDocument {
    Set<String> streams;
    try (var container = new POIFSFileSystem(file.toFile(), true)) {
      streams = Set.copyOf(container.getRoot().getEntryNames());
    } catch (IOException | RuntimeException damaged) {
      // The reader tells of broken chains by many kinds of unchecked exceptions
      throw new UnacceptableDocument(UnacceptableDocument.DAMAGED);
    }
    if (streams.contains("EncryptedPackage")) {
      throw new UnacceptableDocument(UnacceptableDocument.PASSWORD);
    }
    if (streams.stream().anyMatch(MACROS::contains)) {
      throw new UnacceptableDocument(UnacceptableDocument.MACROS);
    }
    if (streams.contains("WordDocument")) {
      return Optional.of(DocumentKind.DOC);
    }
    if (streams.contains("Workbook") || streams.contains("Book")) {
      return Optional.of(DocumentKind.XLS);
    }
    return streams.contains("PowerPoint Document")
        ? Optional.of(DocumentKind.PPT)
        : Optional.empty();
  }
}
