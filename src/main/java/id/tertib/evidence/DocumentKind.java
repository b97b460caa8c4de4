package id.tertib.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What may prove something: PDF, office documents without macros, pictures. */
enum DocumentKind {
  PDF("application/pdf", "PDF", true, "pdf"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "DOCX",
      false,
      "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", false, "xlsx"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "PPTX",
      false,
      "pptx"),
  DOC("application/msword", "DOC", false, "doc"),
  XLS("application/vnd.ms-excel", "XLS", false, "xls"),
  PPT("application/vnd.ms-powerpoint", "PPT", false, "ppt"),
  ODT("application/vnd.oasis.opendocument.text", "ODT", false, "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ODS", false, "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "ODP", false, "odp"),
  PNG("image/png", "gambar PNG", true, "png"),
  JPEG("image/jpeg", "gambar JPEG", true, "jpg", "jpeg", "jpe"),
  GIF("image/gif", "gambar GIF", true, "gif"),
  WEBP("image/webp", "gambar WebP", true, "webp"),
  TIFF("image/tiff", "gambar TIFF", false, "tif", "tiff");

  private final String mediaType;
  private final String label;
  private final boolean inline;
  private final String extension;
  private final Set<String> extensions;

  DocumentKind(String mediaType, String label, boolean inline, String... extensions) {
    this.mediaType = mediaType;
    this.label = label;
    this.inline = inline;
    this.extension = extensions[0];
    this.extensions = Set.of(extensions);
  }

  static Optional<DocumentKind> ofExtension(String extension) {
    return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
  }

  static Optional<DocumentKind> ofMediaType(String mediaType) {
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  /** What people call it. */
  String label() {
    return label;
  }

  /** Whether a browser may show it in its own window; everything else is only downloaded. */
  boolean inline() {
    return inline;
  }

  String extension() {
    return extension;
  }
}
