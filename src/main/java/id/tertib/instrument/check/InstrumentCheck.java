package id.tertib.instrument.check;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.Problem;
import id.tertib.instrument.file.InstrumentFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges a file before anybody uses it: how it is written, then every rule. */
public final class InstrumentCheck {

  static final List<Rule> RULES =
      Stream.of(
              HeadRules.ALL,
              CodeRules.ALL,
              WeightRules.ALL,
              ScaleRules.ALL,
              FormRules.ALL,
              ItemRules.ALL,
              CategoryRules.ALL,
              GateRules.ALL)
          .flatMap(List::stream)
          .toList();

  private static final int MOST_PROBLEMS = 100;
  private static final int LONGEST = 600;

  private InstrumentCheck() {}

  /**
   * @param instrument null when the file cannot be read as one at all
   * @param problems none when it can be used
   */
  public record Checked(@Nullable Instrument instrument, List<Problem> problems) {

    public boolean isValid() {
      return instrument != null && problems.isEmpty();
    }

    /**
     * @throws UnfitInstrumentException when there are problems
     */
    public Instrument valid() {
      if (instrument == null || !problems.isEmpty()) {
        throw new UnfitInstrumentException(problems);
      }
      return instrument;
    }
  }

  /** Names everything that is wrong, at most a hundred things. */
  public static Checked check(byte[] file) {
    return check(file, RULES);
  }

  static Checked check(byte[] file, List<Rule> rules) {
    var read = InstrumentFile.read(file);
    var problems = new ArrayList<>(read.problems());
    if (read.instrument() != null) {
      var told = problems.stream().map(Problem::path).collect(Collectors.toSet());
      // What could not be read stands there as nothing, which the rules would tell once more.
      problems(read.instrument(), rules).stream()
          .filter(problem -> !told.contains(problem.path()))
          .forEach(problems::add);
    }
    return new Checked(read.instrument(), shortened(problems));
  }

  private static List<Problem> problems(Instrument instrument, List<Rule> rules) {
    var sheet = new Sheet(instrument);
    var findings = new Findings(instrument);
    rules.forEach(rule -> rule.check().accept(sheet, findings));
    return findings.all();
  }

  private static List<Problem> shortened(List<Problem> problems) {
    var shortened =
        problems.stream()
            .limit(MOST_PROBLEMS)
            .map(
                one ->
                    new Problem(
                        cut(one.path()), cut(one.message()), cut(one.found()), cut(one.expected())))
            .collect(Collectors.toCollection(ArrayList::new));
    var more = problems.size() - MOST_PROBLEMS;
    if (more > 0) {
      shortened.add(
          new Problem(
              "",
              "Masih ada %d masalah lain. Perbaiki dahulu yang di atas.".formatted(more),
              Integer.toString(problems.size()),
              "tanpa masalah"));
    }
    return List.copyOf(shortened);
  }

  /** Also without half a sign at the cut, which no answer can carry. */
  private static String cut(String text) {
    var brief = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    return new String(brief.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
