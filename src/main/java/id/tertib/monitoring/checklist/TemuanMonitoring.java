package id.tertib.monitoring.checklist;

import id.tertib.engine.CaseKey;
import id.tertib.monitoring.model.KelasTemuan;
import id.tertib.monitoring.semester.DocumentParts;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.OfficeLine;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Findings, the office's answer to them, its follow-up, and which of them are still open. */
@Component
public class TemuanMonitoring {

  public static final String OBSERVASI = "observasi";
  public static final String WAWANCARA = "wawancara";
  public static final String TEMUAN = "temuan";
  public static final String TANGGAPAN = "tanggapan";
  public static final String TINDAK_LANJUT = "tindak-lanjut";
  public static final String KONFIRMASI = "konfirmasi-temuan";

  public static final String SETUJU = "setuju";
  static final String KEBERATAN = "keberatan";

  private final RowLists lists;
  private final Sheets sheets;
  private final MonitoringRepository monitoring;
  private final OfficeLine officeLine;
  private final PerangkatDaerahRegister offices;

  TemuanMonitoring(
      RowLists lists,
      Sheets sheets,
      MonitoringRepository monitoring,
      OfficeLine officeLine,
      PerangkatDaerahRegister offices) {
    this.lists = lists;
    this.sheets = sheets;
    this.monitoring = monitoring;
    this.officeLine = officeLine;
    this.offices = offices;
  }

  /** The findings of a case in their order; rows that are not complete yet are left out. */
  public List<Temuan> of(String key) {
    var semester = Semester.parse(CaseKey.parse(key).cycle());
    var tanggapan = byKey(lists.rows(TANGGAPAN, key));
    var tindakLanjut = byKey(lists.rows(TINDAK_LANJUT, key));
    var result = new ArrayList<Temuan>();
    for (var line : lists.rows(TEMUAN, key)) {
      var kelas = KelasTemuan.find(line.value("kelas"));
      if (kelas.isEmpty() || line.value("temuan").isEmpty()) {
        continue;
      }
      var number = result.size() + 1;
      var answered = Optional.ofNullable(tanggapan.get(line.id()));
      var rencana = Optional.ofNullable(tindakLanjut.get(line.id()));
      result.add(
          new Temuan(
              "TEMUAN-%s-%d".formatted(semester.key(), number),
              line.id(),
              semester,
              number,
              line.value("area"),
              kelas.get(),
              line.value("temuan"),
              line.value("rekomendasi"),
              line.value("tenggat"),
              answered.map(each -> each.value("tanggapan")).orElse(""),
              answered.map(each -> each.value("catatan")).orElse(""),
              rencana.map(TemuanMonitoring::text).orElse("")));
    }
    return result;
  }

  /**
   * Findings of earlier reported semesters that no later assessor confirmed as closed, oldest
   * first, those of offices merged into this one before its own. What is only to be kept is not
   * asked again.
   */
  public List<Temuan> open(String perangkatDaerah, Semester before) {
    var open = new LinkedHashMap<KodeTemuan, Temuan>();
    var closed = new HashSet<KodeTemuan>();
    for (var origin :
        officeLine.of(
            perangkatDaerah, each -> monitoring.find(Monitoring.key(before, each)).isPresent())) {
      for (var earlier : monitoring.forOffice(origin)) {
        if (earlier.semester().compareTo(before) >= 0 || !earlier.isReported()) {
          continue;
        }
        lists.rows(KONFIRMASI, earlier.kunci()).stream()
            .filter(row -> row.value("ditutup").equals("ya"))
            .forEach(row -> closed.add(KodeTemuan.parse(row.key(), origin)));
        of(earlier.kunci()).stream()
            .filter(temuan -> temuan.kelas().needsTindakLanjut())
            .forEach(
                temuan -> {
                  var kode = KodeTemuan.parse(temuan.kode(), origin);
                  open.put(
                      kode,
                      temuan.with(
                          kode.forOffice(perangkatDaerah),
                          describe(kode, perangkatDaerah, temuan)));
                });
      }
    }
    closed.forEach(open::remove);
    return open.values().stream().sorted(Comparator.comparing(Temuan::semester)).toList();
  }

  private String describe(KodeTemuan kode, String perangkatDaerah, Temuan temuan) {
    return kode.kantor().equals(perangkatDaerah)
        ? temuan.uraian()
        : "%s (temuan pada %s)".formatted(temuan.uraian(), offices.get(kode.kantor()).nama());
  }

  boolean hasTindakLanjut(String key) {
    return of(key).stream().anyMatch(temuan -> temuan.kelas().needsTindakLanjut());
  }

  /** Gives each finding its row to answer; rows of removed findings go. */
  void prepareTanggapan(String key, String by) {
    prepare(TANGGAPAN, key, of(key), by);
  }

  /** Gives each finding that asks for one a row to plan its follow-up. */
  void prepareTindakLanjut(String key, String by) {
    prepare(
        TINDAK_LANJUT,
        key,
        of(key).stream().filter(temuan -> temuan.kelas().needsTindakLanjut()).toList(),
        by);
  }

  /** Gives each earlier finding of the checklist a row for the assessor to close it or not. */
  void prepareKonfirmasi(Monitoring officeCase, String by) {
    var key = officeCase.kunci();
    var answers = answers(officeCase);
    for (var temuan : open(officeCase.perangkatDaerah(), officeCase.semester())) {
      if (!answers.containsKey(temuan.kode())) {
        // Reported late or inherited after this checklist was made: the next one asks it.
        continue;
      }
      var values = new LinkedHashMap<String, String>();
      values.put("temuan", temuan.uraian());
      values.put("jawaban", answers.getOrDefault(temuan.kode(), ""));
      lists.prepare(KONFIRMASI, key, temuan.kode(), values, by);
      lists.set(KONFIRMASI, key, temuan.kode(), values, by);
    }
  }

  /** What the office says of each earlier finding, by its code. */
  private Map<String, String> answers(Monitoring officeCase) {
    var answers = new LinkedHashMap<String, String>();
    sheets.read(officeCase.lembarId()).items().stream()
        .filter(butir -> DaftarPeriksa.isTemuan(butir.item()))
        .forEach(
            butir ->
                answers.put(
                    butir.item().code(),
                    butir
                        .last()
                        .map(Answer::value)
                        .map(Pelaksanaan::of)
                        .map(Pelaksanaan::label)
                        .orElse("")));
    return answers;
  }

  private void prepare(String kind, String key, List<Temuan> all, String by) {
    for (var temuan : all) {
      var values = new LinkedHashMap<String, String>();
      values.put("temuan", temuan.uraian());
      values.put("kelas", temuan.kelas().label());
      values.put("rekomendasi", temuan.rekomendasi());
      values.put("batas", temuan.tenggat().isEmpty() ? "" : DocumentParts.date(temuan.tenggat()));
      lists.prepare(kind, key, temuan.barisId(), values, by);
      lists.set(kind, key, temuan.barisId(), values, by);
    }
    var remaining = all.stream().map(Temuan::barisId).collect(Collectors.toSet());
    lists.rows(kind, key).stream()
        .filter(row -> !remaining.contains(row.key()))
        .forEach(row -> lists.remove(kind, key, row.key(), by));
  }

  private static Map<String, ListRow> byKey(List<ListRow> row) {
    return row.stream().collect(Collectors.toMap(ListRow::key, Function.identity()));
  }

  private static String text(ListRow row) {
    if (row.value("tindakan").isEmpty()) {
      return "";
    }
    return "%s (%s, %s)"
        .formatted(row.value("tindakan"), row.value("penanggungJawab"), row.value("tanggal"));
  }

  /**
   * Which later semester's assessor closed a finding, by the finding's code.
   *
   * @param all the cases of the office
   */
  public Map<String, String> closed(PerangkatDaerah pd, List<Monitoring> all) {
    var result = new HashMap<String, String>();
    all.stream()
        .filter(Monitoring::isReported)
        .forEach(
            officeCase ->
                lists.rows(KONFIRMASI, officeCase.kunci()).stream()
                    .filter(row -> row.value("ditutup").equals("ya"))
                    .forEach(row -> result.putIfAbsent(row.key(), officeCase.semester().text())));
    closedAfter(pd, result);
    return result;
  }

  /** What was found at a merged office is closed in the cases of whoever carries on for it. */
  private void closedAfter(PerangkatDaerah pd, Map<String, String> result) {
    for (var penerus = pd.penerus(); penerus != null; penerus = offices.get(penerus).penerus()) {
      var reader = penerus;
      monitoring.forOffice(penerus).stream()
          .filter(Monitoring::isReported)
          .forEach(
              officeCase ->
                  lists.rows(KONFIRMASI, officeCase.kunci()).stream()
                      .filter(row -> row.value("ditutup").equals("ya"))
                      .map(row -> KodeTemuan.parse(row.key(), reader))
                      .filter(kode -> kode.kantor().equals(pd.kode()))
                      .forEach(
                          kode ->
                              result.putIfAbsent(
                                  kode.forOffice(pd.kode()), officeCase.semester().text())));
    }
  }
}
