package id.tertib.training;

import id.tertib.office.PerangkatDaerah;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people write while they hold a task of monitoring: the sheet and the row lists. */
@Component
@Profile("demo")
class Papers {

  private static final String DAFTAR_PERIKSA = "daftar-periksa";
  private static final String ASESOR = "asesor";
  private static final String CITY_REPORT = "laporan-kota-teks";
  private static final String CONCLUSIONS = "kesimpulan";

  private final Sheets sheets;
  private final RowLists lists;
  private final Documents documents;
  private final Clock clock;

  Papers(Sheets sheets, RowLists lists, Documents documents, Clock clock) {
    this.sheets = sheets;
    this.lists = lists;
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

  /**
   * Mends what a returned checklist was returned for: the first row that is not proven. A row that
   * the assessor corrected stays, since he would have to look at it again.
   */
  void mend(String subject, PerangkatDaerah office, String by) {
    var sheet = sheet(subject);
    unproven(sheet).stream()
        .filter(item -> !item.layers().containsKey(ASESOR))
        .findFirst()
        .ifPresent(
            item ->
                sheets.save(
                    sheet.id(),
                    item.item().code(),
                    Layer.SELF,
                    by,
                    ContohJawaban.nilai("sudah", 1, 1),
                    "Dilengkapi setelah dikembalikan: %s kini di %s."
                        .formatted(
                            Kata.dokumen(item.item()),
                            new Undian(subject, "perbaikan").dari(Kata.TEMPAT_ARSIP)),
                    null,
                    revision(item, Layer.SELF)));
  }

  void observe(String subject, String by, int rows) {
    if (lists.rows("observasi", subject).isEmpty()) {
      var chosen = chosen(subject, "observasi", rows);
      for (int i = 0; i < chosen.size(); i++) {
        lists.add(
            "observasi",
            subject,
            ContohLapangan.observasi(subject, chosen.get(i).item(), today(), i),
            by);
      }
    }
  }

  void interview(String subject, String by, int rows) {
    if (lists.rows("wawancara", subject).isEmpty()) {
      var chosen = chosen(subject, "wawancara", rows);
      for (int i = 0; i < chosen.size(); i++) {
        lists.add(
            "wawancara",
            subject,
            ContohLapangan.wawancara(subject, chosen.get(i).item(), today(), i),
            by);
      }
    }
  }

  /** One more visit, after the step was returned. */
  void visitAgain(String subject, String list, String by) {
    var before = lists.rows(list, subject).size();
    var item = chosen(subject, list + "-lagi", 1).get(0).item();
    lists.add(
        list,
        subject,
        list.equals("observasi")
            ? ContohLapangan.observasi(subject + "#2", item, today(), before)
            : ContohLapangan.wawancara(subject + "#2", item, today(), before),
        by);
  }

  /**
   * Corrects a row here and there, writes the findings and closes earlier ones or not.
   *
   * @param due of the findings, an ISO date
   */
  void analyse(String subject, PerangkatDaerah office, String by, String due) {
    var draw = new Undian(subject, "analisis");
    if (draw.peluang(30)) {
      correct(sheet(subject), subject, by);
    }
    closeEarlier(subject, by);
    if (!lists.rows("temuan", subject).isEmpty()) {
      return;
    }
    var sheet = sheet(subject);
    var proven = actions(sheet).stream().filter(item -> value(item).equals("sudah")).toList();
    draw.acak(unproven(sheet)).stream()
        .limit(draw.antara(1, 3))
        .forEach(item -> lists.add("temuan", subject, ContohTemuan.temuan(subject, item, due), by));
    draw.acak(proven).stream()
        .limit(draw.peluang(60) ? 1 : 0)
        .forEach(item -> lists.add("temuan", subject, ContohTemuan.temuan(subject, item, due), by));
  }

  /** Half an analysis: what an assessor leaves behind in the evening. */
  void beginAnalysis(String subject, String by, String due) {
    if (lists.rows("temuan", subject).isEmpty()) {
      unproven(sheet(subject)).stream()
          .limit(1)
          .forEach(
              item -> lists.add("temuan", subject, ContohTemuan.temuan(subject, item, due), by));
    }
  }

  void answerFindings(String subject, String by, boolean objects) {
    var rows = lists.rows("tanggapan", subject);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      lists.set(
          "tanggapan",
          subject,
          row.key(),
          ContohTemuan.tanggapan(subject, String.valueOf(i), row.value("kelas"), objects && i == 0),
          by);
    }
  }

  void planFollowUp(String subject, PerangkatDaerah office, String by) {
    var rows = lists.rows("tindak-lanjut", subject);
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      lists.set(
          "tindak-lanjut",
          subject,
          row.key(),
          ContohTemuan.tindakLanjut(
              office,
              subject,
              String.valueOf(i),
              row.value("rekomendasi"),
              due(subject, row.key())),
          by);
    }
  }

  /** From the finding itself: the plan shows its date as people write it. */
  private String due(String subject, String finding) {
    return lists.rows("temuan", subject).stream()
        .filter(row -> row.key().equals(finding))
        .map(row -> row.value("tenggat"))
        .findFirst()
        .orElseThrow();
  }

  /** Only these offices take part in the cycle. */
  void planOnly(String cycle, List<String> offices, String by) {
    lists.rows("rencana", cycle).stream()
        .filter(row -> !offices.contains(row.key()))
        .forEach(row -> lists.set("rencana", cycle, row.key(), Map.of("ikut", "tidak"), by));
  }

  /** Adds a sentence to the proposed conclusions of the city's report. */
  void addToConclusions(String cycle, String addition, String by) {
    lists.rows(CITY_REPORT, cycle).stream()
        .filter(row -> row.key().equals(CONCLUSIONS))
        .filter(row -> !row.value("teks").contains(addition))
        .forEach(
            row ->
                lists.set(
                    CITY_REPORT,
                    cycle,
                    row.key(),
                    Map.of("teks", (row.value("teks") + " " + addition).strip()),
                    by));
  }

  private void answer(
      Sheet sheet,
      AnsweredItem item,
      String subject,
      PerangkatDaerah office,
      String by,
      int quality) {
    var butir = item.item();
    var answer =
        isAction(item)
            ? ContohJawaban.aksi(office, subject, butir, quality)
            : ContohJawaban.temuan(subject, butir);
    sheets.save(
        sheet.id(), butir.code(), Layer.SELF, by, answer.nilai(), answer.catatan(), null, 0);
    if (answer.bukti()) {
      documents.attach(sheet, butir, office, "Monitoring " + subject + ".", by);
    }
  }

  private void correct(Sheet sheet, String subject, String by) {
    actions(sheet).stream()
        .filter(item -> value(item).equals("sudah") && needed(item) > 1)
        .filter(item -> !item.layers().containsKey(ASESOR))
        .findFirst()
        .ifPresent(
            item ->
                sheets.save(
                    sheet.id(),
                    item.item().code(),
                    ASESOR,
                    by,
                    ContohJawaban.nilai("sebagian", needed(item), needed(item) - 1),
                    null,
                    "Saat pemeriksaan lapangan hanya ditemukan %d dari %d dokumen."
                        .formatted(needed(item) - 1, needed(item)),
                    0));
  }

  private void closeEarlier(String subject, String by) {
    lists
        .rows("konfirmasi-temuan", subject)
        .forEach(
            row ->
                lists.set(
                    "konfirmasi-temuan",
                    subject,
                    row.key(),
                    ContohTemuan.konfirmasi(subject, row.key(), row.value("jawaban")),
                    by));
  }

  private Sheet sheet(String subject) {
    return sheets.find(DAFTAR_PERIKSA, subject).orElseThrow();
  }

  private List<AnsweredItem> chosen(String subject, String why, int rows) {
    return new Undian(subject, why).acak(actions(sheet(subject))).stream().limit(rows).toList();
  }

  private static List<AnsweredItem> actions(Sheet sheet) {
    return sheet.items().stream().filter(Papers::isAction).toList();
  }

  private static List<AnsweredItem> unproven(Sheet sheet) {
    return actions(sheet).stream()
        .filter(item -> List.of("belum", "sebagian").contains(value(item)))
        .toList();
  }

  private static boolean isAction(AnsweredItem item) {
    return !item.item().code().startsWith("TEMUAN-");
  }

  private static String value(AnsweredItem item) {
    return item.last()
        .map(answer -> answer.value())
        .map(value -> value.path("pelaksanaan").asText())
        .orElse("");
  }

  private static int needed(AnsweredItem item) {
    return item.last()
        .map(answer -> answer.value())
        .map(value -> value.path("dibutuhkan").asInt(1))
        .orElse(1);
  }

  private static int revision(AnsweredItem item, String layer) {
    var answer = item.layers().get(layer);
    return answer == null ? 0 : answer.revision();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
