package id.tertib.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** The last line of a start that failed; Spring Boot's own report of it is switched off. */
final class StartFailureReport implements FailureAnalysisReporter {

  private static final Logger LOG = LoggerFactory.getLogger("id.tertib");

  @Override
  public void report(FailureAnalysis analysis) {
    LOG.error("Tertib tidak dapat dimulai. {}", analysis.getDescription());
  }
}
