package id.tertib.pmprb;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Akhir;
import id.tertib.data.Akhir.Sebab;
import id.tertib.data.Sentences;
import id.tertib.data.UniqueRow;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.pmprb.HasilResmi.Catatan;
import id.tertib.pmprb.HasilResmi.Isi;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Results of other sources are recorded, corrected and withdrawn, each with its trail. */
@Service
class HasilDesk {

  private static final int LONGEST = 500;

  private final HasilResmiTable table;
  private final SyaratHasil rules;
  private final HasilReaders readers;
  private final AuditTrail trail;
  private final UniqueRow unique;
  private final Sentences words;
  private final Clock clock;

  HasilDesk(
      HasilResmiTable table,
      SyaratHasil rules,
      HasilReaders readers,
      AuditTrail trail,
      UniqueRow unique,
      Sentences words,
      Clock clock) {
    this.table = table;
    this.rules = rules;
    this.readers = readers;
    this.trail = trail;
    this.unique = unique;
    this.words = words;
    this.clock = clock;
  }

  /**
   * @param dokumen ids of documents of the city, at least one
   * @return its id
   * @throws IsianDitolakException with all that is wrong
   * @throws RefusedException 403 for all but Bagian Organisasi, 409 when this year and source is
   *     there already, also one that somebody is only now recording
   */
  @Transactional
  long enter(String userId, Isi isi, List<String> dokumen) {
    check(userId, isi, dokumen.size());
    var id = insert(isi, dokumen, new Catatan(userId, clock.instant(), null));
    trail.record(
        AuditEntry.of(userId, "mencatat hasil evaluasi dari sumber lain", key(isi))
            .change(null, text(isi)));
    return id;
  }

  /**
   * Whether it could be recorded now, but for its documents themselves.
   *
   * @param documents how many it would have
   * @throws IsianDitolakException with all that is wrong
   * @throws RefusedException 403 for all but Bagian Organisasi, 409 when this year and source is
   *     there already
   */
  void check(String userId, Isi isi, int documents) {
    check(userId, isi, documents, null);
  }

  /**
   * @param corrected row in whose place it would come; null for none
   */
  void check(String userId, Isi isi, int documents, @Nullable Long corrected) {
    readers.requireRecorder(userId);
    var salah = new ArrayList<>(rules.check(isi));
    if (documents == 0) {
      salah.add(rules.salah(SyaratHasil.DOKUMEN, "dokumen"));
    }
    if (!salah.isEmpty()) {
      throw new IsianDitolakException(salah);
    }
    table
        .find(isi.tahun(), isi.sumber())
        .filter(there -> corrected == null || there.id() != corrected)
        .ifPresent(there -> twice(isi).raise());
  }

  private RefusedException twice(Isi isi) {
    return RefusedException.conflict(
        words.of("pmprb.hasil.tolak.dua-kali", isi.sumber().text(), String.valueOf(isi.tahun())));
  }

  /**
   * Puts another row in place of one; the former stays readable.
   *
   * @return id of the row that counts now
   * @throws IsianDitolakException with all that is wrong
   * @throws RefusedException 400 without a reason or without a change, 403, 404, 409 when it does
   *     not count any more or another row of this year and source does
   */
  @Transactional
  long correct(String userId, long id, Isi isi, List<String> dokumen, @Nullable String reason) {
    check(userId, isi, dokumen.size(), id);
    var before = requireCounting(id);
    var alasan = reason(reason, "koreksi");
    if (before.isi().equals(isi) && before.dokumen().equals(dokumen)) {
      throw RefusedException.badRequest(words.of("pmprb.hasil.tolak.koreksi.sama"));
    }
    var now = clock.instant();
    end(before, new Akhir(Sebab.DIKOREKSI, userId, now, alasan));
    var corrected = insert(isi, dokumen, new Catatan(userId, now, id));
    trail.record(
        AuditEntry.of(userId, "mengoreksi hasil evaluasi dari sumber lain", key(isi))
            .change(text(before.isi()), text(isi))
            .because(alasan));
    return corrected;
  }

  /**
   * Lets a row no longer count; it stays readable, and another may be recorded.
   *
   * @throws RefusedException 400 without a reason, 403, 404, 409 when it does not count any more
   */
  @Transactional
  void withdraw(String userId, long id, @Nullable String reason) {
    readers.requireRecorder(userId);
    var hasil = requireCounting(id);
    var alasan = reason(reason, "tarik");
    end(hasil, new Akhir(Sebab.DITARIK, userId, clock.instant(), alasan));
    trail.record(
        AuditEntry.of(userId, "menarik hasil evaluasi dari sumber lain", key(hasil.isi()))
            .change(text(hasil.isi()), null)
            .because(alasan));
  }

  /**
   * In whatever state it is.
   *
   * @throws RefusedException 404 when there is none
   */
  HasilResmi require(long id) {
    return table
        .find(id)
        .orElseThrow(() -> RefusedException.notFound(words.of("pmprb.hasil.tolak.tidak-ada")));
  }

  /**
   * @throws RefusedException 404 when there is none, 409 when it does not count any more
   */
  HasilResmi requireCounting(long id) {
    var hasil = require(id);
    if (!hasil.berlaku()) {
      throw RefusedException.conflict(words.of("pmprb.hasil.tolak.tidak-berlaku"));
    }
    return hasil;
  }

  private long insert(Isi isi, List<String> dokumen, Catatan catatan) {
    var id = new AtomicLong();
    if (!unique.first(() -> id.set(table.insert(isi, dokumen, catatan)))) {
      throw RefusedException.conflict(
          words.of("pmprb.hasil.tolak.dua-kali", isi.sumber().text(), String.valueOf(isi.tahun())));
    }
    return id.get();
  }

  private void end(HasilResmi hasil, Akhir akhir) {
    if (!table.end(hasil.id(), akhir)) {
      throw RefusedException.conflict(words.of("pmprb.hasil.tolak.tidak-berlaku"));
    }
  }

  private String reason(@Nullable String typed, String what) {
    var alasan = VisibleText.orEmpty(typed);
    if (alasan.isEmpty()) {
      throw RefusedException.badRequest(words.of("pmprb.hasil.tolak.alasan." + what));
    }
    if (alasan.length() > LONGEST) {
      throw RefusedException.badRequest(
          words.of(
              "pmprb.hasil.tolak.panjang",
              words.of("pmprb.hasil.alasan"),
              String.valueOf(alasan.length()),
              String.valueOf(LONGEST)));
    }
    return alasan;
  }

  private static String key(Isi isi) {
    return SiklusPmprb.key(isi.tahun());
  }

  /** “61,11 (B) menurut rb-komponen 26-2020: pemenuhan 14,06; … Sumber: …”. */
  private static String text(Isi isi) {
    var nilai = isi.nilai();
    return "%s%s menurut %s%s; %s"
        .formatted(
            nilai.total() == null ? "Jumlah komponen" : shown(nilai.total()),
            nilai.predikat().isEmpty() ? "" : " (%s)".formatted(nilai.predikat()),
            isi.instrumen(),
            nilai.komponen().isEmpty()
                ? ""
                : nilai.komponen().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one -> one.getKey() + " " + shown(one.getValue()))
                    .collect(Collectors.joining(", ", ": ", "")),
            isi.sumber().text());
  }

  private static String shown(BigDecimal figure) {
    return figure.toPlainString().replace('.', ',');
  }
}
