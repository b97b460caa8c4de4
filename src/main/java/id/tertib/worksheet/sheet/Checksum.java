package id.tertib.worksheet.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over what a sheet asked, what was answered and what proves it. Each part is written with
 * its length, so that no two sheets read the same.
 */
final class Checksum {

  private final MessageDigest digest = Sha256.digest();

  private Checksum() {}

  static String of(StoredSheet sheet) {
    var sum = new Checksum();
    sum.add(sheet.head().instrument());
    sum.add(sheet.head().version());
    sum.add(sheet.head().subject());
    sum.add(sheet.head().owner().code());
    for (var item : sheet.items()) {
      sum.add("butir");
      sum.add(item.code());
      sum.headings(item.headings());
      sum.add(item.text());
      sum.add(item.scale());
      sum.add(Boolean.toString(item.required()));
      new TreeMap<>(item.context())
          .forEach(
              (key, value) -> {
                sum.add(key);
                sum.add(value);
              });
      for (var layer : sheet.layers()) {
        var answer = sheet.answer(item.code(), layer);
        if (answer != null) {
          sum.add(layer.code());
          sum.add(answer.value());
          sum.add(answer.note());
          sum.add(answer.reason());
          sum.add(answer.by());
        }
      }
      var hashes = new TreeSet<String>();
      sheet
          .attachments(item.code())
          .forEach(attachment -> hashes.add(attachment.evidence().sha256()));
      hashes.forEach(sum::add);
    }
    return Sha256.hex(sum.digest.digest());
  }

  /** One heading is written as it always was, a path with its length in front. */
  private void headings(List<String> headings) {
    if (headings.size() != 1) {
      add("[" + headings.size());
    }
    headings.forEach(this::add);
  }

  private void add(@Nullable JsonNode value) {
    if (value == null) {
      add((String) null);
    } else if (value.isObject()) {
      var fields = new TreeSet<String>();
      value.fieldNames().forEachRemaining(fields::add);
      add("{" + fields.size());
      for (var field : fields) {
        add(field);
        add(value.get(field));
      }
    } else if (value.isArray()) {
      add("[" + value.size());
      value.forEach(this::add);
    } else {
      add(value.toString());
    }
  }

  private void add(@Nullable String part) {
    if (part == null) {
      digest.update((byte) '-');
      return;
    }
    var bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
