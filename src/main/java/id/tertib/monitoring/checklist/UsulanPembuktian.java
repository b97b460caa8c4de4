package id.tertib.monitoring.checklist;

import id.tertib.evidence.Evidence;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.ButirViews;
import id.tertib.roadmap.EarlierAnswers;
import id.tertib.roadmap.EarlierSheet;
import id.tertib.roadmap.EarlierSheets;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.ProofAccepted;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What quarterly reports proved since a semester began, offered for the same rows of its checklist.
 * An offer is no answer: somebody of the office confirms it, or answers otherwise.
 */
@Component
class UsulanPembuktian {

  private final MonitoringRepository monitoring;
  private final EarlierSheets earlier;
  private final PerangkatDaerahRegister register;
  private final Sheets sheets;
  private final EarlierAnswers answers;
  private final OpenSteps steps;

  UsulanPembuktian(
      MonitoringRepository monitoring,
      EarlierSheets earlier,
      PerangkatDaerahRegister register,
      Sheets sheets,
      EarlierAnswers answers,
      OpenSteps steps) {
    this.monitoring = monitoring;
    this.earlier = earlier;
    this.register = register;
    this.sheets = sheets;
    this.answers = answers;
    this.steps = steps;
  }

  /** The last word of an office on an action, in a report that was accepted. */
  private record LastWord(EarlierSheet report, AnsweredItem row, Answer answer) {

    boolean proven() {
      return Pelaksanaan.of(Objects.requireNonNull(answer.value())).isProven();
    }
  }

  /**
   * By code, for those actions alone that are proven: of several offices that were merged, by each
   * that reported on it.
   *
   * @param sheets of the office and of those merged into it, its own last
   * @param office code of the office whose checklist it is
   */
  Map<String, String> of(List<EarlierSheet> sheets, String office, Semester semester) {
    var byOffice = new LinkedHashMap<String, Map<String, LastWord>>();
    sheets.stream()
        .filter(sheet -> sheet.triwulan() != null && sheet.sah())
        .filter(sheet -> sheet.semester().compareTo(semester) >= 0)
        .sorted(Comparator.comparing(EarlierSheet::saat))
        .forEach(
            report ->
                byOffice
                    .computeIfAbsent(report.office(), one -> new LinkedHashMap<>())
                    .putAll(words(report)));
    var byAction = new LinkedHashMap<String, List<LastWord>>();
    sheets.stream()
        .map(EarlierSheet::office)
        .distinct()
        .flatMap(one -> byOffice.getOrDefault(one, Map.of()).entrySet().stream())
        .forEach(
            word ->
                byAction
                    .computeIfAbsent(word.getKey(), action -> new ArrayList<>())
                    .add(word.getValue()));
    var offers = new HashMap<String, String>();
    byAction.forEach(
        (action, words) -> {
          if (words.stream().allMatch(LastWord::proven)) {
            offers.put(action, write(words.get(words.size() - 1), office));
          }
        });
    return offers;
  }

  private static Map<String, LastWord> words(EarlierSheet report) {
    var words = new LinkedHashMap<String, LastWord>();
    report
        .rows()
        .forEach(
            row ->
                row.last()
                    .ifPresent(
                        answer -> words.put(row.item().code(), new LastWord(report, row, answer))));
    return words;
  }

  /** While the semester's checklist is being filled, its blank rows learn what was accepted. */
  @EventListener
  void offer(ProofAccepted accepted) {
    var semester = accepted.semester();
    Stream.of(accepted.office(), register.current(accepted.office()).kode())
        .distinct()
        .flatMap(office -> monitoring.find(Monitoring.key(semester, office)).stream())
        .filter(steps::isBeingFilled)
        .forEach(officeCase -> offer(officeCase, semester));
  }

  private void offer(Monitoring officeCase, Semester semester) {
    var office = officeCase.perangkatDaerah();
    var offers =
        of(
            earlier.of(office, one -> monitoring.find(Monitoring.key(semester, one)).isPresent()),
            office,
            semester);
    for (var row : sheets.read(officeCase.lembarId()).items()) {
      var code = row.item().code();
      var offer = offers.get(code);
      if (offer != null && !row.layers().containsKey(Layer.SELF)) {
        sheets.addContext(officeCase.lembarId(), code, ButirViews.USULAN, offer);
      }
    }
  }

  private String write(LastWord word, String office) {
    var values = EarlierAnswers.content(word.answer());
    values.put("asal", "laporan " + word.report().cycle());
    // A document belongs to its office: those of a predecessor cannot be attached here.
    var own = word.report().office().equals(office);
    values.put(
        "bukti",
        (own ? word.row().evidence() : List.<Evidence>of())
            .stream().map(one -> Map.of("id", one.id(), "nama", one.name())).toList());
    return answers.write(values);
  }
}
