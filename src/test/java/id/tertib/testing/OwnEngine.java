package id.tertib.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Camunda's web applications and REST API find their engine by its name in one registry of the JVM:
 * before each test it is the one of this test's application, whichever other was started or closed.
 */
final class OwnEngine implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    ProcessEngines.registerProcessEngine(
        SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class));
  }
}
