package id.tertib.report;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out a published file; its ETag is its SHA-256. */
@Component
final class LaporanDownload {

  private final LaporanRegister register;

  LaporanDownload(LaporanRegister register) {
    this.register = register;
  }

  ResponseEntity<byte[]> answer(Laporan laporan, LaporanFile file) {
    return ResponseEntity.ok()
        .contentType(file.mediaType())
        .eTag(laporan.sha256(file))
        .lastModified(laporan.at())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(laporan.fileName(file), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(register.read(laporan, file));
  }
}
