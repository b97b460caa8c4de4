package id.tertib.evidence;

import id.tertib.data.FileName;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds what a file is by its content and refuses what is not accepted or not what it says. */
@Component
final class DocumentCheck {

  private static final Set<String> WITH_MACROS =
      Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam");

  /** Reads its list of types when the first document comes, not while the product starts. */
  private final Supplier<Tika> tika = SingletonSupplier.of(Tika::new);

  private final Sentences words;

  DocumentCheck(Sentences words) {
    this.words = words;
  }

  /**
   * @param name cleaned; its ending must fit the content
   * @throws RefusedException 400 with reason and mend
   */
  DocumentKind kindOf(Path file, String name) throws IOException {
    var extension = FileName.extension(name);
    if (WITH_MACROS.contains(extension)) {
      throw refused("bukti.tolak.makro");
    }
    var said = DocumentKind.ofExtension(extension);
    if (said.isEmpty() && !extension.isEmpty()) {
      throw refused("bukti.tolak.jenis", extension.toUpperCase(Locale.ROOT));
    }
    var found = byContent(file);
    if (said.isEmpty()) {
      throw found.isEmpty()
          ? refused("bukti.tolak.jenis.tanpa-akhiran")
          : refused("bukti.tolak.tanpa-akhiran", found.get().label(), found.get().extension());
    }
    if (found.isEmpty()) {
      throw refused("bukti.tolak.isi", said.get().label());
    }
    if (found.get() != said.get()) {
      throw refused(
          "bukti.tolak.isi-lain", said.get().label(), found.get().label(), found.get().extension());
    }
    return found.get();
  }

  private Optional<DocumentKind> byContent(Path file) throws IOException {
    try {
      if (ZipDocument.isZip(file)) {
        return ZipDocument.kindOf(file);
      }
      String mediaType;
      try (var content = new BufferedInputStream(Files.newInputStream(file))) {
        mediaType = tika.get().detect(content);
      }
      return mediaType.equals("application/x-tika-msoffice")
          ? OleDocument.kindOf(file)
          : DocumentKind.ofMediaType(mediaType).filter(kind -> !isContainer(kind));
    } catch (UnacceptableDocument unacceptable) {
      throw refused(unacceptable.key());
    }
  }

  /** Office documents are believed only after a look inside. */
  private static boolean isContainer(DocumentKind kind) {
    return switch (kind) {
      case PDF, PNG, JPEG, GIF, WEBP, TIFF -> false;
      default -> true;
    };
  }

  private RefusedException refused(String key, Object... parts) {
    return RefusedException.badRequest(words.of(key, parts));
  }
}
