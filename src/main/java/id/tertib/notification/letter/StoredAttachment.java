package id.tertib.notification.letter;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A file of a mail with the checksum it had when the mail was written. */
public record StoredAttachment(String name, String mediaType, String file, String sha256) {

  /** Reads a row of {@code surel_lampiran}. */
  public static StoredAttachment of(ResultSet row) throws SQLException {
    return new StoredAttachment(
        row.getString("nama"),
        row.getString("jenis"),
        row.getString("berkas"),
        row.getString("sha256"));
  }
}
