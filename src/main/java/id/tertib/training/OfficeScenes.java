package id.tertib.training;

import id.tertib.monitoring.AsesorExchange;
import id.tertib.monitoring.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.PerangkatDaerahResults;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What an office, its assessor and the ketua tim do in one case of monitoring. */
@Component
@Profile("demo")
class OfficeScenes {

  static final String CHECKLIST = "isiDaftarPeriksa";
  static final String OBSERVATION = "observasi";
  static final String INTERVIEW = "wawancara";
  static final String ANALYSIS = "analisis";
  private static final String ANSWER = "tanggapan";
  private static final String REVIEW = "reviuKetuaTim";
  private static final String FOLLOW_UP = "rencanaTindakLanjut";

  private static final String KETUA_TIM = "asesor1";

  private final Cast cast;
  private final Papers papers;
  private final DaftarPeriksaWithdrawal withdrawal;
  private final AsesorExchange exchange;
  private final PerangkatDaerahResults results;

  OfficeScenes(
      Cast cast,
      Papers papers,
      DaftarPeriksaWithdrawal withdrawal,
      AsesorExchange exchange,
      PerangkatDaerahResults results) {
    this.cast = cast;
    this.papers = papers;
    this.withdrawal = withdrawal;
    this.exchange = exchange;
    this.results = results;
  }

  /** One office in one cycle. */
  record Case(String cycle, PerangkatDaerah office) {

    String subject() {
      return cycle + "/" + office.kode();
    }

    String assessor() {
      return office.group(Jabatan.ASESOR);
    }

    String secretary() {
      return office.group(Jabatan.SEKRETARIS);
    }
  }

  Scene submit(ZonedDateTime at, Case one) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.complete(
                one.assessor(),
                one.subject(),
                CHECKLIST,
                Map.of(),
                by -> papers.fill(one.subject(), one.office(), by, 100)));
  }

  /** Some rows are answered, the task stays with the office's assessor. */
  Scene beginChecklist(ZonedDateTime at, Case one, int share) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.begin(
                one.assessor(),
                one.subject(),
                CHECKLIST,
                by -> papers.fill(one.subject(), one.office(), by, share)));
  }

  Scene takeBack(ZonedDateTime at, Case one) {
    return new Scene(
        at,
        one.subject(),
        () -> {
          if (withdrawal.refuse(one.subject(), one.assessor()).isEmpty()) {
            withdrawal.takeBack(one.subject(), one.assessor());
          }
        });
  }

  Scene mendAndSubmit(ZonedDateTime at, Case one) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.complete(
                one.assessor(),
                one.subject(),
                CHECKLIST,
                Map.of(),
                by -> papers.mend(one.subject(), one.office(), by)));
  }

  Scene observe(ZonedDateTime at, Case one, int rows) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.completeByHolder(
                one.subject(), OBSERVATION, by -> papers.observe(one.subject(), by, rows)));
  }

  /** Observed, but not finished. */
  Scene beginObservation(ZonedDateTime at, Case one, int rows) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.beginByHolder(
                one.subject(), OBSERVATION, by -> papers.observe(one.subject(), by, rows)));
  }

  Scene interview(ZonedDateTime at, Case one, int rows) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.completeByHolder(
                one.subject(), INTERVIEW, by -> papers.interview(one.subject(), by, rows)));
  }

  /**
   * @param step {@link #OBSERVATION} or {@link #INTERVIEW}, open again
   */
  Scene visitAgain(ZonedDateTime at, Case one, String step) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.completeByHolder(
                one.subject(), step, by -> papers.visitAgain(one.subject(), step, by)));
  }

  Scene exchangeAssessor(ZonedDateTime at, Case one, String reason) {
    return new Scene(
        at,
        one.subject(),
        () -> {
          if (cast.waitsAt(one.subject(), OBSERVATION)) {
            exchange.candidates(one.subject(), KETUA_TIM).stream()
                .findFirst()
                .ifPresent(
                    next -> exchange.exchange(one.subject(), next.akun(), reason, KETUA_TIM));
          }
        });
  }

  Scene analyse(ZonedDateTime at, Case one, LocalDate due) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.completeByHolder(
                one.subject(),
                ANALYSIS,
                by -> papers.analyse(one.subject(), one.office(), by, due.toString())));
  }

  Scene beginAnalysis(ZonedDateTime at, Case one, LocalDate due) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.beginByHolder(
                one.subject(),
                ANALYSIS,
                by -> papers.beginAnalysis(one.subject(), by, due.toString())));
  }

  Scene answer(ZonedDateTime at, Case one, boolean objects) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.complete(
                one.secretary(),
                one.subject(),
                ANSWER,
                Map.of(),
                by -> papers.answerFindings(one.subject(), by, objects)));
  }

  Scene approve(ZonedDateTime at, Case one) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.complete(
                KETUA_TIM, one.subject(), REVIEW, Map.of("keputusan", "setuju"), by -> {}));
  }

  /**
   * @param due null for the usual five working days
   */
  Scene sendBack(ZonedDateTime at, Case one, String step, String note, @Nullable LocalDate due) {
    var form = new HashMap<String, Object>(Map.of("keputusan", step, "catatan", note));
    if (due != null) {
      form.put("tenggatPerbaikan", due.toString());
    }
    return new Scene(
        at, one.subject(), () -> cast.complete(KETUA_TIM, one.subject(), REVIEW, form, by -> {}));
  }

  Scene planFollowUp(ZonedDateTime at, Case one) {
    return new Scene(
        at,
        one.subject(),
        () ->
            cast.complete(
                one.secretary(),
                one.subject(),
                FOLLOW_UP,
                Map.of(),
                by -> papers.planFollowUp(one.subject(), one.office(), by)));
  }

  Scene closeWithoutResult(ZonedDateTime at, Case one, String reason) {
    return new Scene(
        at,
        one.subject(),
        () -> {
          if (cast.waitsAt(one.subject(), CHECKLIST)) {
            results.closeWithoutResult(one.subject(), reason, KETUA_TIM);
          }
        });
  }
}
