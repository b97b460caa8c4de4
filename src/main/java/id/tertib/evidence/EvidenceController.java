package id.tertib.evidence;

import id.tertib.access.CurrentUser;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Gives a document back, in a way that nothing in it can act in our name. */
@RestController
@Tag(name = "Bukti", description = "Dokumen bukti")
final class EvidenceController {

  private final EvidenceStore store;
  private final EvidenceAccess access;
  private final CurrentUser user;
  private final Sentences words;

  EvidenceController(
      EvidenceStore store, EvidenceAccess access, CurrentUser user, Sentences words) {
    this.store = store;
    this.access = access;
    this.user = user;
    this.words = words;
  }

  @GetMapping("/api/evidence/{id}")
  @Operation(summary = "Isi dokumen bukti; ETag-nya SHA-256 (document content)")
  ResponseEntity<Resource> read(@PathVariable String id, WebRequest request) {
    var reader = user.id();
    var evidence =
        store
            .find(id)
            .filter(found -> access.mayRead(reader, found))
            .orElseThrow(() -> RefusedException.notFound(words.of("bukti.tidak-ada", id)));
    var headers = headers(evidence);
    if (isKnown(request, evidence)) {
      return ResponseEntity.status(304).headers(headers).build();
    }
    var content = store.open(evidence);
    return ResponseEntity.ok()
        .headers(headers)
        .contentLength(evidence.size())
        .contentType(MediaType.parseMediaType(evidence.mediaType()))
        .body(new InputStreamResource(content));
  }

  /** Whether the reader has it: the answer to everybody else gets its ETag once it is verified. */
  private static boolean isKnown(WebRequest request, Evidence evidence) {
    var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && (known.strip().equals("*") || known.contains("\"" + evidence.sha256() + "\""));
  }

  private static HttpHeaders headers(Evidence evidence) {
    var inline =
        DocumentKind.ofMediaType(evidence.mediaType()).filter(DocumentKind::inline).isPresent();
    var headers = new HttpHeaders();
    headers.setETag("\"" + evidence.sha256() + "\"");
    headers.setCacheControl(CacheControl.noCache().cachePrivate());
    headers.setContentDisposition(
        (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(evidence.name(), StandardCharsets.UTF_8)
            .build());
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set(
        "Content-Security-Policy",
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors"
            + " 'none'");
    return headers;
  }
}
