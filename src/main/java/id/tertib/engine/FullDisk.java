package id.tertib.engine;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a full disk of the server from everything else that can go wrong. */
public final class FullDisk {

  /** 507 Insufficient Storage. */
  public static final int STATUS = 507;

  /** What whoever wanted to keep something reads. */
  public static final String SENTENCE =
      "Penyimpanan server penuh atau tidak dapat ditulis, jadi tidak ada yang disimpan. Hubungi"
          + " administrator, lalu ulangi setelah ada ruang.";

  /** As Linux, macOS and Windows say it, each to whoever writes. */
  private static final List<String> WORDS =
      List.of(
          "no space left on device",
          "disk quota exceeded",
          "read-only file system",
          "not enough space on the disk");

  /** {@code disk_full} of PostgreSQL. */
  private static final String SQL_STATE = "53100";

  private FullDisk() {}

  /** Whether this, or what caused it, is a disk that takes nothing any more. */
  public static boolean isCauseOf(@Nullable Throwable problem) {
    var depth = 0;
    for (var each = problem; each != null && depth < 20; each = each.getCause(), depth++) {
      if (each instanceof IOException && says(each.getMessage())) {
        return true;
      }
      if (each instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(@Nullable String message) {
    var said = message == null ? "" : message.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(said::contains);
  }
}
