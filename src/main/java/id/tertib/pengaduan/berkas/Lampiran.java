package id.tertib.pengaduan.berkas;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept sealed.
 *
 * @param pesan number of the message that it came with; null for the report itself
 * @param nama opened for whoever may read the report
 * @param ukuran bytes of its content
 * @param terbit whether anybody may see it, as the verifier ticked
 */
public record Lampiran(
    long id,
    String nomor,
    @Nullable Long pesan,
    String nama,
    String mediaType,
    long ukuran,
    boolean terbit,
    Instant pada) {}
