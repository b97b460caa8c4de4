package id.tertib.instrument.shelf;

import id.tertib.data.DataFileException;
import id.tertib.data.Sentences;
import id.tertib.data.Sha256;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.check.InstrumentCheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The versions that ship with the product, and that they stay what they were. */
final class ShippedEditions {

  private static final String OLD_FILE = "Pasang kembali berkas itu dari rilis yang sama";

  private final Map<InstrumentId, Edition> editions = new LinkedHashMap<>();
  private final Map<InstrumentId, String> files = new LinkedHashMap<>();

  /**
   * @throws DataFileException when one of them cannot be used
   */
  ShippedEditions(List<ShippedFile> shipped) {
    shipped.forEach(this::add);
  }

  private void add(ShippedFile file) {
    var checked = InstrumentCheck.check(file.content());
    if (!checked.problems().isEmpty()) {
      var first = checked.problems().get(0);
      var more = checked.problems().size() - 1;
      throw new DataFileException(
          file.name(),
          0,
          "",
          Sentences.clause(first.message()),
          more == 0 ? OLD_FILE + "." : OLD_FILE + "; ada %d masalah lain.".formatted(more));
    }
    var id = checked.valid().id();
    var earlier = files.put(id, file.name());
    if (earlier != null) {
      throw new DataFileException(
          file.name(),
          0,
          "",
          "memuat %s, yang sudah ada pada %s".formatted(id, earlier),
          "Hapus salah satunya, atau beri versi lain.");
    }
    editions.put(
        id,
        new Edition(
            checked.valid(),
            new String(file.content(), StandardCharsets.UTF_8),
            Sha256.of(file.content()),
            null,
            null));
  }

  Map<InstrumentId, Edition> all() {
    return editions;
  }

  /**
   * Holds the files against what stood there when each was first used.
   *
   * @param known checksums of shipped versions, by name
   * @return those that are new
   * @throws DataFileException when one has changed since, or is gone
   */
  List<Edition> compare(Map<InstrumentId, String> known) {
    known.forEach(
        (id, sha256) -> {
          var edition = editions.get(id);
          if (edition == null) {
            throw new DataFileException(
                "instruments/%s-%s.yaml".formatted(id.key(), id.version()),
                0,
                "",
                "tidak ada lagi, padahal instrumen %s pernah dipakai".formatted(id),
                OLD_FILE + ".");
          }
          if (!edition.sha256().equals(sha256)) {
            throw new DataFileException(
                String.valueOf(files.get(id)),
                0,
                "",
                "isinya berubah sejak instrumen %s dipakai".formatted(id),
                OLD_FILE + "; isi yang baru diberi versi baru.");
          }
        });
    var added = new ArrayList<>(editions.values());
    added.removeIf(edition -> known.containsKey(edition.instrument().id()));
    return added;
  }
}
