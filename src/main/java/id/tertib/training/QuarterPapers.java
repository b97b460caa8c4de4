package id.tertib.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an office's assessor writes into the report of a quarter. */
@Component
@Profile("demo")
class QuarterPapers {

  private static final String INSTRUMENT = "laporan-triwulan";

  /** What is not done is promised for one of these numbers of weeks from now. */
  private static final List<Integer> WEEKS = List.of(6, 9, 12, 13);

  private final Sheets sheets;
  private final Documents documents;
  private final Clock clock;

  QuarterPapers(Sheets sheets, Documents documents, Clock clock) {
    this.sheets = sheets;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * Answers what is still blank.
   *
   * @param share how much of the sheet, in percent of its rows from the top
   */
  void fill(String subject, PerangkatDaerah office, String by, int share) {
    var sheet = sheet(subject);
    var upTo = Math.max(1, sheet.items().size() * share / 100);
    var quality = new Undian("mutu", office.kode()).antara(0, 2);
    for (var item : sheet.items().subList(0, Math.min(upTo, sheet.items().size()))) {
      if (!item.layers().containsKey(Layer.SELF)) {
        answer(sheet, item, subject, office, by, quality);
      }
    }
  }

  private void answer(
      Sheet sheet,
      AnsweredItem item,
      String subject,
      PerangkatDaerah office,
      String by,
      int quality) {
    var answer = ContohJawaban.aksi(office, subject, item.item(), quality);
    sheets.save(
        sheet.id(),
        item.item().code(),
        Layer.SELF,
        by,
        promised(subject, item, answer.nilai()),
        answer.catatan(),
        null,
        0);
    if (answer.bukti()) {
      documents.attach(sheet, item.item(), office, "Laporan triwulan " + subject + ".", by);
    }
  }

  /** What slipped gets its new date. */
  private JsonNode promised(String subject, AnsweredItem item, JsonNode value) {
    var done = value.path("pelaksanaan").asText();
    if (!(value instanceof ObjectNode entry) || !List.of("belum", "sebagian").contains(done)) {
      return value;
    }
    var weeks = new Undian(subject, item.item().code() + "-tanggal").dari(WEEKS);
    return entry.put("tanggalBaru", LocalDate.now(clock).plusWeeks(weeks).toString());
  }

  /** The note on the first row that slipped says more than before. */
  void mend(String subject, String by) {
    var sheet = sheet(subject);
    sheet.items().stream()
        .filter(item -> item.layers().containsKey(Layer.SELF))
        .min(Comparator.comparing(item -> done(item).equals("sudah")))
        .ifPresent(item -> mend(sheet, item, by));
  }

  private void mend(Sheet sheet, AnsweredItem item, String by) {
    var before = Objects.requireNonNull(item.layers().get(Layer.SELF));
    sheets.save(
        sheet.id(),
        item.item().code(),
        Layer.SELF,
        by,
        before.value(),
        "Dilengkapi setelah dikembalikan: %s menunggu tanda tangan pimpinan dan dijadwalkan sebelum tanggal barunya."
            .formatted(Kata.dokumen(item.item())),
        null,
        before.revision());
  }

  private static String done(AnsweredItem item) {
    return item.last()
        .map(answer -> answer.value())
        .map(value -> value.path("pelaksanaan").asText())
        .orElse("");
  }

  private Sheet sheet(String subject) {
    return sheets.find(INSTRUMENT, subject).orElseThrow();
  }
}
