package id.tertib.server;

import com.fasterxml.jackson.core.JsonParseException;

/**
 * JSON with a sign that no database and no page can hold. A fault of the JSON for whoever reads it,
 * so that {@code /api} and the engine's REST resources answer 400 alike.
 */
public final class UnreadableTextException extends JsonParseException {

  private static final long serialVersionUID = 1L;

  UnreadableTextException() {
    super(
        null,
        "Isi permintaan memuat huruf yang tidak dapat disimpan (NUL atau setengah pasangan"
            + " surrogate). Hapus huruf itu, lalu kirim lagi.");
  }
}
