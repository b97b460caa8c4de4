package id.tertib.pmprb;

import id.tertib.deadline.CyclePeriod;
import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kinds of deadlines of PMPRB, and how its cycles are read. */
@Component
class PmprbKinds implements DeadlineKindSource {

  /** The last day of the offices, and the days of the city that no step but a cycle sets. */
  static final String BATAS_UNIT = "pmprb-batas-unit";

  static final String PANEL_1 = "pmprb-panel-1";
  static final String PANEL_2 = "pmprb-panel-2";
  static final String KIRIM = "pmprb-kirim";

  private static final List<String> CODES =
      List.of(
          "pmprb-siklus",
          BATAS_UNIT,
          "pmprb-kota-isi",
          PANEL_1,
          "pmprb-perjelas",
          PANEL_2,
          "pmprb-berita-acara",
          "pmprb-setujui",
          "pmprb-setujui-wali-kota",
          KIRIM,
          "pmprb-ratl",
          "pmprb-hasil",
          "pmprb-tunjuk-asesor",
          "pmprb-isi",
          "pmprb-reviu",
          "pmprb-tanda-tangan",
          "pmprb-verifikasi");

  private final MessageSource messages;

  PmprbKinds(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public List<DeadlineKind> kinds() {
    return CODES.stream()
        .map(
            code ->
                new DeadlineKind(
                    code,
                    messages.getMessage(
                        "pmprb.jenis-tenggat." + code, null, Locale.forLanguageTag("id"))))
        .toList();
  }

  /** {@code PMPRB 2026}; the key itself when it is no year of PMPRB. */
  static String period(String cycle) {
    return SiklusPmprb.year(cycle).map(year -> "PMPRB " + year).orElse(cycle);
  }

  @Override
  public Optional<String> cycle(String key) {
    return SiklusPmprb.year(key).map(year -> "PMPRB " + year);
  }

  @Override
  public Optional<CyclePeriod> period(String cycle, LocalDate first) {
    return SiklusPmprb.year(cycle).map(year -> CyclePeriod.quarterOf(first));
  }
}
