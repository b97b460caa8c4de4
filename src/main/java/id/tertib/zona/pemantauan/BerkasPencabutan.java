package id.tertib.zona.pemantauan;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.audit.AuditEntry;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.UnitDesk;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What is told, confirmed and decided of a revocation, as the row lists of its case. */
@Component
class BerkasPencabutan {

  static final String INFORMASI = "informasi-pencabutan";
  static final String KONFIRMASI = "konfirmasi-pencabutan";
  static final String KEPUTUSAN = "keputusan-pencabutan";

  static final String TANGGAL = "tanggal";
  private static final String UNIT = "unit";

  private final RowLists lists;
  private final EvidenceStore store;

  BerkasPencabutan(RowLists lists, EvidenceStore store) {
    this.lists = lists;
    this.store = store;
  }

  /**
   * What somebody tells of a unit.
   *
   * @param tanggal when it came
   */
  record Informasi(String uraian, String sumber, LocalDate tanggal) {}

  /**
   * The ministry's decision.
   *
   * @param bukti its documents
   */
  record Keputusan(
      boolean dicabut, String nomor, Optional<LocalDate> tanggal, List<Evidence> bukti) {}

  /**
   * Keeps a document for this case.
   *
   * @throws id.tertib.engine.RefusedException 400 as {@link EvidenceStore#store} says
   */
  Evidence keep(String key, String unit, String by, MultipartFile file) throws IOException {
    var name = file.getOriginalFilename();
    try (var content = file.getInputStream()) {
      return store.store(
          new CaseSubject(Matter.DOCUMENT, PencabutanZona.KEY, UnitDesk.subject(unit), key),
          by,
          name == null ? "" : name,
          content);
    }
  }

  /** Lays out the lists of a new case: the information, and what is to be said to it. */
  void open(String key, String unit, Informasi told, List<Evidence> documents, String by) {
    var row =
        lists.add(
            INFORMASI,
            key,
            Map.of(
                UNIT,
                unit,
                "uraian",
                told.uraian(),
                "sumber",
                told.sumber(),
                TANGGAL,
                told.tanggal().toString()),
            by);
    documents.forEach(document -> lists.attach(INFORMASI, key, row.key(), document, by));
    lists.prepare(KONFIRMASI, key, KONFIRMASI, Map.of(UNIT, unit), AuditEntry.SYSTEM);
    lists.prepare(KEPUTUSAN, key, KEPUTUSAN, Map.of(UNIT, unit), AuditEntry.SYSTEM);
  }

  boolean confirmed(String key) {
    return row(KONFIRMASI, key).value("hasil").equals("ya");
  }

  Keputusan decision(String key) {
    var row = row(KEPUTUSAN, key);
    return new Keputusan(
        revokes(row),
        row.value("nomor"),
        day(row),
        lists.documents(KEPUTUSAN, key).getOrDefault(row.id(), List.of()));
  }

  static boolean revokes(ListRow row) {
    return row.value("keputusan").equals("dicabut");
  }

  static Optional<LocalDate> day(ListRow row) {
    return Optional.of(row.value(TANGGAL)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  private ListRow row(String kind, String key) {
    return lists.rows(kind, key).stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Daftar %s dari %s kosong".formatted(kind, key)));
  }
}
